import type { ReduxStore } from '../live/redux-store';
import { asRecord } from './as-record';
import { inboxApi } from './inbox-api';

interface CachedQuery {
  readonly endpointName?: string;
  readonly originalArgs?: unknown;
}
type ListArgs = Parameters<typeof inboxApi.endpoints.whatsappConversations.initiate>[0];
type CacheKey = Parameters<typeof inboxApi.internalActions.removeQueryResult>[0]['queryCacheKey'];

/** Takes conversations out of all lists and searches that are kept, and drops what was read of them. */
export function forgetConversations({ getState, dispatch }: ReduxStore, ids: ReadonlySet<string>): void {
  for (const [key, query] of cachedQueries(getState())) {
    if (query.endpointName === 'whatsappConversations') {
      dispatch(
        inboxApi.util.updateQueryData('whatsappConversations', query.originalArgs as ListArgs, (page) => {
          const rows = page.data.filter(({ documentId }) => !ids.has(documentId));
          if (rows.length < page.data.length) page.data = rows;
        }),
      );
    } else if (ids.has(conversationOf(query) ?? '')) {
      // The cache knows no public way to drop one entry that still has its readers; those ask anew, and get 404.
      dispatch(inboxApi.internalActions.removeQueryResult({ queryCacheKey: key as CacheKey }));
    }
  }
}

function conversationOf({ endpointName, originalArgs }: CachedQuery): string | null {
  const args = asRecord(originalArgs);
  switch (endpointName) {
    case 'whatsappConversation':
      return asText(args.documentId);
    case 'whatsappMessages':
      return asText(args.conversation);
    case 'whatsappConversationRuns':
      return asText(originalArgs);
    default:
      return null;
  }
}

function cachedQueries(state: unknown): readonly [string, CachedQuery][] {
  const { queries } = asRecord(asRecord(state)[inboxApi.reducerPath]);
  return Object.entries(asRecord(queries) as Record<string, CachedQuery>);
}

function asText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
