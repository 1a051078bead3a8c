import { z } from 'zod';

import { handoffReasons, optionalTools } from './assistant-tools';
import { contentSource } from './content-source';
import { defineEndpoint, documentId, instant } from './endpoint';
import { localeCode } from './message-object';

/** Bounds of an assistant's settings. */
export const assistantLimits = {
  name: 60,
  instructions: 16_000,
  messageText: 1024,
  disclosureText: 300,
  words: 100,
  wordLength: 80,
  topics: 20,
  topicLength: 200,
  sources: 12,
  domains: 50,
} as const;

const text = (limit: number, name: string) => z.string().max(limit, `${name} has more than ${limit} characters. Shorten it.`);
const whole = (min: number, max: number, name: string) =>
  z.number().int().min(min, `${name}: at least ${min}.`).max(max, `${name}: at most ${max}.`);
const textByLocale = (limit: number, name: string) => z.record(localeCode, text(limit, name).trim().min(1, `${name} is empty.`));
const wordsByLocale = z.record(
  localeCode,
  z.array(z.string().trim().min(2, 'A word needs two letters.').max(assistantLimits.wordLength)).max(assistantLimits.words),
);

const handoff = z.strictObject({
  /** Words by which a contact asks for a person, besides the shipped ones, by locale. */
  keywords: wordsByLocale.default({}),
  /** In words: what it should leave to a person. Told to the model. */
  topics: z.array(z.string().trim().min(1).max(assistantLimits.topicLength)).max(assistantLimits.topics).default([]),
  /** Answers of one session; then a person goes on. */
  maxTurns: whole(1, 100, 'Turns').default(12),
  /** The contact says the same again: so often it is answered, then a person goes on. */
  maxRepeat: whole(1, 10, 'Repetitions').default(2),
  /** What the contact reads then, by locale; the shipped texts where none is written. */
  messages: textByLocale(assistantLimits.messageText, 'The handoff message').default({}),
  /** What the contact reads when the assistant fails, by locale. */
  failureMessages: textByLocale(assistantLimits.messageText, 'The failure message').default({}),
  /** Id of the admin user who gets the conversation when nobody is assigned; null: it stays unassigned. */
  assignTo: z.number().int().nullable().default(null),
});

const limits = z.strictObject({
  stepsPerTurn: whole(1, 20, 'Steps').default(6),
  messagesPerTurn: whole(1, 3, 'Messages per turn').default(3),
  turnTimeoutMs: whole(1_000, 120_000, 'Time limit').default(45_000),
  tokensPerTurn: whole(500, 1_000_000, 'Tokens per turn').default(20_000),
  tokensPerConversationPerDay: whole(500, 10_000_000, 'Tokens per day').default(200_000),
  messagesPerConversationPerDay: whole(1, 1_000, 'Messages per day').default(25),
});

/** What an admin writes; every field but the name has a default, so that an empty form is a working one. */
export const assistantDraft = z.strictObject({
  name: z.string().trim().min(1, 'Give it a name.').max(assistantLimits.name, `Use at most ${assistantLimits.name} characters.`),
  description: text(500, 'The description').default(''),
  instructions: text(assistantLimits.instructions, 'The instructions').default(''),
  /** Document id of the provider; null: none chosen yet, it cannot answer. */
  provider: documentId.nullable().default(null),
  model: z.string().trim().max(200).default(''),
  temperature: z.number().min(0).max(2).nullable().default(null),
  maxOutputTokens: whole(50, 8_000, 'Tokens of an answer').default(600),
  /** Null: the language of the contact's last text. */
  language: localeCode.nullable().default(null),
  tools: z.array(z.enum(optionalTools)).default(['send_reply_buttons', 'send_list', 'send_cta_url', 'send_location', 'send_saved_message']),
  contentSources: z.array(contentSource).max(assistantLimits.sources).default([]),
  /** Folders of the Media Library from which it may send, by folder path such as `/1/4`; `/` is all. Empty: no files. */
  mediaFolders: z.array(z.string().max(255)).max(20).default([]),
  /** Message objects that it may send as they are, by document id; null: all. Saved places and contacts are such objects. */
  messageObjects: z.array(documentId).nullable().default(null),
  /** Approved templates that it may send, by name. */
  templates: z.array(z.string().max(512)).max(50).default([]),
  /** It may send any place by its coordinates, not only saved ones. */
  allowCoordinates: z.boolean().default(false),
  handoff: handoff.prefault({}),
  disclosure: z
    .strictObject({
      when: z.enum(['first', 'session', 'off']).default('first'),
      texts: textByLocale(assistantLimits.disclosureText, 'The disclosure').default({}),
    })
    .prefault({}),
  debounce: z
    .strictObject({ windowMs: whole(0, 60_000, 'Waiting time').default(6_000), maxMs: whole(0, 120_000, 'Longest wait').default(20_000) })
    .prefault({}),
  limits: limits.prefault({}),
  transcript: z.strictObject({ messages: whole(1, 100, 'Messages').default(30), hours: whole(1, 720, 'Hours').default(24) }).prefault({}),
  /** Hosts that it may link to, such as `example.com`, which includes `www.example.com`. */
  urlAllowlist: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/, 'Write a host such as example.com, without https:// and path.'),
    )
    .max(assistantLimits.domains)
    .default([]),
});
export type AssistantDraft = z.output<typeof assistantDraft>;
export type AssistantDraftInput = z.input<typeof assistantDraft>;

