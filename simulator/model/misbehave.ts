import { exampleOf } from './example-of';
import { call, say, toolCall, type ModelAnswer } from './model-answer';
import type { BehaviourName, FixedMessage, ModelBehaviour } from './model-behaviour';
import { serverError, tooManyRequests, wrongKey } from './model-error';
import type { ModelRequest, ModelTool } from './model-request';
import { obey } from './obey';
import type { Performance } from './performance';
import { answerByScript } from './script/answer-by-script';
import { languageOf } from './script/language';
import { phrases } from './script/phrases';

interface Occasion {
  request: ModelRequest;
  behaviour: ModelBehaviour;
  message: FixedMessage | undefined;
  number: number;
}

/** What the model does on a request, by the name of its behaviour. */
export function perform(occasion: Occasion): Performance {
  return performances[occasion.behaviour.behaviour](occasion);
}

const terminalTools = ['handoff_to_human', 'no_reply'];
const hugeLength = 1024 * 1024;

const scripted = ({ request }: Occasion): Performance => answer(answerByScript(request));

const performances: Record<BehaviourName, (occasion: Occasion) => Performance> = {
  scripted,
  slow: scripted,
  obey: ({ request, number }) => answer(obey(request, number)),
  fixed: ({ message }) => answer(message ?? say('')),
  hang: () => ({ kind: 'silence' }),
  'error-500': () => ({ kind: 'error', error: serverError }),
  'error-429': ({ behaviour }) => ({ kind: 'error', error: tooManyRequests(behaviour.retryAfterSeconds ?? 1) }),
  'error-401': () => ({ kind: 'error', error: wrongKey }),
  junk: () => ({ kind: 'page' }),
  'bad-json': ({ request }) => ({ kind: 'half', answer: answerByScript(request) }),
  cut: ({ request }) => ({ kind: 'cut', answer: answerByScript(request) }),
  empty: () => answer(say('')),
  refusal: () => answer({ content: null, toolCalls: [], refusal: 'I cannot help with that.', finishReason: 'content_filter' }),
  'bad-arguments': ({ request }) =>
    answer({ content: null, toolCalls: [{ name: messageTool(request)?.name ?? 'send_text', arguments: '{"body": "Hello' }] }),
  'invalid-arguments': ({ request }) => answer(invalidCall(request)),
  'unknown-tool': () => answer(call('transfer_money', { amount: 1000 })),
  huge: () => answer(say('All work and no play. '.repeat(Math.ceil(hugeLength / 22)).slice(0, hugeLength))),
  loop: ({ request }) => answer(endlessCall(request)),
  repeat: () => answer(say('Could you tell me a little more about that?')),
  promise: ({ request }) => answer(say(phrases[languageOf(request.messages)].promise)),
  many: () =>
    answer({ content: null, toolCalls: Array.from({ length: 10 }, (_, index) => toolCall('send_text', { body: `Text ${index + 1}` })) }),
  'text-and-handoff': ({ request }) => answer(textAndHandoff(request)),
};

function answer(given: ModelAnswer): Performance {
  return { kind: 'answer', answer: given };
}

function messageTool({ tools }: ModelRequest): ModelTool | undefined {
  return tools.find(({ name }) => name === 'send_text') ?? tools.find(({ name }) => !terminalTools.includes(name));
}

function offers({ tools }: ModelRequest, name: string): boolean {
  return tools.some((tool) => tool.name === name);
}

/** More rows or buttons than a message may have; of other tools, a body that is no text. */
function invalidCall(request: ModelRequest): ModelAnswer {
  const rows = Array.from({ length: 30 }, (_, index) => ({ id: `row-${index + 1}`, title: `Row ${index + 1}` }));
  if (offers(request, 'send_list')) return call('send_list', { body: 'Choose', button: 'Choose', sections: [{ title: 'All', rows }] });
  if (offers(request, 'send_reply_buttons')) {
    return call('send_reply_buttons', { body: 'Choose', buttons: rows.map(({ id, title }) => ({ id, title })) });
  }
  return call(messageTool(request)?.name ?? 'send_text', { body: { text: 12345 } });
}

function endlessCall(request: ModelRequest): ModelAnswer {
  const { tools } = request;
  const tool = tools.find(({ name }) => name === 'search_content') ?? tools.find(({ name }) => !terminalTools.includes(name));
  return call(tool?.name ?? 'search_content', tool === undefined ? { query: 'again' } : exampleOf(tool.parameters));
}

function textAndHandoff({ messages }: ModelRequest): ModelAnswer {
  const { handoffMessage, help } = phrases[languageOf(messages)];
  return {
    content: help,
    toolCalls: [
      toolCall('send_text', { body: help }),
      toolCall('handoff_to_human', { reason: 'asked', summary: 'The contact asked for a person.', contact_message: handoffMessage }),
    ],
  };
}
