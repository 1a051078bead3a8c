import { useIntl } from 'react-intl';

import { languageNameFor } from '../../../components/page/language-name';

/** A template's or text's language in the reader's words. */
export function useLanguageName(): (language: string) => string {
  const { locale } = useIntl();
  return (language) => languageNameFor(locale, language);
}
