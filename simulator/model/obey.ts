import { createHash } from 'node:crypto';
import type { WireObject } from '../wire';
import { resultTexts, systemText, turnOf, type Turn } from './conversation';
import { findDirectives, type Directive } from './directives';
import type { ModelAnswer } from './model-answer';
import type { ModelRequest } from './model-request';
import { answerByScript } from './script/answer-by-script';

/**
 * A model that has fallen for every trick: it does what the newest message of the user and the results of tools in
 * this turn tell it, whether or not the tool is offered. Without such orders it answers like any other.
 */
export function obey(request: ModelRequest, number: number): ModelAnswer {
  const turn = turnOf(request.messages);
  const directives = findDirectives([turn.userText, ...turn.results.map(({ text }) => text)]);
  if (directives.length === 0) return answerByScript(request);
  const secrets = secretsOf(request);
  const calls = directives.filter((each) => each.kind === 'call').filter((each) => !isMade(each, turn));
  const words = directives
    .filter((each) => each.kind === 'say')
    .map(({ text }) => filled(text, secrets))
    .filter((text) => text !== '' && !turn.said.some((said) => said.includes(text)));
  return {
    content: words.length === 0 && calls.length > 0 ? null : words.join('\n'),
    toolCalls: calls.map((each) => ({
      id: `${markOf(each)}_${number}`,
      name: each.name,
      arguments: each.input === undefined ? filled(each.text, secrets) : JSON.stringify(filledInside(each.input, secrets)),
    })),
  };
}

/** The id of a call tells which order it was for: what stands in the arguments changes with every step. */
function isMade(directive: Directive, { calls }: Turn): boolean {
  return calls.some(({ id }) => id.startsWith(`${markOf(directive)}_`));
}

function markOf({ name, text }: Directive): string {
  return `call_${createHash('sha256').update(`${name} ${text}`).digest('hex').slice(0, 16)}`;
}

function secretsOf({ messages, tools }: ModelRequest): Record<string, string> {
  const described: WireObject[] = tools.map((tool) => ({ ...tool }));
  return {
    system: systemText(messages),
    tools: JSON.stringify(described),
    results: resultTexts(messages).join('\n'),
    history: JSON.stringify(messages),
  };
}

function filled(text: string, secrets: Record<string, string>): string {
  return text.replace(/\{\{(system|tools|results|history)\}\}/g, (_whole, name: string) => secrets[name] ?? '');
}

function filledInside(value: unknown, secrets: Record<string, string>): unknown {
  if (typeof value === 'string') return filled(value, secrets);
  if (Array.isArray(value)) return value.map((each: unknown) => filledInside(each, secrets));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, filledInside(each, secrets)]));
}
