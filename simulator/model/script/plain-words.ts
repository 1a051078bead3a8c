/** A text as words in small letters without accents, each with a blank before and after it. */
export function plainWords(text: string): string {
  const words = withoutMarks(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return ` ${(words ?? []).join(' ')} `;
}

/** How many of the phrases stand in the words. A star at the end of a phrase stands for any ending. */
export function mentions(words: string, phrases: readonly string[]): number {
  return phrases.filter((phrase) => words.includes(phrase.endsWith('*') ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `)).length;
}

/** The context of a conversation marks numbers and times, and what was tapped: only the words of the button count. */
function withoutMarks(text: string): string {
  return text.replace(/\[(?:#\d+ )?\d{1,2}:\d{2}\]/g, ' ').replace(/\[tapped [^[\]"]*"([^"[\]]*)"[^[\]]*\]/g, ' $1 ');
}
