import { isKnownContent } from '../contracts/known-content';
import type { MessageContent } from '../contracts/message-content';

/** One text of an edited message. `wamid` is null for the original. */
export interface MessageVersion {
  readonly wamid: string | null;
  readonly at: number;
  readonly content: MessageContent;
}

/** What edits and revokes change. Instants in epoch milliseconds. */
export interface ChangeableMessage {
  readonly content: MessageContent;
  readonly occurredAt: number;
  readonly editedAt: number | null;
  readonly revokedAt: number | null;
  /** All texts, the current one first; empty while there was no edit. */
  readonly versions: readonly MessageVersion[];
}

export interface MessageEdit {
  readonly wamid: string;
  readonly at: number;
  readonly content: MessageContent;
}

/** The newest edit wins, in any order and any number of times; every earlier text is kept. */
export function applyEdit(message: ChangeableMessage, edit: MessageEdit): ChangeableMessage {
  const known = message.versions.length > 0 ? message.versions : [original(message)];
  return known.some(({ wamid }) => wamid === edit.wamid) ? message : withVersions(message, [...known, edit]);
}

/** A revoke is final, whatever comes after it. */
export function applyRevoke(message: ChangeableMessage, at: number): ChangeableMessage {
  return { ...message, revokedAt: message.revokedAt === null ? at : Math.min(message.revokedAt, at) };
}

/**
 * The same message came again and may tell more: the file in place of a placeholder, the end of a call. In any order
 * the content that tells most stays, and of a call the later time. The same object comes back when nothing is new.
 */
export function supersede(
  message: ChangeableMessage,
  incoming: { readonly content: MessageContent; readonly at: number },
): ChangeableMessage {
  const isLater = incoming.content.type === 'call' && incoming.at > message.occurredAt;
  const dated = isLater ? { ...message, occurredAt: incoming.at } : message;
  return withOriginal(dated, incoming.content);
}

function withOriginal(message: ChangeableMessage, incoming: MessageContent): ChangeableMessage {
  const known = message.versions.find(({ wamid }) => wamid === null)?.content ?? message.content;
  if (tells(incoming) <= tells(known)) return message;
  if (message.versions.length === 0) return { ...message, content: incoming };
  return withVersions(
    message,
    message.versions.map((version) => (version.wamid === null ? { ...version, content: incoming } : version)),
  );
}

function tells(content: MessageContent): number {
  if (content.type === 'media_placeholder') return 0;
  if (!isKnownContent(content) || content.type !== 'call') return 3;
  return { ringing: 0, missed: 1, answered: 2 }[content.call.outcome];
}

function withVersions(message: ChangeableMessage, unsorted: readonly MessageVersion[]): ChangeableMessage {
  const versions = [...unsorted].sort(newestFirst);
  const [current] = versions;
  if (!current) return message;
  const first = versions.find(({ wamid }) => wamid === null)?.content ?? null;
  return { ...message, versions, content: keepFile(current.content, first), editedAt: current.wamid === null ? null : current.at };
}

type FileContent = { readonly media?: string | null; readonly link?: string | null };

/** An edit changes a caption and may leave out the file: it is the one of the original. */
function keepFile(content: MessageContent, first: MessageContent | null): MessageContent {
  const { type } = content;
  if (!first || first.type !== type || !['image', 'video', 'document', 'audio'].includes(type)) return content;
  const edited = (content as Record<string, unknown>)[type] as FileContent | undefined;
  const known = (first as Record<string, unknown>)[type] as FileContent | undefined;
  if (!edited || !known || (edited.media ?? null) !== null) return content;
  return { ...content, [type]: { ...known, ...edited, media: known.media ?? null, link: known.link ?? null } };
}

function original({ content, occurredAt }: ChangeableMessage): MessageVersion {
  return { wamid: null, at: occurredAt, content };
}

/** At the same time the original is the older one. */
function newestFirst(left: MessageVersion, right: MessageVersion): number {
  if (left.at !== right.at) return right.at - left.at;
  return (left.wamid ?? '') < (right.wamid ?? '') ? 1 : -1;
}
