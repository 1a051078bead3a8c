import { z } from 'zod';

import { handoffReason } from './assistant';
import { turnOutcomes } from './assistant-tools';
import { defineEndpoint, documentId, instant } from './endpoint';

export const runStep = z.object({
  /** `rule`: ours, before the model. `tool`: called by the model. `guard`: ours, on what it wants to say. `result`: what was done. */
  kind: z.enum(['rule', 'model', 'tool', 'guard', 'result']),
  name: z.string(),
  /** Arguments of a tool, redacted; null for others. */
  arguments: z.unknown(),
  /** In short. */
  result: z.string().nullable(),
  ms: z.number().int(),
  error: z.string().nullable(),
  /** The entries that it read. */
  entries: z.array(z.object({ source: z.string(), uid: z.string(), documentId: z.string(), title: z.string() })),
});
export type RunStep = z.output<typeof runStep>;

/** One turn of an assistant, as recorded. */
export const assistantRun = z.object({
  documentId,
  assistant: z.object({ documentId: documentId.nullable(), name: z.string(), version: z.number().int() }),
  /** Null in the playground. */
  conversation: documentId.nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  outcome: z.enum(turnOutcomes).nullable(),
  handoff: z.object({ reason: handoffReason, summary: z.string().nullable() }).nullable(),
  steps: z.array(runStep),
  tokens: z.object({ input: z.number().int(), output: z.number().int() }),
  cost: z.object({ amount: z.number(), currency: z.string() }).nullable(),
  providerName: z.string().nullable(),
  model: z.string(),
  error: z.string().nullable(),
  /** Document ids of what the contact wrote and of what it answered. */
  answered: z.array(z.string()),
  sent: z.array(z.string()),
});
export type AssistantRun = z.output<typeof assistantRun>;

/** Newest first. */
export const listConversationRuns = defineEndpoint({
  method: 'GET',
  path: '/conversations/:documentId/runs',
  params: z.object({ documentId }),
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  response: z.object({ data: z.array(assistantRun) }),
});

/** Newest first. Only of conversations in the user's scope. */
export const listAssistantRuns = defineEndpoint({
  method: 'GET',
  path: '/assistants/:documentId/runs',
  params: z.object({ documentId }),
  query: z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(20) }),
  response: z.object({ data: z.array(assistantRun) }),
});
