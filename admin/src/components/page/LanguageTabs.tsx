import type { KeyboardEvent, ReactNode } from 'react';

import { CheckCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { useText } from '../use-text';
import { languageNameFor, ownLanguageName } from './language-name';
import { useIntl } from 'react-intl';

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

export const languagePanel = (code: string) => ({
  role: 'tabpanel',
  id: `language-panel-${code}`,
  'aria-labelledby': `language-tab-${code}`,
});

/** A tab per language: complete, or how much is to fix. */
export function LanguageTabs({ tabs, selected, onSelect, end }: LanguageTabsProps) {
  const t = useText();
  const { locale } = useIntl();
  const step = (event: KeyboardEvent, index: number) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = tabs[(index + by + tabs.length) % tabs.length];
    if (!next) return;
    onSelect(next.code);
    document.getElementById(`language-tab-${next.code}`)?.focus();
  };
  return (
    <Line>
      <List role="tablist" aria-label={t('page.languages')}>
        {tabs.map(({ code, problems, isDefault }, index) => (
          <Tab
            key={code}
            type="button"
            role="tab"
            id={`language-tab-${code}`}
            aria-controls={`language-panel-${code}`}
            aria-selected={code === selected}
            tabIndex={code === selected ? 0 : -1}
            title={languageNameFor(locale, code)}
            onClick={() => onSelect(code)}
            onKeyDown={(event) => step(event, index)}
          >
            {ownLanguageName(code)}
            {isDefault && <Default>{t('page.language.default')}</Default>}
            {problems === 0 ? (
              <CheckCircle width={14} height={14} role="img" aria-label={t('page.language.complete')} />
            ) : (
              <ToFix>{t('page.to-fix', { count: problems })}</ToFix>
            )}
          </Tab>
        ))}
      </List>
      {end}
    </Line>
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
const List = styled.div`
  display: flex;
  flex: 1;
  gap: 24px;
  min-width: 0;
  overflow-x: auto;
  scrollbar-width: none;
`;
const Tab = styled.button`
  display: inline-flex;
  align-items: center;
  flex: none;
  gap: 8px;
  padding: 2px 0 0;
  border: 0;
  border-block-end: 2px solid transparent;
  background: none;
  color: ${color('text')};
  font: inherit;
  font-size: 13px;
  font-weight: 500;
  line-height: 20px;
  cursor: pointer;

  svg path {
    fill: ${color('success')};
  }
  &[aria-selected='true'] {
    border-block-end-color: ${color('primary')};
    color: ${color('primaryText')};
    font-weight: 600;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const ToFix = styled.span`
  padding-inline: 7px;
  border-radius: 10px;
  background: ${color('warn')};
  color: ${color('text')};
  font-size: 11px;
  font-weight: 600;
  line-height: 20px;
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
