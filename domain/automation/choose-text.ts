import { chooseLocale } from '../choose-locale';

interface TextChoice {
  /** The admin's own, by locale. */
  readonly own: Readonly<Record<string, string>>;
  readonly shipped: Readonly<Record<string, string>>;
  /** Languages in the order of wish; null where nothing is known. */
  readonly wanted: readonly (string | null)[];
  readonly defaultLocale: string;
}

/** The first wished language that anything is written in; the admin's own words before the shipped ones of that language. */
export function chooseText({ own, shipped, wanted, defaultLocale }: TextChoice): string {
  const written = { ...shipped, ...own };
  const locales = Object.keys(written);
  const wish = [...wanted, defaultLocale].find((locale) => locale !== null && isWritten(locales, locale)) ?? null;
  const fallback = locales.includes(defaultLocale) ? defaultLocale : (Object.keys(own)[0] ?? 'en');
  return written[chooseLocale(locales, { wanted: wish, defaultLocale: fallback })] ?? '';
}

function isWritten(locales: readonly string[], wanted: string): boolean {
  const language = (locale: string) => locale.toLowerCase().split(/[-_]/)[0];
  return locales.some((locale) => language(locale) === language(wanted));
}
