import { useMemo } from 'react';

import { useIntl } from 'react-intl';

import { languageNameFor } from '../page/language-name';
import { contactLocales } from './contact-locales';

/** Languages of contacts in the reader's words and order, to choose one of. */
export function useLocaleOptions(): readonly { readonly value: string; readonly label: string }[] {
  const { locale } = useIntl();
  return useMemo(
    () =>
      contactLocales
        .map((code) => ({ value: code, label: languageNameFor(locale, code) }))
        .sort((a, b) => a.label.localeCompare(b.label, locale)),
    [locale],
  );
}
