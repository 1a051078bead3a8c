import { sendableContent, type SendableContent } from '../../../contracts/sendable-content';
import type { TurnDraft } from '../../../domain/automation/turn-result';

type ContentDraft = Extract<TurnDraft, { kind: 'content' }>;

/** A text inside a message, and where it stands. */
type Change = (text: string, path: readonly string[]) => string;

export function textDraft(body: string): ContentDraft {
  return { kind: 'content', content: { type: 'text', text: { body } }, replyTo: null };
}

/** The words of a message that is nothing but a text. */
export function onlyText(draft: TurnDraft | undefined): string | null {
  return draft?.kind === 'content' && draft.content.type === 'text' ? draft.content.text.body : null;
}

export function isReaction(draft: TurnDraft): boolean {
  return draft.kind === 'content' && draft.content.type === 'reaction';
}

/** All that the model has put into it, ids included. */
export function textsOf(draft: TurnDraft): string[] {
  return collect(draft, (path) => !isOurs(path));
}

/** What a reader sees of it. */
export function wordsOf(draft: TurnDraft): string[] {
  return collect(draft, isWords);
}

/** The same message with other words; null when it could not be sent so. */
export function withWords(draft: ContentDraft, change: (text: string) => string): ContentDraft | null {
  const content = mapTexts(draft.content, (text, path) => (isWords(path) ? change(text) : text));
  const parsed = sendableContent.safeParse(content);
  return parsed.success && !hasLostValue(draft.content, parsed.data) ? { ...draft, content: parsed.data } : null;
}

/** With a text in front of its own; null where there is no room. */
export function withPrefix(draft: TurnDraft, prefix: string): ContentDraft | null {
  if (draft.kind !== 'content') return null;
  const { content } = draft;
  if (content.type !== 'text' && content.type !== 'interactive') return null;
  return withWordsAt(draft, content.type === 'text' ? ['text', 'body'] : ['interactive', 'body'], (text) => prefix + text);
}

function withWordsAt(
  draft: ContentDraft,
  [first, second]: readonly [string, string],
  change: (text: string) => string,
): ContentDraft | null {
  const content = mapTexts(draft.content, (text, path) =>
    path.length === 2 && path[0] === first && path[1] === second ? change(text) : text,
  );
  const parsed = sendableContent.safeParse(content);
  return parsed.success ? { ...draft, content: parsed.data } : null;
}

/** A variable without a value is refused by Meta, and the rules of our contracts do not see it. */
function hasLostValue(before: SendableContent, after: SendableContent): boolean {
  if (before.type !== 'template' || after.type !== 'template') return false;
  return Object.entries(before.template.variables).some(([key, value]) => value !== '' && after.template.variables[key]?.trim() === '');
}

function collect(draft: TurnDraft, isWanted: (path: readonly string[]) => boolean): string[] {
  const texts: string[] = [];
  if (draft.kind === 'content') {
    mapTexts(draft.content, (text, path) => {
      if (isWanted(path)) texts.push(text);
      return text;
    });
  }
  return texts;
}

/** Set by us and not by the model. */
function isOurs(path: readonly string[]): boolean {
  return !path.includes('variables') && ['type', 'kind', 'media'].includes(path.at(-1) ?? '');
}

/** Names of things are no words to a reader; addresses are checked where they are given. A variable may have any name. */
function isWords(path: readonly string[]): boolean {
  if (path.includes('variables')) return true;
  if (path[0] === 'template') return false;
  return !isOurs(path) && !['id', 'url', 'link', 'message', 'emoji'].includes(path.at(-1) ?? '');
}

function mapTexts(value: unknown, change: Change, path: readonly string[] = []): unknown {
  if (typeof value === 'string') return change(value, path);
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change, path));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, mapTexts(field, change, [...path, name])]));
}
