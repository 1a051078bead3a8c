import { z } from 'zod';

import { assistantDraft } from './assistant';
import { assistantRun } from './assistant-run';
import { turnOutcomes } from './assistant-tools';
import { defineEndpoint, documentId, instant } from './endpoint';
import { localeCode } from './message-object';
import { sendableContent } from './sendable-content';

/** A line of the conversation that is tried. The answers of the assistant come from earlier turns. */
export const playgroundLine = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('contact'),
    text: z.string().max(4096).default(''),
    /** A button or row that was tapped. */
    tapped: z.strictObject({ id: z.string().max(256), title: z.string().max(72) }).optional(),
  }),
  z.strictObject({ from: z.literal('assistant'), content: sendableContent }),
]);
export type PlaygroundLine = z.output<typeof playgroundLine>;

const situation = {
  lines: z.array(playgroundLine).min(1, 'Write something as the contact.').max(60),
  /** Document id of a real contact whose own content it may read; null: a stranger. */
  contact: documentId.nullable().default(null),
  window: z.enum(['open', 'closed']).default('open'),
  locale: localeCode.nullable().default(null),
};

/** Runs the draft as it stands in the form, on the same runner; nothing is sent. */
export const tryAssistant = defineEndpoint({
  method: 'POST',
  path: '/assistants/try',
  body: z.strictObject({
    draft: assistantDraft,
    /** The stored assistant that the draft belongs to; null while it was never saved. */
    assistant: documentId.nullable().default(null),
    ...situation,
  }),
  response: z.object({
    data: z.object({
      run: assistantRun,
      /** What would be sent, in order. */
      contents: z.array(sendableContent),
      /** In one sentence, when it handed off. */
      why: z.string().nullable(),
    }),
  }),
});
export type TriedTurn = z.output<(typeof tryAssistant)['response']>['data'];

/** What must hold of the answer for a case to pass; what is not set is not asked. */
export const caseExpectation = z.strictObject({
  outcome: z.enum(['answer', 'handoff', 'no-reply']).nullable().default(null),
  /** A tool that must have been called. */
  tool: z.string().max(40).nullable().default(null),
  contains: z.array(z.string().trim().min(1).max(200)).max(10).default([]),
  lacks: z.array(z.string().trim().min(1).max(200)).max(10).default([]),
});
export type CaseExpectation = z.output<typeof caseExpectation>;

export const caseDraft = z.strictObject({
  name: z.string().trim().min(1, 'Give it a name.').max(120),
  ...situation,
  expectation: caseExpectation.prefault({}),
});
export type CaseDraft = z.output<typeof caseDraft>;

export const caseVerdict = z.object({
  passed: z.boolean(),
  /** In words, one for each expectation that failed. */
  failures: z.array(z.string()),
  outcome: z.enum(turnOutcomes).nullable(),
  at: instant,
  /** Of the assistant that was tried. */
  version: z.number().int(),
});
export type CaseVerdict = z.output<typeof caseVerdict>;

export const assistantCase = z.object({ documentId, draft: caseDraft, lastVerdict: caseVerdict.nullable() });
export type AssistantCase = z.output<typeof assistantCase>;

const ofAssistant = { params: z.object({ documentId }) };
const ofCase = { params: z.object({ documentId, case: documentId }) };

export const listCases = defineEndpoint({
  method: 'GET',
  path: '/assistants/:documentId/cases',
  ...ofAssistant,
  response: z.object({ data: z.array(assistantCase) }),
});

export const createCase = defineEndpoint({
  method: 'POST',
  path: '/assistants/:documentId/cases',
  ...ofAssistant,
  body: caseDraft,
  response: z.object({ data: assistantCase }),
});

export const deleteCase = defineEndpoint({
  method: 'DELETE',
  path: '/assistants/:documentId/cases/:case',
  ...ofCase,
  response: z.object({ data: z.object({ documentId }) }),
});

/** Runs one case again, on the draft of the form or else on the stored assistant, and keeps the verdict. */
export const runCase = defineEndpoint({
  method: 'POST',
  path: '/assistants/:documentId/cases/:case/run',
  ...ofCase,
  body: z.strictObject({ draft: assistantDraft.optional() }),
  response: z.object({
    data: z.object({ case: assistantCase, verdict: caseVerdict, run: assistantRun, contents: z.array(sendableContent) }),
  }),
});
