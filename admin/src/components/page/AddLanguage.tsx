import { useState } from 'react';

import { Popover } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { TextAction } from '../TextAction';
import { useText } from '../use-text';
import { languageNameFor, ownLanguageName } from './language-name';
import { NothingFound, SearchPane } from './SearchPane';

interface AddLanguageProps {
  /** All that can be chosen; those that are there already are left out. */
  readonly codes: readonly string[];
  readonly taken: readonly string[];
  readonly onAdd: (code: string) => void;
}

export function AddLanguage({ codes, taken, onAdd }: AddLanguageProps) {
  const t = useText();
  const { locale } = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  const [search, setSearch] = useState('');
  const found = isOpen ? findLanguages({ codes: codes.filter((code) => !taken.includes(code)), search, locale }) : [];
  const add = (code: string | undefined) => {
    if (code === undefined) return;
    setIsOpen(false);
    setSearch('');
    onAdd(code);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger>
        <Trigger type="button" $isFirst>
          <Plus aria-hidden />
          {t('page.language.add')}
        </Trigger>
      </Popover.Trigger>
      <Popover.Content align="end" aria-label={t('page.language.add')}>
        <SearchPane>
          <input
            type="search"
            value={search}
            aria-label={t('page.language.search')}
            placeholder={t('page.language.search')}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && add(found[0]?.code)}
          />
          <ul>
            {found.map(({ code, name }) => (
              <li key={code}>
                <button type="button" onClick={() => add(code)}>
                  <span>{name}</span>
                  <code>{code}</code>
                </button>
              </li>
            ))}
            {found.length === 0 && <NothingFound>{t('page.language.none')}</NothingFound>}
          </ul>
        </SearchPane>
      </Popover.Content>
    </Popover.Root>
  );
}

interface LanguageSearch {
  readonly codes: readonly string[];
  readonly search: string;
  readonly locale: string;
}

/** By code, by the reader's word and by the language's own. */
function findLanguages({ codes, search, locale }: LanguageSearch): { readonly code: string; readonly name: string }[] {
  const wanted = search.trim().toLocaleLowerCase();
  const nearness = ({ code, name }: { code: string; name: string }) =>
    code.toLowerCase() === wanted ? 0 : name.toLocaleLowerCase().startsWith(wanted) ? 1 : 2;
  return codes
    .map((code) => ({ code, name: languageNameFor(locale, code) }))
    .filter(({ code, name }) => [code, name, ownLanguageName(code)].some((text) => text.toLocaleLowerCase().includes(wanted)))
    .sort((a, b) => nearness(a) - nearness(b) || a.name.localeCompare(b.name, locale));
}

const Trigger = styled(TextAction)`
  flex: none;
  font-weight: 500;
`;
