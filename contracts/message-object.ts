import { z } from 'zod';

import { defineEndpoint, documentId, instant } from './endpoint';
import { mediaFile } from './media';
import { reusableContent } from './sendable-content';

export const messageObjectName = z.string().trim().min(1, 'Give it a name.').max(120, 'Use at most 120 characters.');
export const localeCode = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Use a language code such as en or pt-BR.');

/**
 * Its content by locale. Texts may hold placeholders of the contact (domain/placeholders), such as
 * `{{contact.name}}` or `{{contact.firstName|there}}`. All locales have the same type.
 */
export const messageObjectContents = z
  .record(localeCode, reusableContent)
  .refine((contents) => Object.keys(contents).length > 0, 'Write it in at least one language.')
  .refine((contents) => new Set(Object.values(contents).map(kindOf)).size <= 1, 'All languages must be of the same type.');

/** `text`, `image`, …; of an interactive message its kind: `button`, `list`, `cta_url`, … */
export function kindOf(content: { type: string; interactive?: { kind: string } }): string {
  return content.interactive?.kind ?? content.type;
}

/** What a tap on a button or row does besides being received. In manual mode only `assign` is done. */
export const tapAction = z.discriminatedUnion('kind', [
  /** Answers with another message object. */
  z.strictObject({ kind: z.literal('send'), messageObject: documentId }),
  z.strictObject({ kind: z.literal('assign'), userId: z.number().int() }),
  z.strictObject({ kind: z.literal('handoff') }),
]);
export type TapAction = z.output<typeof tapAction>;

/** By the id of the button or row. */
export const tapActions = z.record(z.string().min(1).max(256), tapAction);
export type TapActions = z.output<typeof tapActions>;

/** A reusable message of ours. */
export const messageObject = z.object({
  documentId,
  name: z.string(),
  kind: z.string(),
  contents: z.record(z.string(), reusableContent),
  /** Used where the contact's language is not written. */
  defaultLocale: z.string(),
  /** What taps on its buttons and rows do, by their id. */
  tapActions,
  /** How often it was sent. */
  usageCount: z.number().int(),
  lastUsedAt: instant.nullable(),
  updatedAt: instant,
  updatedBy: z.string().nullable(),
  /** The files that its contents name. */
  media: z.array(mediaFile),
});
export type MessageObject = z.output<typeof messageObject>;

const writable = z
  .strictObject({ name: messageObjectName, contents: messageObjectContents, defaultLocale: localeCode, tapActions: tapActions.default({}) })
  .refine(({ contents, defaultLocale }) => Object.hasOwn(contents, defaultLocale), {
    path: ['defaultLocale'],
    message: 'The default language must be one that is written.',
  });

export const listMessageObjects = defineEndpoint({
  method: 'GET',
  path: '/message-objects',
  response: z.object({ data: z.array(messageObject) }),
});

export const getMessageObject = defineEndpoint({
  method: 'GET',
  path: '/message-objects/:documentId',
  params: z.object({ documentId }),
  response: z.object({ data: messageObject }),
});

export const createMessageObject = defineEndpoint({
  method: 'POST',
  path: '/message-objects',
  body: writable,
  response: z.object({ data: messageObject }),
});

export const updateMessageObject = defineEndpoint({
  method: 'PUT',
  path: '/message-objects/:documentId',
  params: z.object({ documentId }),
  body: writable,
  response: z.object({ data: messageObject }),
});

/** A copy with a name of its own, such as "Opening hours (2)". */
export const duplicateMessageObject = defineEndpoint({
  method: 'POST',
  path: '/message-objects/:documentId/duplicate',
  params: z.object({ documentId }),
  response: z.object({ data: messageObject }),
});

/** Messages that were sent from it stay as they are. */
export const deleteMessageObject = defineEndpoint({
  method: 'DELETE',
  path: '/message-objects/:documentId',
  params: z.object({ documentId }),
  response: z.object({ data: z.object({ documentId }) }),
});
