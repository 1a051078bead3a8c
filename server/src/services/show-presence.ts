import type { GraphClient } from '../meta/graph-client';
import type { Database } from '../repositories/database';
import type { MessageRepository } from '../repositories/message-repository';
import type { Connections } from './connection';
import { describeError, type Logger } from './logger';

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly messages: MessageRepository;
  readonly graph: GraphClient;
  readonly logger: Logger;
  readonly clock: () => number;
}

/** Meta marks messages of the last 30 days only (reference section 3.9). */
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Tells the customer that the messages were read, or that somebody writes. A courtesy: it is tried once, and that it
 * got lost harms nobody.
 */
export function createShowPresence({ database, connections, messages, graph, logger, clock }: Dependencies) {
  /** @returns false when there is nothing to mark, or Meta did not take it */
  async function show(conversationId: number, extra: Record<string, unknown>): Promise<boolean> {
    const connection = connections.current();
    const newest = connection && (await messages.newestInbound(database.knex, conversationId));
    if (!connection || !newest || newest.occurredAt < clock() - MAX_AGE_MS) return false;
    const body = { messaging_product: 'whatsapp', status: 'read', message_id: newest.wamid, ...extra };
    const outcome = await graph.post(connection, `${connection.phoneNumberId}/messages`, body);
    const isTaken = outcome.kind === 'answer' && outcome.status === 200;
    if (!isTaken) logger.debug(`Meta did not take a read mark (${outcome.kind === 'answer' ? outcome.status : outcome.code}).`);
    return isTaken;
  }

  return {
    read(conversationId: number): void {
      show(conversationId, {}).catch((error: unknown) => logger.debug(`A read mark failed: ${describeError(error)}`));
    },
    typing: (conversationId: number): Promise<boolean> => show(conversationId, { typing_indicator: { type: 'text' } }),
  };
}

export type ShowPresence = ReturnType<typeof createShowPresence>;