export const assistant = z.object({
  documentId,
  draft: assistantDraft,
  /** The admin's master switch. */
  isEnabled: z.boolean(),
  /** Grows with every change of the draft. */
  version: z.number().int(),
  /** The provider's name, with its warning when it is no real model; null while none is chosen. */
  providerName: z.string().nullable(),
  /** It was tried in the playground since its last change. */
  isTried: z.boolean(),
  /** It answers every new contact first, whoever owns it. */
  isDefault: z.boolean(),
  /** Names of the roles whose users' new contacts it answers first where there is no default. */
  defaultFor: z.array(z.string()),
  /** Of the last 30 days. */
  figures: z.object({
    conversations: z.number().int(),
    turns: z.number().int(),
    handoffs: z.number().int(),
    failures: z.number().int(),
    tokens: z.number().int(),
    /** In the provider's currency; null where no price is known. */
    cost: z.number().nullable(),
  }),
  updatedAt: instant,
  updatedBy: z.string().nullable(),
});
export type Assistant = z.output<typeof assistant>;

export const listAssistants = defineEndpoint({
  method: 'GET',
  path: '/assistants',
  response: z.object({ data: z.array(assistant) }),
});

/** For choosing one in the inbox: everybody who reads the inbox may know their names. */
export const listAssistantNames = defineEndpoint({
  method: 'GET',
  path: '/assistant-names',
  response: z.object({
    data: z.array(
      z.object({
        documentId,
        name: z.string(),
        isEnabled: z.boolean(),
        /** Its provider is no AI: a name to be shown beside it. */
        note: z.string().nullable(),
      }),
    ),
  }),
});

export const getAssistant = defineEndpoint({
  method: 'GET',
  path: '/assistants/:documentId',
  params: z.object({ documentId }),
  response: z.object({ data: assistant }),
});

export const createAssistant = defineEndpoint({
  method: 'POST',
  path: '/assistants',
  body: assistantDraft,
  response: z.object({ data: assistant }),
});

export const updateAssistant = defineEndpoint({
  method: 'PUT',
  path: '/assistants/:documentId',
  params: z.object({ documentId }),
  body: assistantDraft,
  response: z.object({ data: assistant }),
});

/** Refused with `whatsapp.assistant_incomplete` while provider or model are missing. */
export const enableAssistant = defineEndpoint({
  method: 'POST',
  path: '/assistants/:documentId/enabled',
  params: z.object({ documentId }),
  body: z.strictObject({ isEnabled: z.boolean() }),
  response: z.object({ data: assistant }),
});

/** Its conversations lose it; its runs stay. */
export const deleteAssistant = defineEndpoint({
  method: 'DELETE',
  path: '/assistants/:documentId',
  params: z.object({ documentId }),
  response: z.object({ data: z.object({ documentId }) }),
});

export const handoffReason = z.enum(handoffReasons);
