/** Null: there is no text, or an empty one. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** Also of a text such as "3" or "#3". */
export function wholeNumber(value: unknown): number | null {
  const number = typeof value === 'string' ? Number(value.trim().replace(/^#/, '') || Number.NaN) : value;
  return typeof number === 'number' && Number.isFinite(number) ? Math.trunc(number) : null;
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Null: it is not one emoji and nothing else. */
export function emojiOf(value: unknown): string | null {
  const text = textOf(value) ?? '';
  const isOne = text.length <= 64 && [...letters.segment(text)].length === 1;
  return isOne && /\p{Extended_Pictographic}|\p{Regional_Indicator}{2}|[#*\d]\uFE0F?\u20E3/u.test(text) ? text : null;
}
