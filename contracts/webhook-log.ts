import { z } from 'zod';

import { defineEndpoint, documentId, instant } from './endpoint';

/** What a webhook holds, by Meta's words; `several` when it holds more than one kind. */
export const webhookKinds = [
  'message',
  'status',
  'change',
  'echo',
  'history',
  'contact',
  'template',
  'number',
  'account',
  'call',
  'several',
  'other',
] as const;
export type WebhookKind = (typeof webhookKinds)[number];

/** `quarantined` is derived: it has an item that is not settled. */
export const webhookStates = ['received', 'processed', 'quarantined'] as const;

export const webhookRow = z.object({
  documentId,
  receivedAt: instant,
  /** Null while it waits. */
  kind: z.enum(webhookKinds).nullable(),
  /** More exactly, such as `text` or `delivered`; null where it holds several. */
  detail: z.string().nullable(),
  /** Whom or what it is about, masked: `33•••••1240`, a template's name, a number of ours. */
  about: z.string().nullable(),
  state: z.enum(webhookStates),
  /** Of the first open item in quarantine. */
  reason: z.string().nullable(),
  /** From the moment it came to the moment it was merged. */
  ms: z.number().int().nullable(),
  /** Bytes. */
  size: z.number().int(),
  /** It came without a signature while the check was off. */
  isUnsigned: z.boolean(),
});
export type WebhookRow = z.output<typeof webhookRow>;

const quarantinedItem = z.object({
  /** Such as `entry.0.changes.2.value.messages.17`. */
  path: z.string(),
  kind: z.string(),
  reason: z.string(),
  /** One sentence, without personal values. */
  details: z.string(),
  attempts: z.number().int(),
  settledAt: instant.nullable(),
  settledBy: z.string().nullable(),
});

export const webhookDetail = webhookRow.extend({
  sha256: z.string(),
  /** One per change of the request: the JSON as received, with personal values masked. Null where it is no JSON. */
  changes: z.array(z.object({ path: z.string(), json: z.string() })).nullable(),
  /** The body was longer than what is shown. */
  isCut: z.boolean(),
  items: z.array(quarantinedItem),
});
export type WebhookDetail = z.output<typeof webhookDetail>;

export const listWebhooks = defineEndpoint({
  method: 'GET',
  path: '/webhook-events',
  query: z.strictObject({
    kind: z.enum(webhookKinds).optional(),
    state: z.enum(webhookStates).optional(),
    /** Only what came at or after this time, epoch milliseconds. */
    since: z.coerce.number().int().min(0).optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({ data: z.array(webhookRow), meta: z.object({ nextCursor: z.string().nullable() }) }),
});

/** Of the last 24 hours, but for what waits and what is quarantined. Refused requests and duplicates are counted, not kept. */
export const countWebhooks = defineEndpoint({
  method: 'GET',
  path: '/webhook-counts',
  response: z.object({
    data: z.object({
      received: z.number().int(),
      waiting: z.number().int(),
      /** Webhooks with an open item, of any age. */
      quarantined: z.number().int(),
      /** Messages that were known already. */
      duplicates: z.number().int(),
      /** Statuses, edits and deletions that were given up: their message did not come within seven days. */
      unmatched: z.number().int(),
      refused: z.object({
        signatureMissing: z.number().int(),
        signatureWrong: z.number().int(),
        tooLarge: z.number().int(),
        tooSlow: z.number().int(),
        encoded: z.number().int(),
        notConnected: z.number().int(),
        unavailable: z.number().int(),
      }),
    }),
  }),
});

export const getWebhook = defineEndpoint({
  method: 'GET',
  path: '/webhook-events/:documentId',
  params: z.object({ documentId }),
  response: z.object({ data: webhookDetail }),
});

/**
 * Merges it again, through the same code. What arrived already is not doubled. Refused with 409
 * `whatsapp.webhook_not_quarantined` when nothing of it was set aside, or when it waits to be merged already.
 */
export const replayWebhook = defineEndpoint({
  method: 'POST',
  path: '/webhook-events/:documentId/replay',
  params: z.object({ documentId }),
  response: z.object({ data: webhookDetail }),
});

/** All that are quarantined, oldest first, in portions. */
export const replayWebhooks = defineEndpoint({
  method: 'POST',
  path: '/webhook-replays',
  body: z.strictObject({ reason: z.string().max(32).optional() }),
  response: z.object({ data: z.object({ queued: z.number().int() }) }),
});

/** Set aside: it is settled without being merged, and may be pruned. It can still be replayed. */
export const settleWebhook = defineEndpoint({
  method: 'POST',
  path: '/webhook-events/:documentId/settle',
  params: z.object({ documentId }),
  response: z.object({ data: webhookDetail }),
});
