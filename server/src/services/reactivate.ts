import type { EventContent } from '../../../contracts/message-content';
import { INACTIVE_AFTER_MS, reactivate } from '../../../domain/automation/reactivate';
import type { ConversationState } from '../../../domain/merge-conversations';
import type { AssistantRepository } from '../repositories/assistant-repository';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { Database } from '../repositories/database';
import type { MessageRepository } from '../repositories/message-repository';
import type { Announce } from './announce';
import type { AutomationFactsSource } from './automation-facts';
import { insertEvents } from './insert-events';
import { emptyNews } from './merge-news';

interface Dependencies {
  readonly database: Database;
  readonly automation: AutomationFactsSource;
  readonly assistants: Pick<AssistantRepository, 'findById'>;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly announce: Announce;
  readonly clock: () => number;
}

const PORTION = 200;

/** Daily: conversations that rest for 24 hours go back to automatic (rule 12). On several nodes at once nothing is done twice. */
export function createReactivate({ database, automation, assistants, conversations, messages, announce, clock }: Dependencies) {
  /** @returns how many went back */
  return async function reactivateInactive(): Promise<number> {
    const { settings } = await automation.current();
    if (!settings.reactivateDaily) return 0;
    let count = 0;
    for (let afterId = 0; ;) {
      const ids = await conversations.findInactive(database.knex, { before: clock() - INACTIVE_AFTER_MS, afterId, limit: PORTION });
      const last = ids.at(-1);
      if (last === undefined) return count;
      count += await reactivatePortion(ids);
      afterId = last;
    }
  };

  async function reactivatePortion(ids: readonly number[]): Promise<number> {
    return database.transaction(async ({ trx, afterCommit }) => {
      const now = clock();
      const changed: { readonly id: number; readonly state: ConversationState; readonly event: EventContent }[] = [];
      for (const { id, state } of await conversations.lock(trx, ids)) {
        const assistant = await assistants.findById(trx, state.assistantId);
        const step = reactivate(state, { assistant, now });
        if (step.event) changed.push({ id, state: step.state, event: step.event });
      }
      await conversations.save(trx, new Map(changed.map(({ id, state }) => [id, state])), now);
      const author = { kind: 'system' as const, userId: null, name: null };
      const events = changed.map(({ id, event, state }) => ({ conversationId: id, event, author, lastMessageAt: state.lastMessageAt }));
      const lines = await insertEvents(trx, messages, { events, now });
      afterCommit(() =>
        announce({
          ...emptyNews(),
          messages: new Map(lines.map(({ documentId }, index) => [documentId, changed[index]?.id ?? 0])),
          conversationIds: new Set(changed.map(({ id }) => id)),
        }),
      );
      return changed.length;
    });
  }
}
