import { z } from 'zod';

import { defineEndpoint, documentId, instant } from './endpoint';

export const auditActions = [
  'connection.changed',
  'connection.login',
  'connection.disconnected',
  'connection.webhook-registered',
  'connection.verify-token-rotated',
  'connection.token-refreshed',
  'connection.signature-off',
  'connection.signature-on',
  'connection.number-changed',
  'settings.changed',
  'agent.changed',
  'message.sent',
  'message.retried',
  'message.confirmed',
  'conversation.started',
  'conversation.assigned',
  'conversation.archived',
  'conversation.mode-changed',
  'conversation.assistant-changed',
  'contact.changed',
  'contact.blocked',
  'contact.exported',
  'contact.erased',
  'template.changed',
  'message-object.changed',
  'assistant.changed',
  'ai-provider.changed',
  'webhook.replayed',
  'webhook.settled',
  'task.run',
] as const;
export type AuditAction = (typeof auditActions)[number];

/** Who did what. Names contacts by document id only, and holds no text, phone or secret. */
export const auditEntry = z.object({
  documentId,
  at: instant,
  action: z.enum(auditActions),
  /** Null: the plugin by itself, a schedule, or code of the project. */
  user: z.object({ id: z.number().int(), name: z.string() }).nullable(),
  /** Document ids of what it was done to, where there is one. */
  contact: documentId.nullable(),
  conversation: documentId.nullable(),
  message: documentId.nullable(),
  /** More, by name, such as `{ fields: 'accessToken' }`. */
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
export type AuditEntry = z.output<typeof auditEntry>;

export const listAudit = defineEndpoint({
  method: 'GET',
  path: '/audit',
  query: z.strictObject({
    action: z.enum(auditActions).optional(),
    userId: z.coerce.number().int().positive().optional(),
    contact: documentId.optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({ data: z.array(auditEntry), meta: z.object({ nextCursor: z.string().nullable() }) }),
});
