import { z } from 'zod';

import { connectionFields } from './connection-fields';
import { defineEndpoint, documentId, instant } from './endpoint';
import { messageError, messageStatus } from './message';
import { trouble } from './trouble';

/** The steps of the guide, in order. */
export const connectionSteps = ['choose', 'app', 'token', 'number', 'webhook', 'signature', 'send', 'receive'] as const;
export type ConnectionStep = (typeof connectionSteps)[number];

const metaId = z
  .string()
  .trim()
  .regex(/^\d{5,25}$/, 'This is the id from the pages of Meta: digits only.');
const secret = z
  .string()
  .trim()
  .min(8, 'This is too short. Copy it again, whole.')
  .max(2_000, 'This is too long.')
  .regex(/^[\x21-\x7e]+$/, 'This holds a space, a line break or another character that it cannot have. Copy it again.');

/** One value of the connection. */
const fieldState = z.object({
  /** `locked`: it stands in the environment or in config/plugins, wins over a stored one and cannot be changed here. */
  source: z.enum(['none', 'stored', 'locked']),
  /** Where a locked one stands: the name of the variable, else `config/plugins`. */
  place: z.string().nullable(),
  /** Ids only. */
  value: z.string().nullable(),
  /** Secrets only: the last four characters. */
  last4: z.string().nullable(),
  /** Null unless it cannot be read, such as after a change of Strapi's encryption key. */
  trouble: trouble.nullable(),
});
export type FieldState = z.output<typeof fieldState>;

/** What a check found, by name; the panel has words for each name. */
const fact = z.object({ name: z.string(), value: z.string() });

const stepState = z.object({
  step: z.enum(connectionSteps),
  /** `partly`: what is there is right, and something is still to come. */
  state: z.enum(['not-started', 'partly', 'verified', 'failed']),
  /** The step that must be done first; null when it can begin. */
  needs: z.enum(connectionSteps).nullable(),
  checkedAt: instant.nullable(),
  found: z.array(fact),
  troubles: z.array(trouble),
});
export type StepState = z.output<typeof stepState>;

const businessNumber = z.object({
  phoneNumberId: z.string(),
  displayPhoneNumber: z.string().nullable(),
  verifiedName: z.string().nullable(),
  /** `GREEN`, `YELLOW`, `RED` or `UNKNOWN`. */
  quality: z.string().nullable(),
  /** Meta's word, such as `CONNECTED`. */
  status: z.string().nullable(),
  /** Of the business, per 24 hours, such as `TIER_2K`. */
  messagingLimit: z.string().nullable(),
  /** Its events are merged; those of others are quarantined. */
  isEnabled: z.boolean(),
  /** Sends when none is named. */
  isDefault: z.boolean(),
  /** When Meta was asked last. */
  syncedAt: instant.nullable(),
});
export type BusinessNumber = z.output<typeof businessNumber>;

export const connectionState = z.object({
  /** All fields are there: messages can go in and out. */
  isComplete: z.boolean(),
  fields: z.record(z.enum(connectionFields), fieldState),
  steps: z.array(stepState),
  numbers: z.array(businessNumber),
  /** Strapi has the key that secrets are sealed with. */
  hasEncryptionKey: z.boolean(),
  token: z.object({
    /** `SYSTEM_USER`, `USER`, ...; null before it was read. */
    type: z.string().nullable(),
    /** Null: it never ends, or is not known (`type` null). */
    expiresAt: instant.nullable(),
    /** It can be extended by itself before it ends. */
    isRefreshable: z.boolean(),
    refreshedAt: instant.nullable(),
  }),
  webhook: z.object({
    /** Where Meta calls, e.g. `https://cms.example.com/api/whatsapp/webhook`. */
    url: z.string(),
    /** The address lies on this machine or in the local network: a tunnel is needed. */
    isLocal: z.boolean(),
    /** When Meta fetched the address with the right verify token. */
    verifiedAt: instant.nullable(),
    /** When somebody fetched it with a wrong one. */
    refusedAt: instant.nullable(),
    /** Our app is subscribed to the account. */
    subscribedAt: instant.nullable(),
    lastEventAt: instant.nullable(),
    /** It can be shown in full: Meta has not fetched it yet. */
    canCopyVerifyToken: z.boolean(),
  }),
  signature: z.object({
    isChecked: z.boolean(),
    /** While off by the panel: when it is checked again by itself. */
    offUntil: instant.nullable(),
    /** It is off by config/plugins. */
    isLocked: z.boolean(),
    /** Until then the app secret of before is accepted too. */
    previousSecretUntil: instant.nullable(),
  }),
  /** Sign-in with Meta. */
  login: z.object({
    isAvailable: z.boolean(),
    /** To enter at Meta as valid redirect URI. */
    redirectUri: z.string(),
    /** Why it cannot be used: the token is locked, or App ID and secret are missing. */
    obstacle: z.enum(['token-locked', 'app-missing', 'no-encryption-key']).nullable(),
    configId: z.string().nullable(),
  }),
  /** The newest test message of the guide. */
  test: z
    .object({
      message: documentId,
      to: z.string(),
      status: messageStatus.nullable(),
      statusTimes: z.partialRecord(messageStatus, instant),
      error: messageError.nullable(),
    })
    .nullable(),
  /** The newest message that came in; `conversation` is null where this user may not read it. */
  received: z.object({ at: instant, conversation: documentId.nullable() }).nullable(),
  /** The server's clock in epoch milliseconds. */
  now: z.number().int(),
});
export type ConnectionState = z.output<typeof connectionState>;

