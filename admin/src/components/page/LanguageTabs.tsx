import type { ReactNode } from 'react';

import { CheckCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { useText } from '../use-text';
import { languageNameFor, ownLanguageName } from './language-name';
import { TabList, tabPanel, TabToFix } from './TabList';

export interface LanguageTab {
  readonly code: string;
  readonly problems: number;
  readonly isDefault?: boolean;
}

interface LanguageTabsProps {
  readonly tabs: readonly LanguageTab[];
  readonly selected: string;
  readonly onSelect: (code: string) => void;
  /** At the right: the button that adds one. */
  readonly end?: ReactNode;
}

const NAME = 'language';

export const languagePanel = (code: string) => tabPanel(NAME, code);

/** A tab per language: complete, or how much is to fix. */
export function LanguageTabs({ tabs, selected, onSelect, end }: LanguageTabsProps) {
  const t = useText();
  const { locale } = useIntl();
  const shown = tabs.map((tab) => ({ key: tab.code, title: languageNameFor(locale, tab.code), children: <Language {...tab} /> }));
  return (
    <Line>
      <TabList name={NAME} label={t('page.languages')} tabs={shown} selected={selected} onSelect={onSelect} />
      {end}
    </Line>
  );
}

function Language({ code, problems, isDefault = false }: LanguageTab) {
  const t = useText();
  return (
    <>
      {ownLanguageName(code)}
      {isDefault && <Default>{t('page.language.default')}</Default>}
      {problems === 0 ? (
        <CheckCircle width={14} height={14} role="img" aria-label={t('page.language.complete')} />
      ) : (
        <TabToFix count={problems} />
      )}
    </>
  );
}

const Line = styled.div`
  display: flex;
  align-items: stretch;
  gap: 16px;
  min-height: 40px;
  border-block-end: 1px solid ${color('line')};

  @media (max-width: 767px) {
    flex-direction: column-reverse;
    align-items: stretch;
    gap: 0;
  }
`;
const Default = styled.span`
  padding-inline: 6px;
  border-radius: 3px;
  background: ${color('chip')};
  color: ${color('quoteText')};
  font-size: 11px;
  font-weight: 500;
  line-height: 18px;
`;
