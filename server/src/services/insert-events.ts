import type { Knex } from 'knex';

import type { EventContent } from '../../../contracts/message-content';
import { outboundOccurredAt } from '../../../domain/outbound-time';
import type { MessageRepository } from '../repositories/message-repository';
import { plainMessage, type MessageAuthor, type NewMessage } from '../repositories/message-row';
import type { InsertedRow } from '../repositories/rows';

export interface NewEvent {
  readonly conversationId: number;
  readonly event: EventContent;
  readonly author: MessageAuthor;
  /** Of the conversation: the line stands after it. */
  readonly lastMessageAt: number | null;
}

/** Lines of ours in the thread: no send path ever reads them, and no unread, preview or window changes by them. */
export async function insertEvents(
  trx: Knex,
  messages: MessageRepository,
  { events, now }: { readonly events: readonly NewEvent[]; readonly now: number },
): Promise<InsertedRow[]> {
  return messages.insert(
    trx,
    events.map((event) => toMessage(event, now)),
    now,
  );
}

function toMessage({ conversationId, event, author, lastMessageAt }: NewEvent, now: number): NewMessage {
  return {
    ...plainMessage,
    conversationId,
    direction: 'internal',
    type: 'event',
    content: { type: 'event', event },
    author,
    occurredAt: outboundOccurredAt(now, lastMessageAt),
  };
}
