import { codePointLength, messageLimits } from '../../../../contracts/message-limits';
import { isRecord } from './normalize-arguments';

/** A message that stays invalid, in plain words: a list becomes numbered lines. Null: there is nothing to say in it. */
export function degradeToText(args: Readonly<Record<string, unknown>>): string | null {
  const body = wordsOf(args.body);
  const options = [...itemsOf(args.buttons), ...itemsOf(args.sections).flatMap(({ rows }) => itemsOf(rows))]
    .map(optionText)
    .filter(Boolean);
  const lines = [body, ...options.map((option, index) => `${index + 1}. ${option}`), wordsOf(args.caption)].filter(Boolean);
  if (lines.length === 0) return null;
  return shorten(lines.join('\n'), messageLimits.textBody);
}

/** At most so many characters as Meta counts them. */
export function shorten(text: string, limit: number): string {
  return codePointLength(text) <= limit ? text : `${[...text].slice(0, limit - 1).join('')}…`;
}

function optionText({ title, description }: Record<string, unknown>): string {
  return [wordsOf(title), wordsOf(description)].filter(Boolean).join(': ');
}

function itemsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