const answer = z.object({ data: connectionState });

export const getConnection = defineEndpoint({ method: 'GET', path: '/connection', response: answer });

/** Stores what is given; null takes a stored value away. A locked field is refused with `whatsapp.field_locked`. */
export const saveConnection = defineEndpoint({
  method: 'PUT',
  path: '/connection',
  body: z.strictObject({
    appId: metaId.nullish(),
    appSecret: secret.nullish(),
    accessToken: secret.nullish(),
    wabaId: metaId.nullish(),
    phoneNumberId: metaId.nullish(),
    verifyToken: secret.nullish(),
    loginConfigId: metaId.nullish(),
    /** With a new `appSecret`: the old one stays valid for a day, for webhooks that are under way. False: it ends at once. */
    keepPreviousSecret: z.boolean().default(true),
  }),
  response: answer,
});

/** Asks Meta about one step, and keeps what was found. */
export const verifyStep = defineEndpoint({
  method: 'POST',
  path: '/connection/steps/:step/verify',
  params: z.object({ step: z.enum(connectionSteps) }),
  response: answer,
});

const choosableNumber = businessNumber
  .pick({ phoneNumberId: true, displayPhoneNumber: true, verifiedName: true, quality: true, status: true, messagingLimit: true })
  .extend({ troubles: z.array(trouble) });

/** Accounts and numbers that the token may use, read from Meta: nobody types an id that can be chosen. */
export const listChoices = defineEndpoint({
  method: 'GET',
  path: '/connection/choices',
  query: z.strictObject({
    /** Only where nothing can be listed: the one id that was typed. */
    wabaId: metaId.optional(),
  }),
  response: z.object({
    data: z.object({
      accounts: z.array(
        z.object({
          wabaId: z.string(),
          name: z.string().nullable(),
          business: z.string().nullable(),
          numbers: z.array(choosableNumber),
          troubles: z.array(trouble),
        }),
      ),
      /** How the accounts were found; `nothing`: one id must be typed. */
      source: z.enum(['granular-scopes', 'businesses', 'typed', 'nothing']),
      troubles: z.array(trouble),
    }),
  }),
});

/** Subscribes the app to webhooks at this Strapi's address, and the account to the app. */
export const registerWebhook = defineEndpoint({ method: 'POST', path: '/connection/webhook/register', response: answer });

/** A new verify token; the webhook must be registered again. */
export const rotateVerifyToken = defineEndpoint({ method: 'POST', path: '/connection/verify-token/rotate', response: answer });

/** The verify token in full, until Meta has fetched it: then 409, and it can only be replaced. */
export const copyVerifyToken = defineEndpoint({
  method: 'POST',
  path: '/connection/verify-token/copy',
  response: z.object({ data: z.object({ verifyToken: z.string() }) }),
});

/** Off for an hour at most, then on again by itself. */
export const setSignatureCheck = defineEndpoint({
  method: 'PUT',
  path: '/connection/signature',
  body: z.strictObject({ isChecked: z.boolean() }),
  response: answer,
});

/** Sends the template `hello_world`, or another without variables, to a phone of one's own. */
export const sendTestMessage = defineEndpoint({
  method: 'POST',
  path: '/connection/test-message',
  body: z.strictObject({ to: z.string().trim().min(3).max(40) }),
  response: answer,
});

export const updateNumber = defineEndpoint({
  method: 'PUT',
  path: '/connection/numbers/:phoneNumberId',
  params: z.object({ phoneNumberId: metaId }),
  body: z.strictObject({ isEnabled: z.boolean().optional(), isDefault: z.literal(true).optional() }),
  response: answer,
});

/** Extends the token now. */
export const refreshToken = defineEndpoint({ method: 'POST', path: '/connection/token/refresh', response: answer });

/** Forgets what was stored about the connection. Contacts and messages stay. */
export const disconnect = defineEndpoint({ method: 'DELETE', path: '/connection', response: answer });
