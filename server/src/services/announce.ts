import type { TurnActivity } from '../../../contracts/live-events';
import type { LiveFeed } from '../engine/live-feed';
import type { Database } from '../repositories/database';
import type { InboxRepository } from '../repositories/inbox-repository';
import { describeError, type Logger } from './logger';
import type { MergeNews } from './merge-news';
import type { EventHub } from './event-hub';

interface Dependencies {
  readonly database: Database;
  readonly inbox: InboxRepository;
  readonly liveFeed: LiveFeed;
  readonly eventHub: EventHub;
  readonly fetchFiles: () => void;
  /** Turns wait, or are void. */
  readonly tellTurns: (news: Pick<MergeNews, 'turns' | 'voided'>) => void;
  readonly wakeOutbox: () => void;
  readonly refresh: (what: 'template' | 'phone-number') => void;
  readonly logger: Logger;
  readonly clock: () => number;
}

/** After a commit: tells open streams and Strapi's event hub what changed. Nothing here can undo the commit. */
export function createAnnounce({
  database,
  inbox,
  liveFeed,
  eventHub,
  fetchFiles,
  tellTurns,
  wakeOutbox,
  refresh,
  logger,
  clock,
}: Dependencies) {
  async function tell(news: MergeNews): Promise<void> {
    for (const what of news.refresh) refresh(what);
    if (news.files) fetchFiles();
    if (news.wakesOutbox) wakeOutbox();
    tellTurns(news);
    const ids = [...new Set([...news.messages.values(), ...news.conversationIds])];
    if (ids.length === 0) return;
    const owners = await inbox.ownersOf(database.knex, ids);
    const cursor = clock();
    for (const [documentId, conversationId] of news.messages) {
      const owner = owners.get(conversationId);
      if (owner) {
        liveFeed.publish({ event: 'message', documentId, conversation: owner.documentId, assignedUserId: owner.assignedUserId, cursor });
      }
    }
    for (const id of news.conversationIds) {
      const owner = owners.get(id);
      if (owner) liveFeed.publish({ event: 'conversation', documentId: owner.documentId, assignedUserId: owner.assignedUserId, cursor });
    }
    await eventHub.tell(news, owners);
  }

  const safely = (work: Promise<void>) => {
    work.catch((error: unknown) => logger.warn(`Telling what changed failed: ${describeError(error)}`));
  };

  function announce(news: MergeNews): void {
    safely(tell(news));
  }

  /** The count of a conversation went down: other screens of the team should know. */
  announce.unread = (conversationId: number): void => {
    safely(
      inbox.ownersOf(database.knex, [conversationId]).then((owners) => {
        const owner = owners.get(conversationId);
        if (owner) {
          liveFeed.publish({ event: 'unread', documentId: owner.documentId, assignedUserId: owner.assignedUserId, cursor: clock() });
        }
      }),
    );
  };
  /** What the assistant does in a conversation just now. */
  announce.turn = (conversationId: number, { activity, source }: { activity: TurnActivity; source?: string }): void => {
    safely(
      inbox.ownersOf(database.knex, [conversationId]).then((owners) => {
        const owner = owners.get(conversationId);
        if (!owner) return;
        const { documentId, assignedUserId } = owner;
        liveFeed.publish({ event: 'turn', conversation: documentId, activity, ...(source && { source }), assignedUserId, cursor: clock() });
      }),
    );
  };
  /** Templates changed: screens that show them read the list again. */
  announce.templates = (): void => {
    liveFeed.publish({ event: 'templates', assignedUserId: null, cursor: clock() });
  };
  /** Conversations were erased: what runs there is void, and screens let go of them. */
  announce.gone = (
    conversations: readonly { readonly id: number; readonly documentId: string; readonly assignedUserId: number | null }[],
  ): void => {
    tellTurns({ turns: new Map(), voided: new Set(conversations.map(({ id }) => id)) });
    for (const { documentId, assignedUserId } of conversations) {
      liveFeed.publish({ event: 'conversation', documentId, gone: true, assignedUserId, cursor: clock() });
    }
  };
  /** The connection's health turned bad, or good again. */
  announce.health = (): void => {
    liveFeed.publish({ event: 'health', assignedUserId: null, cursor: clock() });
  };
  return announce;
}

export type Announce = ReturnType<typeof createAnnounce>;
