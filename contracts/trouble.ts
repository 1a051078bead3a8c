import { z } from 'zod';

import { connectionFields } from './connection-fields';

/**
 * What can be wrong with a connection or with the house. Stable: the panel, the terminal and e-mails find their words
 * by these (`domain/health/words`).
 */
export const troubleCodes = [
  // The set-up's fields
  'field-missing',
  'secret-unreadable',
  'encryption-key-missing',
  'meta-unreachable',
  'meta-refused',
  // App and token
  'app-id-wrong',
  'app-secret-wrong',
  'app-in-development',
  'token-invalid',
  'token-expired',
  'token-of-another-app',
  'token-ends-soon',
  'scope-missing',
  // Account and number
  'account-id-wrong',
  'number-id-wrong',
  'number-of-another-account',
  'nothing-to-choose',
  'number-not-approved',
  'number-not-registered',
  'number-not-connected',
  'number-quality-low',
  'business-not-verified',
  'sending-limited',
  'account-blocked',
  // Webhook
  'address-missing',
  'address-local',
  'address-silent',
  'address-wrong-answer',
  'webhook-not-verified',
  'webhook-not-subscribed',
  'webhook-field-missing',
  'webhook-elsewhere',
  'webhook-silent',
  'signature-wrong',
  'signature-off',
  // Test message
  'test-failed',
  // The house
  'queue-old',
  'messages-uncertain',
  'items-quarantined',
  'many-failures',
  'templates-old',
  'task-late',
  'task-failed',
  'clock-wrong',
  'assistant-without-person',
  'files-not-writable',
  'email-failing',
] as const;
export type TroubleCode = (typeof troubleCodes)[number];

/** One thing that is wrong. `params` fill its words, e.g. `{ scope: 'whatsapp_business_messaging' }`; never a person's data. */
export const trouble = z.object({
  code: z.enum(troubleCodes),
  /** `bad`: messages do not go in or out; `attention`: somebody should look. */
  level: z.enum(['attention', 'bad']),
  /** The field of the connection to mend, where it is one. */
  field: z.enum(connectionFields).nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Trouble = z.output<typeof trouble>;
