import { capitalized } from '../format/capitalized';

/** `pt_BR` and `pt-BR` → "Português (Brasil)": in its own words, as its readers call it. The code where nobody knows it. */
export function ownLanguageName(code: string): string {
  return nameOf(code, code);
}

/** The language in the reader's words. */
export function languageNameFor(reader: string, code: string): string {
  return nameOf(code, reader);
}

function nameOf(code: string, inLanguage: string): string {
  const tag = code.replace('_', '-');
  try {
    const name = new Intl.DisplayNames([inLanguage.replace('_', '-'), 'en'], { type: 'language' }).of(tag);
    return !name || name === tag ? code : capitalized(name, tag);
  } catch {
    // No language tag that the browser can read.
    return code;
  }
}
