import { z } from 'zod';

import { handoffReasons } from './assistant-tools';
import { defineEndpoint, documentId, instant } from './endpoint';
import { correlationId, message, messageDirection, messageStatus } from './message';
import { templateContent } from './template-content';

export const conversationMode = z.enum(['automatic', 'manual']);
export type ConversationMode = z.output<typeof conversationMode>;

/** `none`: the contact has never written, so nothing but a template can be sent. */
export const customerServiceWindow = z.object({
  state: z.enum(['open', 'closed', 'none']),
  expiresAt: instant.nullable(),
  /** Until then all messages are free of charge, since the customer came from an advertisement. */
  freeEntryUntil: instant.nullable(),
});
export type CustomerServiceWindowDto = z.output<typeof customerServiceWindow>;

export const conversation = z.object({
  documentId,
  contact: z.object({
    documentId,
    /** The name to show: set by an editor, else the profile's, else the phone number. */
    name: z.string(),
    waId: z.string().nullable(),
    username: z.string().nullable(),
    /** A locale such as `es`; null while it is not known. */
    language: z.string().nullable(),
    isGroup: z.boolean(),
    /** No marketing since then. */
    optedOutAt: instant.nullable(),
    /** Neither side hears of the other since then. */
    blockedAt: instant.nullable(),
  }),
  phoneNumber: z.object({ phoneNumberId: z.string(), displayPhoneNumber: z.string().nullable() }),
  assignedUser: z.object({ id: z.number().int(), name: z.string() }).nullable(),
  mode: conversationMode,
  /** Grows when a person intervenes. */
  epoch: z.number().int(),
  /** Null: none is assigned, and in automatic mode the contact gets the waiting message. */
  assistant: z
    .object({
      documentId,
      name: z.string(),
      /** The admin's master switch. */
      isEnabled: z.boolean(),
      /** Its provider is no AI: a name to be shown beside it, such as "Simulator (scripted, no AI)". */
      note: z.string().nullable(),
    })
    .nullable(),
  /** The assistant may answer here; it takes this from itself when it hands over. */
  assistantEnabled: z.boolean(),
  /** The turn that waits (`dueAt`) or runs; null when there is none. */
  turn: z.object({ state: z.enum(['waiting', 'running']), dueAt: instant.nullable() }).nullable(),
  /** A person is wanted, since when and why; null once somebody has answered. */
  handoff: z.object({ reason: z.enum(handoffReasons), at: instant, summary: z.string().nullable() }).nullable(),
  /** Something came in while the server was away, too old to be answered by itself. */
  missedAt: instant.nullable(),
  archivedAt: instant.nullable(),
  unreadCount: z.number().int(),
  lastMessageAt: instant.nullable(),
  preview: z
    .object({
      direction: messageDirection,
      type: z.string(),
      text: z.string().nullable(),
      status: messageStatus.nullable(),
    })
    .nullable(),
  window: customerServiceWindow,
  /** Epoch milliseconds; the live cursor. */
  changedAt: z.number().int(),
});
export type Conversation = z.output<typeof conversation>;

export const conversationView = z.enum(['all', 'mine', 'unassigned', 'automatic', 'archived']);
export type ConversationView = z.output<typeof conversationView>;

export const listConversations = defineEndpoint({
  method: 'GET',
  path: '/conversations',
  query: z.strictObject({
    view: conversationView.default('all'),
    /** Part of a name, username or phone number. */
    q: z.string().max(200).optional(),
    /** Meta's id of a business number: only its conversations. */
    phoneNumberId: z
      .string()
      .regex(/^\d{5,25}$/)
      .optional(),
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({ data: z.array(conversation), meta: z.object({ nextCursor: z.string().nullable() }) }),
});

export const getConversation = defineEndpoint({
  method: 'GET',
  path: '/conversations/:documentId',
  params: z.object({ documentId }),
  response: z.object({ data: conversation }),
});

export const countConversations = defineEndpoint({
  method: 'GET',
  path: '/conversation-counts',
  response: z.object({ data: z.record(conversationView, z.number().int()) }),
});

export const readConversation = defineEndpoint({
  method: 'POST',
  path: '/conversations/:documentId/read',
  params: z.object({ documentId }),
  body: z.strictObject({
    /** The newest message that was seen; what came after it stays unread. Without it: all. */
    upTo: documentId.optional(),
  }),
  response: z.object({ data: conversation }),
});

/** Begins a conversation by hand: only an approved template can be the first message (rule 6 of the architecture). */
export const startConversation = defineEndpoint({
  method: 'POST',
  path: '/conversations',
  body: z.strictObject({
    /** With country code, such as `+34 612 345 678`. */
    phone: z.string().trim().min(3).max(40),
    name: z.string().trim().min(1, 'Give the contact a name.').max(190),
    content: templateContent,
    correlationId: correlationId.optional(),
    /** Meta's id of the business number to send from. @default the default one */
    phoneNumberId: z
      .string()
      .regex(/^\d{5,25}$/)
      .optional(),
  }),
  response: z.object({ data: z.object({ conversation, message }) }),
});

/** The customer sees that somebody is writing, for up to 25 seconds. Also marks the conversation as read there. */
export const showTyping = defineEndpoint({
  method: 'POST',
  path: '/conversations/:documentId/typing',
  params: z.object({ documentId }),
  response: z.object({ data: z.object({ shown: z.boolean() }) }),
});
