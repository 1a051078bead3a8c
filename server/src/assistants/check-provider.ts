import { performance } from 'node:perf_hooks';

import type { LanguageModel } from 'ai';

import type { ProviderCheck } from '../../../contracts/ai-provider';
import { loadAi } from './ai-library';
import { listModels } from './list-models';
import { loadModel, type ProviderAccess } from './load-model';
import { describeModelError } from './model-error';

const TIMEOUT_MS = 15_000;
/** One red pixel. */
const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

/** Asks a provider once for each thing that an assistant needs of it. Without a model the first that it lists is asked. */
export async function checkProvider(access: ProviderAccess): Promise<ProviderCheck> {
  const startedAt = performance.now();
  const models = await listModels(access, AbortSignal.timeout(TIMEOUT_MS));
  const name = access.model || models[0];
  if (name === undefined || name === '') {
    return {
      isReachable: models.length > 0,
      ms: since(startedAt),
      capabilities: null,
      models,
      problem: 'It lists no models. Enter the name of one.',
    };
  }
  try {
    const model = await loadModel({ ...access, model: name });
    const asked = performance.now();
    const hasTools = await callsTool(model);
    const ms = since(asked);
    const [json, vision] = await Promise.all([works(() => asksForJson(model)), works(() => asksAboutPicture(model))]);
    const problem = hasTools ? null : 'It does not call tools: assistants need a model that does.';
    return { isReachable: true, ms, capabilities: { tools: hasTools, json, vision }, models, problem };
  } catch (error) {
    return { isReachable: false, ms: since(startedAt), capabilities: null, models, problem: describeModelError(error).error };
  }
}

type Model = Exclude<LanguageModel, string>;

const limits = () => ({ maxOutputTokens: 60, maxRetries: 0, abortSignal: AbortSignal.timeout(TIMEOUT_MS) });

async function callsTool(model: Model): Promise<boolean> {
  const { generateText, jsonSchema } = await loadAi();
  const inputSchema = jsonSchema<{ word: string }>({ type: 'object', properties: { word: { type: 'string' } }, required: ['word'] });
  const { toolCalls } = await generateText({
    ...limits(),
    model,
    prompt: 'Call the tool "say" with the word "hello".',
    tools: { say: { description: 'Says a word.', inputSchema } },
    toolChoice: { type: 'tool', toolName: 'say' },
  });
  return toolCalls.some(({ toolName }) => toolName === 'say');
}

async function asksForJson(model: Model): Promise<void> {
  const { generateText, Output, jsonSchema } = await loadAi();
  const schema = jsonSchema<{ word: string }>({
    type: 'object',
    properties: { word: { type: 'string' } },
    required: ['word'],
    additionalProperties: false,
  });
  const result = await generateText({
    ...limits(),
    model,
    prompt: 'Give the word "hello" as JSON: {"word":"hello"}.',
    output: Output.object({ schema }),
  });
  void result.output;
}

async function asksAboutPicture(model: Model): Promise<void> {
  const { generateText } = await loadAi();
  const { text } = await generateText({
    ...limits(),
    model,
    messages: [
      {
        role: 'user',
        content: [
          { type: 'text', text: 'Which colour is this picture? One word.' },
          { type: 'image', image: Buffer.from(PICTURE, 'base64'), mediaType: 'image/png' },
        ],
      },
    ],
  });
  if (!/red|rojo|rot|rouge|vermelho/i.test(text)) throw new Error('It does not see.');
}

async function works(ask: () => Promise<void>): Promise<boolean> {
  return ask().then(
    () => true,
    () => false,
  );
}

function since(startedAt: number): number {
  return Math.round(performance.now() - startedAt);
}
