import { codePointLength, messageLimits } from '../../../contracts/message-limits';
import { handoffReasons, type HandoffReason } from '../../../contracts/assistant-tools';
import type { RunStep } from '../../../contracts/assistant-run';
import type { SendableContent } from '../../../contracts/sendable-content';
import { sendableContent } from '../../../contracts/sendable-content';
import type { TurnContext } from '../../../domain/automation/turn-context';
import type { TurnDraft, TurnResult } from '../../../domain/automation/turn-result';
import { promisesPerson } from '../../../domain/promise-detector';
import { guardText, type GuardRules } from './guards';
import { CANARY } from './system-prompt';
import { cleanText } from './tools/normalize-arguments';
import { shorten } from './tools/degrade-to-text';
import type { Terminal } from './turn-tools';

export interface Gathered {
  readonly drafts: readonly TurnDraft[];
  readonly terminal: Terminal | null;
  /** The model's own text of its last step; empty when there is none. */
  readonly text: string;
}

export interface ReplyRules extends GuardRules {
  readonly secrets: readonly string[];
  readonly context: TurnContext;
  readonly note: (step: RunStep) => void;
}

/** What of all that was gathered is sent: joined, guarded, disclosed. Pure but for the notes of the record. */
export function assembleReply({ drafts, terminal, text }: Gathered, rules: ReplyRules): TurnResult {
  if (leaks([terminal?.kind === 'handoff' ? (terminal.message ?? '') : '', text, ...drafts.flatMap(textsOf)], rules)) {
    return blocked(rules);
  }
  if (terminal?.kind === 'handoff') return handoff(terminal, rules);
  const own = cleanText(text);
  const spoken: TurnDraft[] = drafts.length === 0 && own !== '' ? [textDraft(shorten(own, messageLimits.textBody))] : [...drafts];
  if (spoken.length === 0) {
    return terminal
      ? { kind: 'no-reply' }
      : { kind: 'failure', outcome: 'empty', error: 'The model answered with nothing.', isRetryable: true };
  }
  const joined = joinTexts(spoken);
  const kept = joined.slice(0, Math.max(1, rules.context.messages));
  if (kept.length < joined.length) note(rules, 'count', `${joined.length - kept.length} more messages than allowed were left out.`);
  const guarded = kept.flatMap((draft) => guardDraft(draft, rules));
  if (guarded.length === 0) return blocked(rules);
  const words = guarded.flatMap(textsOf).join('\n');
  if (repeats(words, rules.context)) return { kind: 'handoff', reason: 'repeated', summary: null, message: null };
  const promise = guarded.length === 1 ? onlyText(guarded[0]) : null;
  if (promisesPerson(words)) return { kind: 'handoff', reason: 'promised', summary: null, message: promise };
  return disclose(guarded, rules);
}

function handoff({ reason, summary, message }: Extract<Terminal, { kind: 'handoff' }>, rules: ReplyRules): TurnResult {
  const known = handoffReasons.find((each) => each === reason) ?? ('other' satisfies HandoffReason);
  const spoken = message === null ? null : guarded(cleanText(message), rules);
  const short = spoken && shorten(spoken, messageLimits.interactiveBody);
  return { kind: 'handoff', reason: known, summary: summary === null ? null : shorten(summary, 500), message: short || null };
}

function blocked(rules: ReplyRules): TurnResult {
  note(rules, 'secrets', 'It held something that must not leave: nothing of it is sent.');
  return { kind: 'handoff', reason: 'blocked', summary: null, message: null };
}

/** Keys, and the rules themselves, in any of the usual disguises. */
function leaks(texts: readonly string[], { secrets }: ReplyRules): boolean {
  const all = texts.join('\n');
  const bare = all.replace(/[\s\u200b-\u200d\u2060\ufeff*_~`-]/g, '').toLowerCase();
  const forms = [CANARY, ...secrets].flatMap((secret) => [
    secret,
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    encodeURIComponent(secret),
  ]);
  const reversed = [...bare].reverse().join('');
  return forms.some((form) => {
    const wanted = form.replace(/[\s*_~`-]/g, '').toLowerCase();
    return wanted.length >= 4 && (all.includes(form) || bare.includes(wanted) || reversed.includes(wanted));
  });
}

