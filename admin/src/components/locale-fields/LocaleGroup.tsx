import { useState, type ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { AddLanguage } from '../page/AddLanguage';
import { contactLocales } from './contact-locales';
import { LocaleRow } from './LocaleRow';
import { shownLocales } from './locale-values';

interface LocaleGroupProps {
  readonly label: string;
  readonly hint: string | undefined;
  /** In which something is written. */
  readonly values: Readonly<Record<string, unknown>>;
  /** In which something can always be written. */
  readonly always: readonly string[];
  readonly isDisabled: boolean;
  readonly onRemove: (locale: string) => void;
  readonly children: (locale: string) => ReactNode;
}

/** One row for each language; more can be added. */
export function LocaleGroup({ label, hint, values, always, isDisabled, onRemove, children }: LocaleGroupProps) {
  const [added, setAdded] = useState<readonly string[]>([]);
  const locales = shownLocales(values, always, added);
  const remove = (locale: string) => {
    setAdded(added.filter((other) => other !== locale));
    onRemove(locale);
  };
  return (
    <Box role="group" aria-label={label}>
      <Head>
        <span>{label}</span>
        {!isDisabled && <AddLanguage codes={contactLocales} taken={locales} onAdd={(locale) => setAdded([...added, locale])} />}
      </Head>
      {hint !== undefined && <p>{hint}</p>}
      {locales.map((locale) => (
        <LocaleRow key={locale} locale={locale} onRemove={always.includes(locale) || isDisabled ? null : () => remove(locale)}>
          {children(locale)}
        </LocaleRow>
      ))}
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  flex-direction: column;
  gap: 8px;
  min-width: 0;

  > p {
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
  }
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  min-height: 28px;

  > span {
    color: ${color('text')};
    font-size: 12px;
    font-weight: 600;
    line-height: 16px;
  }
`;
