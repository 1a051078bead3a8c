import { z } from 'zod';

import { defineEndpoint } from './endpoint';

const days = (min: number, max: number) => z.number().int().min(min).max(max);

/** What is no rule of automatic mode (`automation-settings`). */
export const generalSettings = z.strictObject({
  /**
   * When customers see two blue ticks: never, once a person or an assistant answers, or when the conversation is
   * opened. Meta's sign "writing…" always marks as read too: with `never` it is not shown, with `on-reply` writing
   * counts as answering.
   */
  readReceipts: z.enum(['never', 'on-reply', 'on-open']).default('on-open'),
  /** In days; null: kept for ever. */
  retention: z
    .strictObject({
      /** Webhooks as received; those in quarantine stay until they are settled. */
      webhooks: days(1, 365).default(7),
      /** Records of assistants' turns. */
      runs: days(1, 3_650).default(90),
      audit: days(30, 3_650).default(730),
      /** Files that customers sent, from when they came; the messages stay and say that the file was removed. */
      files: days(1, 3_650).nullable().default(null),
      /** With their files; the conversations and contacts stay. */
      messages: days(30, 3_650).nullable().default(null),
    })
    .prefault({}),
  notifications: z
    .strictObject({
      /** Minutes that a message may be unread and unseen before its owner gets an e-mail; null: never. */
      waitingMinutes: z.number().int().min(1).max(1_440).nullable().default(15),
      /** Who gets an e-mail when the connection's health turns bad. */
      healthEmails: z.array(z.email('This is no e-mail address.').max(200)).max(20).default([]),
    })
    .prefault({}),
});
export type GeneralSettings = z.output<typeof generalSettings>;

export const getGeneralSettings = defineEndpoint({
  method: 'GET',
  path: '/settings/general',
  response: z.object({
    data: z.object({
      settings: generalSettings,
      /** Strapi can send e-mail. */
      canSendEmail: z.boolean(),
    }),
  }),
});

export const saveGeneralSettings = defineEndpoint({
  method: 'PUT',
  path: '/settings/general',
  body: generalSettings,
  response: z.object({ data: z.object({ settings: generalSettings }) }),
});
