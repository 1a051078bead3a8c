import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';

import type { LanguageModel, StepResult, ToolSet } from 'ai';
import { z } from 'zod';

import type { RunStep } from '../../../contracts/assistant-run';
import { readingTools } from '../../../contracts/assistant-tools';
import type { AnsweringAssistant } from '../../../domain/automation/answering-assistant';
import type { TurnContext } from '../../../domain/automation/turn-context';
import { tokensOf, type TurnMeter, type TurnResult } from '../../../domain/automation/turn-result';
import { loadAi } from './ai-library';
import { assembleReply } from './assemble-reply';
import { countryOf } from './country-of';
import { describeModelError } from './model-error';
import { modelMessages } from './model-messages';
import type { TurnMaterial } from './material';
import { redactArguments } from './redact-arguments';
import { POLICY_VERSION, systemPrompt } from './system-prompt';
import { createTurnTools, isMessageTool, MAX_REPAIRS, type TurnTools } from './turn-tools';

export interface ModelTurn {
  readonly assistant: AnsweringAssistant;
  readonly context: TurnContext;
  readonly material: TurnMaterial;
  readonly model: Exclude<LanguageModel, string>;
  readonly signal: AbortSignal;
  readonly meter: TurnMeter;
  /** What it does just now, for whoever watches. */
  readonly onActivity: (activity: 'searching' | 'writing', source?: string) => void;
}

/** One turn: the model calls tools, which only gather; at the end the rules say what of it is sent. */
export async function runModel(turn: ModelTurn): Promise<TurnResult> {
  const { assistant, context, material, model, signal, meter } = turn;
  const { draft } = assistant;
  const { generateText } = await loadAi();
  const system = systemPrompt(draft, context);
  meter.promptHash = createHash('sha256').update(`${POLICY_VERSION}\n${system}`).digest('hex');
  const tools = createTurnTools(assistant, { context, material });
  const progress: Progress = { turn, tools, invalid: 0, last: null };
  try {
    await generateText({
      model,
      system,
      messages: modelMessages(context.lines),
      tools: await toolSet(turn, tools),
      ...(draft.temperature !== null && { temperature: draft.temperature }),
      maxOutputTokens: draft.maxOutputTokens,
      maxRetries: 1,
      abortSignal: signal,
      stopWhen: ({ steps }) => isOver(steps, progress),
      onStepFinish: (step) => {
        progress.last = step;
        noteInvalid(step, progress);
        countTokens(step, meter);
      },
    });
  } catch (error) {
    return { kind: 'failure', outcome: 'error', ...describeModelError(error) };
  }
  // An abort in the last allowed step resolves as if nothing had happened.
  if (signal.aborted) return { kind: 'failure', outcome: 'error', error: 'The turn was given up.', isRetryable: false };
  return conclude(progress);
}

interface Progress {
  readonly turn: ModelTurn;
  readonly tools: TurnTools;
  /** Calls that never reached a tool: unknown names, arguments that are no JSON. */
  invalid: number;
  last: StepResult<ToolSet> | null;
}

function conclude({ turn, tools, invalid, last }: Progress): TurnResult {
  const { assistant, context, material, meter } = turn;
  // What it says while it looks something up is no answer.
  const isLookingUp = last?.toolCalls.some(({ toolName }) => readingTools.some((name) => name === toolName)) ?? false;
  const text = isLookingUp ? '' : (last?.text ?? '');
  const isStuck = tools.drafts().length === 0 && !tools.terminal() && text.trim() === '';
  if (isStuck && tokensOf(meter) >= context.tokens) {
    return { kind: 'failure', outcome: 'budget', error: 'The turn used all its tokens before it had an answer.', isRetryable: false };
  }
  if (isStuck && tools.repairs() + invalid > 0) {
    return { kind: 'failure', outcome: 'invalid', error: 'What the model called stayed invalid.', isRetryable: true };
  }
  if (isStuck && last?.finishReason === 'tool-calls') {
    return { kind: 'failure', outcome: 'empty', error: 'The model called tools until its steps were used up.', isRetryable: false };
  }
  if (last?.finishReason === 'content-filter') {
    return { kind: 'failure', outcome: 'empty', error: 'The provider refused to answer (content filter).', isRetryable: false };
  }
  return assembleReply(
    { drafts: tools.drafts(), terminal: tools.terminal(), text },
    {
      hosts: assistant.draft.urlAllowlist,
      seen: [assistant.draft.instructions, ...context.contact.phones, ...context.lines.map((line) => line.text), ...tools.results],
      links: tools.links,
      country: countryOf(context.contact.phones),
      secrets: material.secrets,
      context,
      note: (step) => record(meter, step),
    },
  );
}

