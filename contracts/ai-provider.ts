import { z } from 'zod';

import { defineEndpoint, documentId, instant } from './endpoint';

/** The kinds other than `openai-compatible` need their package: `@ai-sdk/openai@3`, `@ai-sdk/anthropic@3`, `@ai-sdk/google@3`. */
export const providerKinds = ['openai-compatible', 'openai', 'anthropic', 'google'] as const;

const environmentName = z.string().regex(/^[A-Z][A-Z0-9_]{1,99}$/, 'Use the name of an environment variable, such as OPENAI_API_KEY.');

const price = z.number().min(0).max(10_000).nullable().default(null);

export const aiProviderDraft = z.strictObject({
  name: z.string().trim().min(1, 'Give it a name.').max(80),
  kind: z.enum(providerKinds),
  /** Needed for `openai-compatible`, e.g. `http://localhost:11434/v1`; else null for the vendor's own. */
  baseUrl: z
    .url({ protocol: /^https?$/, error: 'Write a whole address such as http://localhost:11434/v1.' })
    .max(500)
    .nullable()
    .default(null),
  key: z
    .discriminatedUnion('kind', [
      /** A local model needs none. */
      z.strictObject({ kind: z.literal('none') }),
      z.strictObject({ kind: z.literal('environment'), name: environmentName }),
      /** Kept encrypted; without a value the stored one stays. */
      z.strictObject({ kind: z.literal('stored'), value: z.string().trim().min(4).max(1_000).optional() }),
    ])
    .default({ kind: 'none' }),
  /** Per million tokens, in the currency that the admin thinks in. */
  pricePerMillion: z.strictObject({ input: price, output: price, currency: z.string().max(8).default('€') }).prefault({}),
});
export type AiProviderDraft = z.output<typeof aiProviderDraft>;
export type AiProviderDraftInput = z.input<typeof aiProviderDraft>;

const capabilities = z.object({ tools: z.boolean(), json: z.boolean(), vision: z.boolean() });

export const providerCheck = z.object({
  isReachable: z.boolean(),
  ms: z.number().int(),
  capabilities: capabilities.nullable(),
  /** Models that it lists; empty where it lists none. */
  models: z.array(z.string()),
  /** What is wrong and what to do; null when all is well. */
  problem: z.string().nullable(),
});
export type ProviderCheck = z.output<typeof providerCheck>;

export const aiProvider = z.object({
  documentId,
  name: z.string(),
  kind: z.enum(providerKinds),
  baseUrl: z.string().nullable(),
  key: z.object({
    kind: z.enum(['none', 'environment', 'stored']),
    name: z.string().nullable(),
    /** The last four characters of a stored key. */
    last4: z.string().nullable(),
    /** Such as: the variable is not set; the encryption key has changed, enter it again. */
    problem: z.string().nullable(),
  }),
  pricePerMillion: z.object({ input: z.number().nullable(), output: z.number().nullable(), currency: z.string() }),
  /** Such as "install @ai-sdk/anthropic@3"; null when it can be used. */
  missingPackage: z.string().nullable(),
  /** It says of itself that it is no AI, such as the simulator's scripted model. */
  isScripted: z.boolean(),
  lastCheck: providerCheck.extend({ model: z.string(), at: instant }).nullable(),
});
export type AiProvider = z.output<typeof aiProvider>;

export const listAiProviders = defineEndpoint({
  method: 'GET',
  path: '/ai-providers',
  response: z.object({ data: z.array(aiProvider) }),
});

export const createAiProvider = defineEndpoint({
  method: 'POST',
  path: '/ai-providers',
  body: aiProviderDraft,
  response: z.object({ data: aiProvider }),
});

export const updateAiProvider = defineEndpoint({
  method: 'PUT',
  path: '/ai-providers/:documentId',
  params: z.object({ documentId }),
  body: aiProviderDraft,
  response: z.object({ data: aiProvider }),
});

/** Refused while an assistant uses it. */
export const deleteAiProvider = defineEndpoint({
  method: 'DELETE',
  path: '/ai-providers/:documentId',
  params: z.object({ documentId }),
  response: z.object({ data: z.object({ documentId }) }),
});

/** Asks the provider with one forced tool call; the capabilities found are kept. */
export const checkAiProvider = defineEndpoint({
  method: 'POST',
  path: '/ai-providers/:documentId/check',
  params: z.object({ documentId }),
  body: z.strictObject({ model: z.string().trim().max(200).default('') }),
  response: z.object({ data: aiProvider }),
});
