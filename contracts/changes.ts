import { z } from 'zod';

import { conversation } from './conversation';
import { defineEndpoint, documentId } from './endpoint';
import { message } from './message';

/** Rows that changed up to this long before `since` come again: clocks differ and commits are late. */
export const CHANGES_OVERLAP_MS = 10_000;
/** Older than this the client starts over. */
export const CHANGES_MAX_AGE_MS = 24 * 60 * 60 * 1000;

export const getChanges = defineEndpoint({
  method: 'GET',
  path: '/changes',
  query: z.strictObject({ since: z.coerce.number().int().min(0) }),
  response: z.object({
    data: z.object({
      /** True: forget what you have and load anew. The lists are empty then. */
      reset: z.boolean(),
      conversations: z.array(conversation),
      messages: z.array(message),
      /** Conversations that changed and are not in the user's scope (any more). */
      gone: z.array(documentId),
      /** Unread messages in the user's scope. */
      unread: z.number().int(),
      /** Ask with this the next time. */
      cursor: z.number().int(),
    }),
  }),
});