/** Enough steps, enough tokens, a closing tool, too many repairs, or a step that only sent. */
function isOver(steps: readonly StepResult<ToolSet>[], { turn, tools, invalid }: Progress): boolean {
  const { limits } = turn.assistant.draft;
  const last = steps.at(-1);
  const calls = last?.toolCalls ?? [];
  // A reaction says nothing: words may stand beside it, or follow.
  const hasSaid = calls.some(({ toolName }) => toolName !== 'react') || (calls.length > 0 && last?.text.trim() !== '');
  const onlySent = hasSaid && calls.every(({ toolName, invalid: isInvalid }) => !isInvalid && isMessageTool(toolName));
  const isAllReady = onlySent && tools.drafts().length > 0 && (last?.toolResults ?? []).every(({ output }) => !isRefusal(output));
  return (
    tools.terminal() !== null ||
    isAllReady ||
    steps.length >= limits.stepsPerTurn ||
    tokensOf(turn.meter) >= turn.context.tokens ||
    tools.repairs() + invalid > MAX_REPAIRS
  );
}

/** So many steps of a turn are kept: a model that runs wild fills no table. */
const MAX_RECORDED = 100;

function record({ steps }: TurnMeter, step: RunStep): void {
  if (steps.length < MAX_RECORDED) steps.push(step);
}

/** What never reached a tool stands in the record all the same. */
function noteInvalid({ toolCalls }: StepResult<ToolSet>, progress: Progress): void {
  for (const { toolName, input } of toolCalls.filter(({ invalid }) => invalid)) {
    progress.invalid += 1;
    const error = 'There is no such tool, or its arguments are no JSON.';
    record(progress.turn.meter, { ...plainStep, name: toolName.slice(0, 60), arguments: redactArguments(input), error });
  }
}

/** About four letters are a token, for providers that do not tell: a budget must end everywhere. */
function countTokens({ usage, request, text, toolCalls }: StepResult<ToolSet>, { tokens }: TurnMeter): void {
  tokens.input += usage.inputTokens ?? Math.ceil(JSON.stringify(request.body ?? '').length / 4);
  tokens.output += usage.outputTokens ?? Math.ceil((text.length + JSON.stringify(toolCalls).length) / 4);
}

function isRefusal(output: unknown): boolean {
  return typeof output === 'string' && output.startsWith('Not possible:');
}

/** Schemas tell the model what is wanted; what comes is checked by our own rules, so nothing is validated in between. */
async function toolSet({ material, meter, onActivity }: ModelTurn, tools: TurnTools): Promise<ToolSet> {
  const { jsonSchema } = await loadAi();
  const entries = [...tools.specs].map(([name, { description, schema }]) => [
    name,
    {
      description,
      inputSchema: jsonSchema<Record<string, unknown>>(z.toJSONSchema(schema, { target: 'draft-7' }) as never),
      execute: async (input: Record<string, unknown>) => {
        const source = material.sources.find(({ key }) => key === input?.source)?.key;
        onActivity(name.startsWith('search') || name.startsWith('get') ? 'searching' : 'writing', source);
        const startedAt = performance.now();
        const answer = await tools.call(name, input);
        record(meter, toStep(name, { input, answer, ms: Math.round(performance.now() - startedAt) }));
        return answer.text;
      },
    },
  ]);
  return Object.fromEntries(entries) as ToolSet;
}

function toStep(
  name: string,
  { input, answer, ms }: { readonly input: unknown; readonly answer: Awaited<ReturnType<TurnTools['call']>>; readonly ms: number },
): RunStep {
  const result = answer.entries.length > 0 ? `${answer.entries.length} found` : answer.text.slice(0, 300);
  return {
    ...plainStep,
    name,
    arguments: redactArguments(input),
    result: answer.isError ? null : result,
    ms,
    error: answer.isError ? answer.text.slice(0, 500) : null,
    entries: [...answer.entries],
  };
}

const plainStep: RunStep = { kind: 'tool', name: '', arguments: null, result: null, ms: 0, error: null, entries: [] };
