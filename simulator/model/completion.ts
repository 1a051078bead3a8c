import type { WireObject } from '../wire';
import type { ModelAnswer } from './model-answer';
import type { ModelRequest } from './model-request';

/** What one completion is told with, whether whole or in pieces. */
export interface Completion {
  id: string;
  created: number;
  model: string;
  answer: ModelAnswer;
  usage: Usage;
}

interface Usage {
  prompt_tokens: number;
  completion_tokens: number;
  total_tokens: number;
}

export function completionOf(request: ModelRequest, answer: ModelAnswer, { number, now }: { number: number; now: number }): Completion {
  const toolCalls = answer.toolCalls.map((each, index) => ({ ...each, id: each.id ?? `call_${number}_${index + 1}` }));
  return {
    id: `chatcmpl-simulated-${number}`,
    created: Math.floor(now / 1000),
    model: request.model,
    answer: { ...answer, toolCalls },
    usage: usageOf(request, answer),
  };
}

export function completionBody({ answer, usage, ...head }: Completion): WireObject {
  const toolCalls = wireCalls(answer);
  const message = {
    role: 'assistant',
    content: answer.content,
    refusal: answer.refusal ?? null,
    ...(toolCalls.length === 0 ? {} : { tool_calls: toolCalls }),
  };
  const choice = { index: 0, message, logprobs: null, finish_reason: finishReasonOf(answer) };
  return { object: 'chat.completion', ...head, choices: [choice], usage };
}

export interface WireCall {
  id: string;
  type: 'function';
  function: { name: string; arguments: string };
}

export function wireCalls({ toolCalls }: ModelAnswer): WireCall[] {
  return toolCalls.map(({ id = '', name, arguments: input }) => ({ id, type: 'function', function: { name, arguments: input } }));
}

export function finishReasonOf({ finishReason, toolCalls }: ModelAnswer): string {
  return finishReason ?? (toolCalls.length > 0 ? 'tool_calls' : 'stop');
}

/** About a token for every four letters, so that the same request always costs the same. */
function usageOf({ messages, tools }: ModelRequest, { content, refusal, toolCalls }: ModelAnswer): Usage {
  const asked = tokensIn(JSON.stringify(messages)) + (tools.length === 0 ? 0 : tokensIn(JSON.stringify(tools)));
  const answered = tokensIn(content ?? refusal ?? '') + tokensIn(toolCalls.map((each) => each.name + each.arguments).join(''));
  return { prompt_tokens: asked, completion_tokens: answered, total_tokens: asked + answered };
}

function tokensIn(text: string): number {
  return Math.ceil(text.length / 4);
}
