import { codePointLength, messageLimits } from '../../../contracts/message-limits';
import { handoffReasons, type HandoffReason } from '../../../contracts/assistant-tools';
import type { RunStep } from '../../../contracts/assistant-run';
import type { TurnContext } from '../../../domain/automation/turn-context';
import type { TurnDraft, TurnResult } from '../../../domain/automation/turn-result';
import { promisesPerson } from '../../../domain/promise-detector';
import { guardText, type GuardRules } from './guards';
import { leaks } from './leaks';
import { isReaction, onlyText, textDraft, textsOf, withPrefix, withWords, wordsOf } from './reply-texts';
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
  if (terminal?.kind === 'handoff') return handoff(terminal, rules);
  const own = ownText(text);
  // Beside a message its text is dropped, but a reaction says nothing; and who chose silence only thought aloud.
  const isSpoken = own !== '' && terminal === null && drafts.every(isReaction);
  const spoken: TurnDraft[] = isSpoken ? [...drafts, textDraft(own)] : [...drafts];
  if (spoken.length === 0) {
    return terminal
      ? { kind: 'no-reply' }
      : { kind: 'failure', outcome: 'empty', error: 'The model answered with nothing.', isRetryable: true };
  }
  const joined = joinTexts(spoken);
  const kept = joined.slice(0, Math.max(1, rules.context.messages));
  if (kept.length < joined.length) note(rules, 'count', `${joined.length - kept.length} more messages than allowed were left out.`);
  if (leaks(kept.flatMap(textsOf), rules.secrets)) return blocked(rules);
  const guarded = kept.flatMap((draft) => guardDraft(draft, rules));
  if (guarded.length === 0) return blocked(rules);
  const words = guarded.flatMap(wordsOf).join('\n');
  if (repeats(words, rules.context)) return { kind: 'handoff', reason: 'repeated', summary: null, message: null };
  const promise = guarded.length === 1 ? onlyText(guarded[0]) : null;
  if (promisesPerson(words)) return { kind: 'handoff', reason: 'promised', summary: null, message: promise };
  return disclose(guarded, rules);
}

/** A model that does not stop may have said a million letters: more than a message holds is not looked at. */
function ownText(text: string): string {
  return shorten(cleanText(text.slice(0, 4 * messageLimits.textBody)), messageLimits.textBody);
}

function handoff({ reason, summary, message }: Extract<Terminal, { kind: 'handoff' }>, rules: ReplyRules): TurnResult {
  const said = message === null ? '' : shorten(ownText(message), messageLimits.interactiveBody);
  if (leaks([said], rules.secrets)) return blocked(rules);
  const known = handoffReasons.find((each) => each === reason) ?? ('other' satisfies HandoffReason);
  return {
    kind: 'handoff',
    reason: known,
    summary: summary === null ? null : shorten(summary, 500),
    message: guarded(said, rules) || null,
  };
}

function blocked(rules: ReplyRules): TurnResult {
  note(rules, 'secrets', 'It held something that must not leave: nothing of it is sent.');
  return { kind: 'handoff', reason: 'blocked', summary: null, message: null };
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
  const kept = withWords(draft, (text) => guarded(text, rules));
  if (kept) return [kept];
  if (draft.content.type === 'template') return [];
  const words = wordsOf(draft)
    .map((text) => guardText(text, rules).text)
    .filter(Boolean)
    .join('\n');
  return words === '' ? [] : [{ ...textDraft(shorten(words, messageLimits.textBody)), replyTo: draft.replyTo }];
}

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
  const longer = drafts.map((draft) => withPrefix(draft, `${disclosure}\n\n`));
  const at = longer.findIndex((draft) => draft !== null);
  const whole = longer[at];
  return { kind: 'reply', drafts: whole ? drafts.with(at, whole) : [textDraft(disclosure), ...drafts], discloses: true };
}

function note({ note: write }: ReplyRules, name: string, result: string): void {
  write({ kind: 'guard', name, arguments: null, result, ms: 0, error: null, entries: [] });
}
