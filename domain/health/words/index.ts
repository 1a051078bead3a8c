import type { ConnectionField } from '../../../contracts/connection-fields';
import type { Trouble } from '../../../contracts/trouble';
import { english } from './en';
import { spanish } from './es';
import { fillWords } from './fill-words';
import { metaPage, pageOfTrouble } from './meta-pages';
import type { TroubleLanguage } from './trouble-language';

export interface TroubleWords {
  /** What is wrong, in one short sentence without a full stop. */
  readonly title: string;
  /** How it is put right, with the name of the page and the field. */
  readonly fix: string;
  /** The page at Meta where it is put right; null where it is done here. */
  readonly link: string | null;
}

const languages: readonly TroubleLanguage[] = [english, spanish];

type Named = Pick<Trouble, 'code' | 'field' | 'params'>;

/**
 * What a trouble says to a person: in the panel, in the terminal and in e-mails. What params there are: `params.ts`.
 * @param locale such as `es` or `es-MX`; a language without words gets the English ones
 * @param appId lets the link lead right into the app
 */
export function troubleWords(trouble: Named, locale: string, appId: string | null = null): TroubleWords {
  const language = languageOf(locale);
  const { title, fix } = language.words[trouble.code];
  const label = trouble.field === null ? language.anyField : language.fields[trouble.field];
  const filling = { params: { ...trouble.params, label }, names: language.names, locale: language.locale };
  const page = pageOfTrouble[trouble.code];
  return {
    title: fillWords(title, filling),
    fix: fillWords(fix, filling),
    link: page === undefined ? null : metaPage(page, appId),
  };
}

/** What a value of the connection is called, as at Meta. */
export function fieldName(field: ConnectionField, locale: string): string {
  return languageOf(locale).fields[field];
}

function languageOf(locale: string): TroubleLanguage {
  return languages.find((language) => language.locale === locale.toLowerCase().split(/[-_]/)[0]) ?? english;
}
