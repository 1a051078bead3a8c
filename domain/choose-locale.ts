/**
 * Which of the written locales a contact gets: the very one, else one of the same language, else the default.
 * @param wanted the contact's locale, such as `es` or `pt_BR`; null when it is not known
 */
export function chooseLocale(
  written: readonly string[],
  { wanted, defaultLocale }: { wanted: string | null; defaultLocale: string },
): string {
  if (wanted === null) return defaultLocale;
  const normal = normalize(wanted);
  const sameLanguage = (locale: string) => languageOf(normalize(locale)) === languageOf(normal);
  return (
    written.find((locale) => normalize(locale) === normal) ??
    (sameLanguage(defaultLocale) ? defaultLocale : undefined) ??
    written.find(sameLanguage) ??
    defaultLocale
  );
}

function normalize(locale: string): string {
  return locale.toLowerCase().replaceAll('_', '-');
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
