import { PLUGIN_ID } from '../../../contracts/permissions';

type Translations = Record<string, string>;

const translations: Record<string, () => Promise<{ default: Translations }>> = {
  en: () => import('./en.json'),
  es: () => import('./es.json'),
};

/** A language that we do not have yet gets the English words, never bare keys. */
export function loadTranslations({ locales }: { locales: string[] }) {
  return Promise.all(
    locales.map(async (locale) => {
      const load = translations[locale] ?? translations.en;
      const data = load ? (await load()).default : {};
      return { locale, data: withPrefix(data) };
    }),
  );
}

function withPrefix(data: Translations): Translations {
  return Object.fromEntries(Object.entries(data).map(([key, text]) => [`${PLUGIN_ID}.${key}`, text]));
}
