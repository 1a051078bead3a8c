import { english } from './handoff-words/english';
import type { HandoffLanguage } from './handoff-words/handoff-language';
import { compilePhrases, type WordClasses } from './handoff-words/phrase-pattern';
import { bareWords, plainWords } from './handoff-words/plain-words';
import { spanish } from './handoff-words/spanish';

export interface WantsPersonOptions {
  /** The contact's, such as `es` or `es_MX`; null when it is not known. */
  readonly locale: string | null;
  /** The admin's own words and phrases, by locale. */
  readonly extraWords?: Readonly<Record<string, readonly string[]>>;
}

/**
 * Whether the contact wants a human being. English and Spanish are both looked for, whatever the locale; of the
 * admin's words those of the contact's language count, or all where there are none of it. Asking for the manager is
 * asking for a person, whatever it is about.
 */
export function wantsPerson(text: string, { locale, extraWords = {} }: WantsPersonOptions): boolean {
  const words = plainWords(readablePart(text));
  const own = wordsFor(locale, extraWords);
  return languages.some((language) => asks(language, words)) || (own.length > 0 && hasOwnWord(words, own));
}

/** Meta's own message that looks at what a bot is like: a person has to answer it. */
export function isQualityProbe(text: string): boolean {
  const words = bareWords(readablePart(text));
  return words.includes('message is from whatsapp') && words.includes('quality of your bot experience');
}

// A pasted book is no wish; this bounds what a message can cost. The wish stands at its start or its end.
const longestPart = 2_000;

function readablePart(text: string): string {
  return text.length <= 2 * longestPart ? text : `${text.slice(0, longestPart)}\n${text.slice(-longestPart)}`;
}

interface CompiledLanguage {
  readonly wishes: RegExp;
  /** A clause that names a person and nothing else. */
  readonly bare: RegExp;
  readonly lookAlikes: RegExp;
  readonly negated: RegExp;
  readonly refused: RegExp;
}

function compile(language: HandoffLanguage): CompiledLanguage {
  const classes: WordClasses = { ...language.classes, filler: language.fillers, link: language.links };
  return {
    wishes: compilePhrases(language.wishes, classes),
    bare: compilePhrases(
      language.persons.map((person) => `START {filler}..6 ${person} {filler}..6 END`),
      classes,
    ),
    lookAlikes: compilePhrases(language.lookAlikes, classes),
    negated: compilePhrases(
      language.negations.map((negation) => `${negation} {link}..6`),
      classes,
      '$',
    ),
    refused: compilePhrases(language.refusals, classes),
  };
}

const languages = [english, spanish].map(compile);

interface Span {
  readonly start: number;
  readonly end: number;
}

function asks(language: CompiledLanguage, words: string): boolean {
  const lookAlikes = spansOf(language.lookAlikes, words);
  return [...spansOf(language.wishes, words), ...spansOf(language.bare, words)].some(
    (wish) => !lookAlikes.some((other) => other.start < wish.end && wish.start < other.end) && !isTakenBack(language, words, wish),
  );
}

/** "I don't want to …", "… is not necessary". */
function isTakenBack({ negated, refused }: CompiledLanguage, words: string, { start, end }: Span): boolean {
  const before = words.slice(words.lastIndexOf('|', start - 1), start);
  const after = words.slice(end, end + nearby);
  return spansOf(negated, lastWords(before)).length > 0 || spansOf(refused, after).some((refusal) => refusal.start === 0);
}

/** More than the longest negation, in letters. */
const nearby = 160;

function lastWords(text: string): string {
  return text.length <= nearby ? text : text.slice(text.indexOf(' ', text.length - nearby) + 1);
}

/** Also those that begin inside another: only one of them may be what is meant. */
function spansOf(pattern: RegExp, words: string): Span[] {
  const spans: Span[] = [];
  pattern.lastIndex = 0;
  for (let found = pattern.exec(words); found !== null; found = pattern.exec(words)) {
    spans.push({ start: found.index, end: found.index + found[0].length });
    pattern.lastIndex = found.index + 1;
  }
  return spans;
}

function wordsFor(locale: string | null, extraWords: Readonly<Record<string, readonly string[]>>): readonly string[] {
  const language = languageOf(locale ?? '');
  const own = Object.entries(extraWords).filter(([each]) => languageOf(each) === language);
  return (own.length > 0 ? own : Object.entries(extraWords)).flatMap(([, words]) => words);
}

function languageOf(locale: string): string {
  return locale.toLowerCase().split(/[-_]/)[0] ?? '';
}

function hasOwnWord(words: string, own: readonly string[]): boolean {
  const bare = words.replaceAll('| ', '');
  return own.some((each) => {
    const wanted = bareWords(each);
    return wanted !== '' && ` ${bare}`.includes(` ${wanted} `) && !isOwnWordNegated(words, wanted);
  });
}

/** A phrase over several clauses cannot be negated as one. */
function isOwnWordNegated(words: string, wanted: string): boolean {
  const start = words.indexOf(` ${wanted} `);
  if (start < 0) return false;
  return languages.some((language) => isTakenBack(language, words, { start: start + 1, end: start + wanted.length + 2 }));
}
