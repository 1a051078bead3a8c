import type { Knex } from 'knex';

import type { MediaRepository } from '../repositories/media-repository';
import type { MessageRepository } from '../repositories/message-repository';
import type { Announce } from './announce';
import { emptyNews } from './merge-news';

interface Dependencies {
  readonly media: MediaRepository;
  readonly messages: MessageRepository;
  readonly announce: Announce;
  readonly clock: () => number;
}

/** A file came, or will not come: the messages that show it have changed. */
export function createAnnounceMedia({ media, messages, announce, clock }: Dependencies) {
  return async function announceMedia(trx: Knex, mediaId: number, afterCommit: (callback: () => void) => void): Promise<void> {
    const shown = await messages.touch(trx, await media.messagesOf(trx, mediaId), clock());
    afterCommit(() =>
      announce({ ...emptyNews(), messages: new Map(shown.map(({ documentId, conversationId }) => [documentId, conversationId])) }),
    );
  };
}

export type AnnounceMedia = ReturnType<typeof createAnnounceMedia>;
