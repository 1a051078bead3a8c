import { z } from 'zod';

import { defineEndpoint, documentId, instant } from './endpoint';
import { localeCode } from './message-object';

export const contact = z.object({
  documentId,
  /** As an editor wrote it; null: the profile's name is shown. */
  name: z.string().nullable(),
  /** What is shown. */
  displayName: z.string(),
  profileName: z.string().nullable(),
  waId: z.string().nullable(),
  username: z.string().nullable(),
  language: z.string().nullable(),
  isGroup: z.boolean(),
  assignedUser: z.object({ id: z.number().int(), name: z.string() }).nullable(),
  assistant: z.object({ documentId, name: z.string() }).nullable(),
  optedOutAt: instant.nullable(),
  blockedAt: instant.nullable(),
});
export type Contact = z.output<typeof contact>;

export const getContact = defineEndpoint({
  method: 'GET',
  path: '/contacts/:documentId',
  params: z.object({ documentId }),
  response: z.object({ data: contact }),
});

/** `assistant` goes to the contact's conversations too. Who answers for it is assigned elsewhere. */
export const updateContact = defineEndpoint({
  method: 'PUT',
  path: '/contacts/:documentId',
  params: z.object({ documentId }),
  body: z.strictObject({
    name: z.string().trim().max(190).nullable(),
    language: localeCode.nullable(),
    assistant: documentId.nullable(),
  }),
  response: z.object({ data: contact }),
});

/** Asks Meta first; only who wrote in the last 24 hours can be blocked. */
export const blockContact = defineEndpoint({
  method: 'POST',
  path: '/contacts/:documentId/block',
  params: z.object({ documentId }),
  body: z.strictObject({ isBlocked: z.boolean() }),
  response: z.object({ data: contact }),
});
