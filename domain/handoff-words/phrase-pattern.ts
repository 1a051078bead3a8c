/** Words that may stand for one another, by the name that patterns give them; `_` joins several words to one. */
export type WordClasses = Readonly<Record<string, string>>;

/**
 * Turns patterns of words into one expression over a text of `plainWords`. In a pattern stand, divided by blanks:
 * `word` and `one|other` · `{class}` of words · `word*` with any ending · `*` any word · `START` and `END` of a
 * clause, `NEXT` clause. `?` behind one of these: it may be missing; `..3`: up to three in a row. No other part crosses the end of
 * a clause, and every repetition has a limit, so that no text can be slow.
 */
export function compilePhrases(patterns: readonly string[], classes: WordClasses, ending = ''): RegExp {
  const sources = patterns.map((pattern) =>
    pattern
      .split(' ')
      .map((part) => partSource(part, classes))
      .join(''),
  );
  return new RegExp(`(?<= |^)(?:${sources.join('|')})${ending}`, 'gu');
}

function partSource(part: string, classes: WordClasses): string {
  const [, words = part, repeat] = /^(.+?)(\?|\.\.\d)?$/.exec(part) ?? [];
  const alternatives = words.split('|').flatMap((word) => membersOf(word, classes));
  const one = `(?:${alternatives.map(wordSource).join('|')})`;
  if (repeat === undefined) return one;
  return `${one}${repeat === '?' ? '?' : `{0,${repeat.slice(2)}}`}`;
}

function membersOf(word: string, classes: WordClasses): string[] {
  const name = /^\{(\w+)\}$/.exec(word)?.[1];
  if (name === undefined) return [word];
  const members = classes[name];
  if (members === undefined) throw new Error(`There is no class of words "${name}".`);
  return members.trim().split(/\s+/);
}

function wordSource(word: string): string {
  if (word === 'START') return '(?<=\\| )';
  // Only looked at: another pattern may begin behind it.
  if (word === 'END') return '(?=\\|)';
  if (word === 'NEXT') return '\\| ';
  if (word === '*') return '[^ |]+ ';
  return `${word.replaceAll('_', ' ').replaceAll('*', '[^ |]*')} `;
}
