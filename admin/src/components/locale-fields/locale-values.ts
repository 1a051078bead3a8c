type ByLocale<Value> = Readonly<Record<string, Value>>;

/** Shipped languages first, then what was written, then what is being added. */
export function shownLocales(values: ByLocale<unknown>, always: readonly string[], added: readonly string[] = []): string[] {
  return [...new Set([...always, ...Object.keys(values).sort(), ...added])];
}

/** A text that was emptied is not written: where none is written the shipped one is sent. */
export function withLocaleText(texts: ByLocale<string>, locale: string, text: string): Record<string, string> {
  if (text.trim() === '') return withoutLocale(texts, locale);
  return { ...texts, [locale]: text };
}

export function withLocaleWords(words: ByLocale<readonly string[]>, locale: string, list: readonly string[]): Record<string, string[]> {
  const next: Record<string, string[]> = {};
  for (const [other, own] of Object.entries({ ...words, [locale]: list })) if (own.length > 0) next[other] = [...own];
  return next;
}

export function withoutLocale<Value>(values: ByLocale<Value>, locale: string): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).filter(([other]) => other !== locale));
}

/** What is typed into a list of words: each once, whatever its case; a comma or a line break begins the next. */
export function withWords(words: readonly string[], typed: string): string[] {
  const known = new Set(words.map((word) => word.toLocaleLowerCase()));
  const found = typed
    .split(/[,;\n]/)
    .map((word) => word.trim().replace(/\s+/g, ' '))
    .filter((word) => word !== '');
  const next = [...words];
  for (const word of found) {
    if (known.has(word.toLocaleLowerCase())) continue;
    known.add(word.toLocaleLowerCase());
    next.push(word);
  }
  return next;
}
