/** How a text may lie about: raw, URL-escaped, JSON-escaped as Meta writes it, and in base64 at each of three offsets. */
export function disguisesOf(text: string): string[] {
  const escaped = [...text].map((letter) => {
    const units =
      letter.length === 1 && letter.charCodeAt(0) < 0x7f
        ? letter
        : [...Array(letter.length).keys()].map((at) => `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');
    return units;
  });
  const base64 = [0, 1, 2].map((offset) => {
    const encoded = Buffer.from(`${'x'.repeat(offset)}${text}`)
      .toString('base64')
      .replaceAll('=', '');
    // The letters at both ends depend on the neighbours.
    return encoded.slice(offset === 0 ? 0 : offset + 1, -2);
  });
  return [...new Set([text, encodeURIComponent(text), escaped.join(''), ...base64])].filter((each) => each.length >= 6);
}

/** Which of these texts lie in the bytes, in any disguise. */
export function tracesIn(bytes: Buffer | string, texts: readonly string[]): string[] {
  const haystack = typeof bytes === 'string' ? bytes : bytes.toString('latin1');
  return texts.filter((text) => disguisesOf(text).some((form) => haystack.includes(Buffer.from(form).toString('latin1'))));
}
