import { useEffect, useState } from 'react';

import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Eye } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { ContentSource } from '../../../../../contracts/content-source';
import { color } from '../../../components/inbox-colors';
import { shippedLocales } from '../../../components/locale-fields/contact-locales';
import { CompactChoice } from '../../../components/page/CompactChoice';
import { ownLanguageName } from '../../../components/page/language-name';
import { SearchField } from '../../../components/page/SearchField';
import { useText } from '../../../components/use-text';
import { ContactPicker } from '../playground/ContactPicker';
import type { PlaygroundContact } from '../playground/use-playground';
import { previewable } from './model/source';
import { NeverReadable } from './NeverReadable';
import { PreviewEntries } from './PreviewEntries';

const PAUSE_MS = 400;
const ANY = 'any';

/** The same JSON that the model receives, when this contact writes. */
export function SourcePreview({ source }: { source: ContentSource | null }) {
  const t = useText();
  const { locale: reader } = useIntl();
  const [contact, setContact] = useState<PlaygroundContact | null>(null);
  const [locale, setLocale] = useState<string | null>(null);
  const [query, setQuery] = useState('');
  const settled = useSettled(source, PAUSE_MS);
  // What is typed may settle first; entries of another type must not stand here meanwhile.
  const asked = settled?.uid === source?.uid ? settled : source;
  const askedQuery = useSettled(query, PAUSE_MS);
  const ready = asked && previewable(asked);
  const locales = [...new Set([...shippedLocales, reader.split('-')[0] ?? reader])];
  return (
    <Pane aria-label={t('assistants.preview')}>
      <Head>
        <h2>
          <Eye aria-hidden />
          {t('assistants.preview')}
        </h2>
        <p>{t('assistants.preview.hint')}</p>
        <Choices>
          <ContactPicker contact={contact} onChoose={setContact}>
            {contact?.name ?? t('assistants.stranger')}
          </ContactPicker>
          <CompactChoice>
            <SingleSelect
              size="S"
              aria-label={t('assistants.contact-language')}
              value={locale ?? ANY}
              onChange={(next) => setLocale(next === ANY ? null : String(next))}
            >
              <SingleSelectOption value={ANY}>{t('assistants.contact-language.any')}</SingleSelectOption>
              {locales.map((code) => (
                <SingleSelectOption key={code} value={code}>
                  {ownLanguageName(code)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </CompactChoice>
          <SearchField
            label={t('assistants.preview.query')}
            placeholder={t('assistants.preview.query')}
            value={query}
            onChange={setQuery}
          />
        </Choices>
      </Head>
      <Scroll tabIndex={0} role="group" aria-label={t('assistants.preview.entries')}>
        {ready ? (
          <PreviewEntries ask={{ source: ready, contact: contact?.documentId ?? null, locale, query: askedQuery.trim() }} />
        ) : (
          <Nothing>{t(source ? 'assistants.preview.no-fields' : 'assistants.preview.no-source')}</Nothing>
        )}
      </Scroll>
      <Foot>
        <NeverReadable />
      </Foot>
    </Pane>
  );
}

/** The value once it has rested for a moment. */
function useSettled<Value>(value: Value, pauseMs: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs);
    return () => clearTimeout(timer);
  }, [value, pauseMs]);
  return settled;
}

const Pane = styled.aside`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;
  border: 1px solid ${color('line')};
  border-radius: 4px;
  background: ${color('pane')};

  @media (min-width: 1080px) {
    border: 0;
    border-radius: 0;
  }
`;
const Head = styled.header`
  flex: none;
  padding: 16px 20px;
  border-block-end: 1px solid ${color('line')};

  h2 {
    display: flex;
    align-items: center;
    gap: 8px;
    color: ${color('text')};
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }
  h2 svg path {
    fill: ${color('primary')};
  }
  > p {
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
  }
`;
const Choices = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 8px;
  padding-block-start: 12px;
`;
const Scroll = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 12px;
  min-height: 0;
  padding: 16px 20px;
  overflow-y: auto;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
const Nothing = styled.p`
  margin: auto;
  padding: 24px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
  text-align: center;
`;
const Foot = styled.footer`
  flex: none;
  padding: 16px 20px;
  border-block-start: 1px solid ${color('line')};
`;
