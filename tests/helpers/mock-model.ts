import { MockLanguageModelV3 } from 'ai/test';

import { newMeter, type TurnMeter, type TurnResult } from '../../domain/automation/turn-result';
import { runModel, type ModelTurn } from '../../server/src/assistants/run-model';
import { fakeAssistant, fakeContext, fakeMaterial } from './fake-turn';

type Generate = MockLanguageModelV3['doGenerate'];
type LanguageModelV3CallOptions = Parameters<Generate>[0];
type LanguageModelV3GenerateResult = Awaited<ReturnType<Generate>>;

export interface Step {
  readonly text?: string;
  /** Arguments as a text go out as they are, JSON or not. */
  readonly calls?: readonly { readonly name: string; readonly input: unknown }[];
  readonly finish?: LanguageModelV3GenerateResult['finishReason']['unified'];
  /** Null: the provider does not tell. */
  readonly tokens?: { readonly input: number; readonly output: number } | null;
}

export function stepResult({ text = '', calls = [], finish, tokens = { input: 10, output: 5 } }: Step): LanguageModelV3GenerateResult {
  return {
    content: [
      ...(text === '' ? [] : [{ type: 'text' as const, text }]),
      ...calls.map(({ name, input }, index) => ({
        type: 'tool-call' as const,
        toolCallId: `call-${index}-${name.slice(0, 20)}`,
        toolName: name,
        input: typeof input === 'string' ? input : (JSON.stringify(input) ?? '{}'),
      })),
    ],
    finishReason: { unified: finish ?? (calls.length > 0 ? 'tool-calls' : 'stop'), raw: undefined },
    usage: {
      inputTokens: { total: tokens?.input, noCache: undefined, cacheRead: undefined, cacheWrite: undefined },
      outputTokens: { total: tokens?.output, text: undefined, reasoning: undefined },
    },
    warnings: [],
  };
}

export interface Played {
  readonly result: TurnResult;
  readonly meter: TurnMeter;
  /** What the model was asked, one for each step. */
  readonly asked: readonly LanguageModelV3CallOptions[];
  readonly activities: readonly (readonly [string, string | undefined])[];
}

type Answer = (options: LanguageModelV3CallOptions, step: number) => Step | Promise<Step>;

/** One turn with a model that answers as it is told; the last of several steps again and again. */
export async function playTurn(answer: Answer | readonly Step[], turn: Partial<ModelTurn> = {}): Promise<Played> {
  const asked: LanguageModelV3CallOptions[] = [];
  const activities: (readonly [string, string | undefined])[] = [];
  const next: Answer = typeof answer === 'function' ? answer : (_options, step) => answer[Math.min(step, answer.length - 1)] ?? {};
  const model = new MockLanguageModelV3({
    doGenerate: async (options) => {
      asked.push(options);
      return stepResult(await next(options, asked.length - 1));
    },
  });
  const meter = newMeter();
  const result = await runModel({
    assistant: fakeAssistant(),
    context: fakeContext(),
    material: fakeMaterial(),
    model,
    signal: new AbortController().signal,
    meter,
    onActivity: (activity, source) => activities.push([activity, source]),
    ...turn,
  });
  return { result, meter, asked, activities };
}
