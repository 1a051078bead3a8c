import { z } from 'zod';

import { defineEndpoint, documentId, instant } from './endpoint';
import { mediaFile } from './media';
import { messageContent, referral, referredProduct } from './message-content';
import { messageStatuses } from './message-statuses';
import { sendableContent } from './sendable-content';
import { localeCode } from './message-object';

export const messageStatus = z.enum(messageStatuses);

export const messageDirection = z.enum(['inbound', 'outbound', 'internal']);
export type MessageDirection = z.output<typeof messageDirection>;

export const authorKind = z.enum(['contact', 'user', 'assistant', 'system', 'api', 'phone-app']);
export type AuthorKind = z.output<typeof authorKind>;

/** Why a message failed, or is uncertain. `code` is Meta's number, or null where Meta never answered. */
export const messageError = z.object({
  code: z.number().int().nullable(),
  title: z.string(),
  details: z.string().nullable(),
  /** What helps: the retry classes of `domain/send-failure.ts`. */
  category: z.string(),
});
export type MessageError = z.output<typeof messageError>;

export const message = z.object({
  documentId,
  conversation: documentId,
  wamid: z.string().nullable(),
  correlationId: z.string().nullable(),
  direction: messageDirection,
  /** Meta's word as received. */
  type: z.string(),
  /** Plain text for search and preview; null where the type has none. */
  text: z.string().nullable(),
  content: messageContent,
  status: messageStatus.nullable(),
  /** When each status was reached; the earliest report counts. */
  statusTimes: z.partialRecord(messageStatus, instant),
  error: messageError.nullable(),
  author: z.object({ kind: authorKind, name: z.string().nullable() }),
  /** The quoted message; `documentId` is null while it is not known here. */
  replyTo: z
    .object({
      wamid: z.string(),
      documentId: documentId.nullable(),
      direction: messageDirection.nullable(),
      type: z.string().nullable(),
      text: z.string().nullable(),
    })
    .nullable(),
  /** The failed or uncertain message that this one was sent again for. */
  retryOf: documentId.nullable(),
  forwarded: z.boolean(),
  /** The files that `content` names. */
  media: z.array(mediaFile),
  referral: referral.nullable(),
  product: referredProduct.nullable(),
  editedAt: instant.nullable(),
  revokedAt: instant.nullable(),
  occurredAt: instant,
  /** Epoch milliseconds; the live cursor. */
  changedAt: z.number().int(),
});
export type Message = z.output<typeof message>;

export const listMessages = defineEndpoint({
  method: 'GET',
  path: '/conversations/:documentId/messages',
  params: z.object({ documentId }),
  query: z.strictObject({
    before: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({ data: z.array(message), meta: z.object({ nextCursor: z.string().nullable() }) }),
});

export const correlationId = z.uuid();

export const messageObjectChoice = z.strictObject({ documentId, locale: localeCode.optional() });

export const sendMessage = defineEndpoint({
  method: 'POST',
  path: '/conversations/:documentId/messages',
  params: z.object({ documentId }),
  body: z
    .strictObject({
      content: sendableContent.optional(),
      /** Sends a message object; placeholders are filled, the locale is the contact's or the default. */
      messageObject: messageObjectChoice.optional(),
      /** The client's uuid: the same again answers 200 with the stored message. */
      correlationId: correlationId.optional(),
      /** Document id of the message that is quoted. */
      replyTo: documentId.nullish(),
    })
    .refine(({ content, messageObject }) => (content === undefined) !== (messageObject === undefined), {
      message: 'Give either "content" or "messageObject".',
    }),
  response: z.object({ data: message }),
});

/** Sends the content of a failed or uncertain message again, as a new message. */
export const retryMessage = defineEndpoint({
  method: 'POST',
  path: '/messages/:documentId/retry',
  params: z.object({ documentId }),
  body: z.strictObject({ correlationId: correlationId.optional() }),
  response: z.object({ data: message }),
});

/** A person says that an uncertain message did arrive. */
export const confirmMessage = defineEndpoint({
  method: 'POST',
  path: '/messages/:documentId/confirm',
  params: z.object({ documentId }),
  response: z.object({ data: message }),
});
