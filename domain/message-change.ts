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
  if (known.some(({ wamid }) => wamid === edit.wamid)) return message;
  const versions = [...known, edit].sort(newestFirst);
  const [current] = versions;
  if (!current) return message;
  return { ...message, versions, content: current.content, editedAt: current.wamid === null ? null : current.at };
}

/** A revoke is final, whatever comes after it. */
export function applyRevoke(message: ChangeableMessage, at: number): ChangeableMessage {
  return { ...message, revokedAt: message.revokedAt === null ? at : Math.min(message.revokedAt, at) };
}

function original({ content, occurredAt }: ChangeableMessage): MessageVersion {
  return { wamid: null, at: occurredAt, content };
}

/** At the same time the original is the older one. */
function newestFirst(left: MessageVersion, right: MessageVersion): number {
  if (left.at !== right.at) return right.at - left.at;
  return (left.wamid ?? '') < (right.wamid ?? '') ? 1 : -1;
}
