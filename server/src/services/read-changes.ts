import { CHANGES_MAX_AGE_MS, CHANGES_OVERLAP_MS, type getChanges } from '../../../contracts/changes';
import type { ResponseOf } from '../../../contracts/endpoint';
import type { Database } from '../repositories/database';
import type { InboxRepository } from '../repositories/inbox-repository';
import type { InboxScope } from '../repositories/inbox-scope';

type Changes = ResponseOf<typeof getChanges>['data'];

/** More than this at once: loading anew is cheaper for both sides. */
const MAX_CHANGES = 1000;

/** What changed for this person since a moment; the answer to a live event, and to any gap. */
export function createReadChanges({ database, inbox, clock }: { database: Database; inbox: InboxRepository; clock: () => number }) {
  return async function readChanges(since: number, scope: InboxScope): Promise<Changes> {
    const { knex } = database;
    const now = clock();
    const unread = await inbox.unread(knex, scope);
    const fresh = { reset: true, conversations: [], messages: [], gone: [], unread, cursor: now };
    if (since < now - CHANGES_MAX_AGE_MS) return fresh;

    const from = since - CHANGES_OVERLAP_MS;
    const limit = MAX_CHANGES + 1;
    const conversations = await inbox.conversationsChangedSince(knex, from, { scope, now, limit });
    const messages = await inbox.messagesChangedSince(knex, from, { scope, limit });
    const gone = await inbox.goneSince(knex, from, { scope, limit });
    if (Math.max(conversations.length, messages.length, gone.length) > MAX_CHANGES) return fresh;
    return { reset: false, conversations, messages, gone, unread, cursor: now };
  };
}