/** One message costs less than two: texts that follow each other are one. */
function joinTexts(drafts: readonly TurnDraft[]): TurnDraft[] {
  const joined: TurnDraft[] = [];
  for (const draft of drafts) {
    const last = joined.at(-1);
    const both = last && [onlyText(last), onlyText(draft)];
    const text = both?.every((each) => each !== null) ? both.join('\n\n') : null;
    if (last && text !== null && codePointLength(text) <= messageLimits.textBody) {
      joined[joined.length - 1] = { ...textDraft(text), replyTo: last.replyTo };
    } else {
      joined.push(draft);
    }
  }
  return joined;
}

/** Every text in it, without what must not be there. Empty when nothing is left that could be sent. */
function guardDraft(draft: TurnDraft, rules: ReplyRules): TurnDraft[] {
  if (draft.kind === 'message-object') return [draft];
  const content = mapTexts(draft.content, (text, key) => (untouched.has(key) ? text : guarded(text, rules)));
  const parsed = sendableContent.safeParse(content);
  if (parsed.success) return [{ ...draft, content: parsed.data }];
  const words = textsOf(draft)
    .map((text) => guarded(text, rules))
    .filter(Boolean)
    .join('\n');
  return words === '' ? [] : [{ ...textDraft(shorten(words, messageLimits.textBody)), replyTo: draft.replyTo }];
}

/** Names of things, not words to a reader; addresses are checked where they are given. */
const untouched = new Set(['type', 'kind', 'id', 'url', 'media', 'link', 'message', 'emoji', 'name', 'language']);

function guarded(text: string, rules: ReplyRules): string {
  const { text: kept, removed } = guardText(text, rules);
  for (const kind of removed) note(rules, kind === 'link' ? 'links' : 'numbers', `A ${kind} that is not known here was taken out.`);
  return kept;
}

function repeats(words: string, { lines }: TurnContext): boolean {
  const earlier = lines.filter(({ from }) => from === 'assistant').slice(-2);
  return earlier.some(({ text }) => text.trim() === words.trim());
}

/** In front of the first text that has room for it, else as a message of its own. */
function disclose(drafts: readonly TurnDraft[], { context }: ReplyRules): TurnResult {
  const { disclosure } = context;
  if (disclosure === null) return { kind: 'reply', drafts, discloses: false };
  const [first, ...rest] = drafts;
  const whole = first && withPrefix(first, `${disclosure}\n\n`);
  return { kind: 'reply', drafts: whole ? [whole, ...rest] : [textDraft(disclosure), ...drafts], discloses: true };
}

function withPrefix(draft: TurnDraft, prefix: string): TurnDraft | null {
  if (draft.kind !== 'content') return null;
  const { content } = draft;
  const longer =
    content.type === 'text'
      ? { ...content, text: { ...content.text, body: prefix + content.text.body } }
      : content.type === 'interactive'
        ? { ...content, interactive: { ...content.interactive, body: prefix + content.interactive.body } }
        : null;
  const parsed = sendableContent.safeParse(longer);
  return parsed.success ? { ...draft, content: parsed.data } : null;
}

function textDraft(body: string): Extract<TurnDraft, { kind: 'content' }> {
  return { kind: 'content', content: { type: 'text', text: { body } }, replyTo: null };
}

function onlyText(draft: TurnDraft | undefined): string | null {
  return draft?.kind === 'content' && draft.content.type === 'text' ? draft.content.text.body : null;
}

/** What a reader sees of it. */
function textsOf(draft: TurnDraft): string[] {
  const texts: string[] = [];
  if (draft.kind === 'content') {
    mapTexts(draft.content, (text, key) => {
      if (!['type', 'kind', 'media'].includes(key)) texts.push(text);
      return text;
    });
  }
  return texts;
}

function mapTexts(value: unknown, change: (text: string, key: string) => string, key = ''): SendableContent | unknown {
  if (typeof value === 'string') return change(value, key);
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, change, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, mapTexts(field, change, name)]));
}

function note({ note: write }: ReplyRules, name: string, result: string): void {
  write({ kind: 'guard', name, arguments: null, result, ms: 0, error: null, entries: [] });
}
