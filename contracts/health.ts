import { z } from 'zod';

import { defineEndpoint, instant } from './endpoint';
import { trouble } from './trouble';

/** In the order of the page. */
export const healthCards = ['token', 'webhook', 'number', 'meta', 'queue', 'tasks'] as const;
export type HealthCardName = (typeof healthCards)[number];

/** `ok`, `attention`: somebody should look, `bad`: messages do not go in or out, `unknown`: it could not be asked. */
export const healthLevel = z.enum(['ok', 'attention', 'bad', 'unknown']);
export type HealthLevel = z.output<typeof healthLevel>;

/**
 * One line of a card. `value` is text as it stands (a name, Meta's word), a count, an instant or a duration: `kind`
 * says which, so that the panel writes it in the reader's language.
 */
const healthLine = z.object({
  /** Such as `lastEvent`; the panel has words for it. For `entity` and `task`, `label` names which. */
  name: z.string(),
  label: z.string().nullable(),
  kind: z.enum(['text', 'word', 'count', 'instant', 'milliseconds']),
  value: z.union([z.string(), z.number()]).nullable(),
  level: healthLevel,
});
export type HealthLine = z.output<typeof healthLine>;

const healthCard = z.object({
  card: z.enum(healthCards),
  /** The worst of its lines and troubles. */
  level: healthLevel,
  lines: z.array(healthLine),
  troubles: z.array(trouble),
});
export type HealthCard = z.output<typeof healthCard>;

/** Failed messages of the last 24 hours by Meta's code. */
const failureCount = z.object({
  /** Null where Meta never answered. */
  code: z.number().int().nullable(),
  title: z.string(),
  /** The retry class of `domain/send-failure.ts`. */
  category: z.string(),
  count: z.number().int(),
  /** Meta held it back; nobody here can mend it. */
  isMetas: z.boolean(),
});

export const health = z.object({
  isConnected: z.boolean(),
  level: healthLevel,
  /** Messages can be sent, and events come in. */
  canSend: z.boolean(),
  canReceive: z.boolean(),
  /** Null before the first check. */
  checkedAt: instant.nullable(),
  cards: z.array(healthCard),
  failures: z.object({ messages: z.number().int(), failed: z.number().int(), byCode: z.array(failureCount) }),
  /** The server's clock in epoch milliseconds. */
  now: z.number().int(),
});
export type Health = z.output<typeof health>;

const answer = z.object({ data: health });

/** What the last check of Meta found, and how the house stands just now. */
export const getHealth = defineEndpoint({ method: 'GET', path: '/health', response: answer });

/** Asks Meta again. */
export const checkHealth = defineEndpoint({ method: 'POST', path: '/health/check', response: answer });

/** Asks Meta again, and says it as text in English: what `npx strapi-plugin-whatsapp doctor` prints. */
export const askDoctor = defineEndpoint({
  method: 'POST',
  path: '/health/doctor',
  response: z.object({ data: z.object({ level: healthLevel, text: z.string() }) }),
});

/** For a support case: versions, settings and states as text, without ids of people, names, texts or secrets. */
export const getDiagnosticReport = defineEndpoint({
  method: 'GET',
  path: '/health/report',
  response: z.object({ data: z.object({ report: z.string() }) }),
});

/** For the banner in the inbox and the mark in the menu: the worst only. */
export const healthSummary = z.object({ level: healthLevel, troubles: z.array(trouble), checkedAt: instant.nullable() });
export type HealthSummary = z.output<typeof healthSummary>;
