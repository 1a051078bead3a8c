import { z } from 'zod';

import { defineEndpoint, documentId } from './endpoint';
import { localeCode } from './message-object';

const textByLocale = z.record(localeCode, z.string().trim().min(1, 'Write a text, or remove the language.').max(1024));
const words = z.array(z.string().trim().min(2).max(80)).max(50);

/** Who gets new contacts and who answers by itself (architecture, section 7). */
export const automationSettings = z.strictObject({
  /** Id of the admin user who gets every new contact; null: the agent whose phone is the contact's, else the guest user. */
  defaultUser: z.number().int().nullable().default(null),
  guestUser: z.number().int().nullable().default(null),
  /** Document id; null: by the role of the contact's owner. */
  defaultAssistant: documentId.nullable().default(null),
  /** The first that fits counts: Strapi's roles have no order of their own. */
  roleAssistants: z
    .array(z.strictObject({ roleId: z.number().int(), assistant: documentId }))
    .max(100)
    .default([]),
  /** Off: nobody is asked to wait. Each one is billed like any free-form message. */
  sendsWaitingMessages: z.boolean().default(true),
  /** Sent once per session where no assistant answers; the shipped texts where none is written. */
  waitingMessages: textByLocale.default({}),
  /** The language of the waiting message when nothing is known of owner and contact. */
  defaultLocale: localeCode.default('en'),
  /** Daily: conversations that rest for 24 hours go back to automatic. */
  reactivateDaily: z.boolean().default(true),
  optOut: z
    .strictObject({
      /** Words by which a contact refuses or wants marketing again, besides the shipped ones, by locale. */
      stop: z.record(localeCode, words).default({}),
      start: z.record(localeCode, words).default({}),
      /** Confirmations; the shipped texts where none is written. */
      stopTexts: textByLocale.default({}),
      startTexts: textByLocale.default({}),
    })
    .prefault({}),
});
export type AutomationSettings = z.output<typeof automationSettings>;

export const getAutomationSettings = defineEndpoint({
  method: 'GET',
  path: '/settings/automation',
  response: z.object({
    data: z.object({
      settings: automationSettings,
      /** Settings that stand in config/plugins: they win and cannot be changed here. */
      locked: z.array(z.string()),
      /** The texts that are sent where none is written, by locale. */
      shipped: z.object({
        waitingMessages: z.record(z.string(), z.string()),
        stopTexts: z.record(z.string(), z.string()),
        startTexts: z.record(z.string(), z.string()),
      }),
    }),
  }),
});

export const saveAutomationSettings = defineEndpoint({
  method: 'PUT',
  path: '/settings/automation',
  body: automationSettings,
  response: z.object({ data: z.object({ settings: automationSettings }) }),
});

/** An admin user as far as the plugin needs to know. */
export const agent = z.object({
  id: z.number().int(),
  name: z.string(),
  email: z.string().nullable(),
  isActive: z.boolean(),
  roles: z.array(z.object({ id: z.number().int(), name: z.string() })),
  /** With country code, `+34612345678`: contacts with this number are theirs. */
  phone: z.string().nullable(),
  /** In which waiting messages of their contacts are written while their panel has no language of its own. */
  language: z.string().nullable(),
});
export type Agent = z.output<typeof agent>;

export const listAgents = defineEndpoint({
  method: 'GET',
  path: '/agents',
  response: z.object({ data: z.array(agent) }),
});

/** For assigning: everybody who may assign may know their names. */
export const listAssignableUsers = defineEndpoint({
  method: 'GET',
  path: '/assignable-users',
  response: z.object({ data: z.array(z.object({ id: z.number().int(), name: z.string() })) }),
});

export const saveAgent = defineEndpoint({
  method: 'PUT',
  path: '/agents/:id',
  params: z.object({ id: z.coerce.number().int().positive() }),
  body: z.strictObject({ phone: z.string().trim().max(40).nullable(), language: localeCode.nullable() }),
  response: z.object({ data: agent }),
});
