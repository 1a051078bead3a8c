import type { Core } from '@strapi/strapi';

import { strapiEvents, type StrapiEventName } from '../../../contracts/strapi-events';
import type { ConversationOwner } from '../repositories/inbox-repository';
import { describeError, type Logger } from './logger';
import type { MergeNews } from './merge-news';

export interface EventHub {
  tell(news: MergeNews, owners: ReadonlyMap<number, ConversationOwner>): Promise<void>;
}

/** Our events on Strapi's event hub. A listener that throws is logged and harms nobody else. */
export function createEventHub({ strapi, logger }: { strapi: Core.Strapi; logger: Logger }): EventHub {
  async function emit(name: StrapiEventName, payload: Record<string, unknown>): Promise<void> {
    try {
      await strapi.eventHub.emit(name, payload);
    } catch (error) {
      logger.warn(`A listener of ${name} failed: ${describeError(error)}`);
    }
  }

  return {
    async tell(news, owners) {
      for (const { conversationId, contactId: _contactId, ...message } of news.received) {
        const conversation = owners.get(conversationId)?.documentId ?? null;
        await emit(strapiEvents.messageReceived, { message: { ...message, conversation } });
      }
      for (const { conversationId, ...status } of news.statuses) {
        const conversation = owners.get(conversationId)?.documentId ?? null;
        await emit(strapiEvents.messageStatus, { message: { ...status, conversation } });
      }
      for (const { conversationId, ...handoff } of news.handoffs) {
        const conversation = owners.get(conversationId)?.documentId ?? null;
        await emit(strapiEvents.handoffRequested, { handoff: { ...handoff, conversation } });
      }
      for (const id of news.conversationIds) {
        const conversation = owners.get(id);
        if (conversation) await emit(strapiEvents.conversationUpdated, { conversation: { documentId: conversation.documentId } });
      }
    },
  };
}
