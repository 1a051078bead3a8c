import type { Knex } from 'knex';

import { errorCodes } from '../../../contracts/error-codes';
import { sendableContent, type SendableContent } from '../../../contracts/sendable-content';
import { chooseLocale } from '../../../domain/choose-locale';
import { mediaIdsOf } from '../../../domain/files-of-content';
import type { OutboundContent } from '../../../domain/outbound-content';
import { fillPlaceholders, type PlaceholderContact } from '../../../domain/placeholders';
import type { InboxScope } from '../repositories/inbox-scope';
import { visibleMedia } from '../repositories/media-scope';
import type { MessageObjectRepository } from '../repositories/message-object-repository';
import type { MessageRepository } from '../repositories/message-repository';
import { WhatsAppError } from './whatsapp-error';

/** Where the words of a message come from. */
export type Draft =
  | { readonly kind: 'content'; readonly content: SendableContent }
  | { readonly kind: 'message-object'; readonly documentId: string; readonly locale: string | null }
  /** What was sent before goes out once more. */
  | { readonly kind: 'again'; readonly content: OutboundContent; readonly messageObject: string | null };

export interface PreparedContent {
  readonly content: OutboundContent;
  /** Document id. */
  readonly messageObject: string | null;
  readonly isFromMessageObject: boolean;
}

interface Person extends PlaceholderContact {
  readonly language: string | null;
}

interface Surroundings {
  readonly conversationId: number;
  readonly contact: Person;
  /** Whose files may be used; null: all, for code of the project. */
  readonly scope: InboxScope | null;
}

interface Dependencies {
  readonly messages: MessageRepository;
  readonly messageObjects: MessageObjectRepository;
}

/** Makes of a draft what goes out: a message object is filled in, a reaction finds its message, files are allowed. */
export function createPrepareContent({ messages, messageObjects }: Dependencies) {
  return async function prepareContent(trx: Knex, draft: Draft, surroundings: Surroundings): Promise<PreparedContent> {
    switch (draft.kind) {
      case 'again':
        return { content: draft.content, messageObject: draft.messageObject, isFromMessageObject: true };
      case 'message-object':
        return fromObject(trx, draft, surroundings.contact);
      case 'content': {
        await assertOwnFiles(trx, draft.content, surroundings.scope);
        return { content: await withTarget(trx, draft.content, surroundings), messageObject: null, isFromMessageObject: false };
      }
    }
  };

  async function fromObject(
    trx: Knex,
    { documentId, locale }: Extract<Draft, { kind: 'message-object' }>,
    contact: Person,
  ): Promise<PreparedContent> {
    const object = await messageObjects.find(trx, documentId);
    if (!object) throw new WhatsAppError(errorCodes.messageObjectNotFound, 'There is no such message object. Choose another one.');
    const written = Object.keys(object.contents);
    const chosen = locale ?? chooseLocale(written, { wanted: contact.language, defaultLocale: object.defaultLocale });
    const content = object.contents[chosen];
    if (!content) {
      throw new WhatsAppError(errorCodes.messageObjectNotFound, `"${object.name}" is not written in "${chosen}".`, {
        details: { written },
      });
    }
    const filled = fillPlaceholders(content, contact);
    if (!filled.isFilled) {
      const example = filled.missing[0] ?? 'contact.name';
      throw new WhatsAppError(
        errorCodes.contentInvalid,
        `The contact has no ${filled.missing.join(', ')}. Write words that stand in, such as {{${example}|there}}.`,
        { details: { missing: filled.missing } },
      );
    }
    return { content: assertLimits(filled.content), messageObject: documentId, isFromMessageObject: true };
  }

  async function withTarget(trx: Knex, content: SendableContent, { conversationId }: Surroundings): Promise<OutboundContent> {
    if (content.type !== 'reaction') return content;
    const target = await messages.findByDocumentId(trx, content.reaction.message);
    const isReactable = target?.conversationId === conversationId && target.wamid !== null && target.type !== 'reaction';
    if (!isReactable || target.wamid === null) {
      throw new WhatsAppError(
        errorCodes.reactionTargetNotFound,
        'The message is not in this conversation, or WhatsApp does not have it yet.',
      );
    }
    return { type: 'reaction', reaction: { targetWamid: target.wamid, emoji: content.reaction.emoji } };
  }

  /** A file of somebody else's conversation must not be carried over. */
  async function assertOwnFiles(trx: Knex, content: SendableContent, scope: InboxScope | null): Promise<void> {
    const ids = mediaIdsOf(content);
    if (scope === null || ids.length === 0) return;
    const visible = await visibleMedia(trx, ids, scope);
    const foreign = ids.find((id) => !visible.has(id));
    if (foreign !== undefined) {
      throw new WhatsAppError(errorCodes.mediaNotFound, 'There is no such file. Choose it again.', { details: { media: foreign } });
    }
  }
}

export type PrepareContent = ReturnType<typeof createPrepareContent>;

/** What fits unfilled may be too long with the contact's name in it. */
function assertLimits(content: SendableContent): Exclude<SendableContent, { type: 'reaction' }> {
  const parsed = sendableContent.safeParse(content);
  if (parsed.success && parsed.data.type !== 'reaction') return parsed.data;
  const issues = parsed.error?.issues.map(({ path, message }) => ({ path: path.map(String), message })) ?? [];
  throw new WhatsAppError(errorCodes.contentInvalid, issues.map(({ message }) => message).join(' '), { details: { issues } });
}
