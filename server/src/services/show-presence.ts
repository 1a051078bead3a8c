import type { GeneralSettings } from '../../../contracts/general-settings';
import { marksAsRead, type ReadOccasion } from '../../../domain/read-receipts';
import type { GraphClient } from '../meta/graph-client';
import type { Database } from '../repositories/database';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { MessageRepository } from '../repositories/message-repository';
import type { Connections } from './connection';
import { describeError, type Logger } from './logger';
import type { PhoneNumbers } from './phone-numbers';

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly conversations: Pick<ConversationRepository, 'findByIds'>;
  readonly phoneNumbers: Pick<PhoneNumbers, 'metaIdOf'>;
  readonly messages: Pick<MessageRepository, 'newestInbound'>;
  readonly generalSettings: { current(): Promise<Pick<GeneralSettings, 'readReceipts'>> };
  readonly graph: GraphClient;
  readonly logger: Logger;
  readonly clock: () => number;
}

/** Meta marks messages of the last 30 days only (reference section 3.9). */
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Tells the customer that the messages were read, or that somebody writes, as far as the settings want it. A courtesy:
 * it is tried once, and that it got lost harms nobody.
 */
export function createShowPresence(dependencies: Dependencies) {
  const { database, connections, conversations, phoneNumbers, messages, generalSettings, graph, logger, clock } = dependencies;

  /** @returns false when there is nothing to mark, or Meta did not take it */
  async function show(conversationId: number, extra: Record<string, unknown>): Promise<boolean> {
    const connection = connections.current();
    const newest = connection && (await messages.newestInbound(database.knex, conversationId));
    if (!connection || !newest || newest.occurredAt < clock() - MAX_AGE_MS) return false;
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: newest.wamid, ...extra };
    const [conversation] = await conversations.findByIds(database.knex, [conversationId]);
    const phoneNumberId = phoneNumbers.metaIdOf(conversation?.phoneNumberId ?? Number.NaN) ?? connection.phoneNumberId;
    const outcome = await graph.post(connection, `${phoneNumberId}/messages`, body);
    const isTaken = outcome.kind === 'answer' && outcome.status === 200;
    if (!isTaken) logger.debug(`Meta did not take a read mark (${outcome.kind === 'answer' ? outcome.status : outcome.code}).`);
    return isTaken;
  }

  /** Never throws: nobody waits for it. */
  async function showIfWanted(conversationId: number, occasion: ReadOccasion, extra: Record<string, unknown> = {}): Promise<boolean> {
    try {
      const { readReceipts } = await generalSettings.current();
      return marksAsRead(readReceipts, occasion) && (await show(conversationId, extra));
    } catch (error) {
      logger.debug(`A read mark failed: ${describeError(error)}`);
      return false;
    }
  }

  return {
    /** A person opened the conversation. */
    read: (conversationId: number): void => void showIfWanted(conversationId, 'opened'),
    /** A person or an assistant has sent something. */
    answered: (conversationId: number): void => void showIfWanted(conversationId, 'answered'),
    /** Marks as read besides: Meta has no sign for writing alone. */
    typing: (conversationId: number): Promise<boolean> => showIfWanted(conversationId, 'writing', { typing_indicator: { type: 'text' } }),
  };
}

export type ShowPresence = ReturnType<typeof createShowPresence>;
