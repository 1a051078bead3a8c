import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { styled } from 'styled-components';

import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { CompactChoice } from '../../../components/page/CompactChoice';
import { ownLanguageName } from '../../../components/page/language-name';
import { useText } from '../../../components/use-text';
import { ContactPicker } from './ContactPicker';
import type { Playground } from './use-playground';

interface PlaygroundHeadProps {
  readonly playground: Playground;
  /** Languages in which something of this assistant is written, besides the common ones. */
  readonly locales: readonly string[];
}

const ANY = 'any';

/** As whom, in which window and language. */
export function PlaygroundHead({ playground: { circumstances, adjust, begin }, locales }: PlaygroundHeadProps) {
  const t = useText();
  const { contact, window, locale } = circumstances;
  return (
    <Head>
      <Names>
        <h2>{t('assistants.playground')}</h2>
        <p>{t('assistants.playground.hint')}</p>
      </Names>
      <Choices>
        <ContactPicker contact={contact} onChoose={(next) => begin(next)}>
          <Cut>{t('assistants.as', { name: contact?.name ?? t('assistants.stranger') })}</Cut>
        </ContactPicker>
        <CompactChoice>
          <SingleSelect
            size="S"
            aria-label={t('assistants.window')}
            value={window}
            onChange={(next) => adjust({ window: next === 'closed' ? 'closed' : 'open' })}
          >
            <SingleSelectOption value="open">{t('assistants.window.open')}</SingleSelectOption>
            <SingleSelectOption value="closed">{t('assistants.window.closed')}</SingleSelectOption>
          </SingleSelect>
        </CompactChoice>
        <CompactChoice>
          <SingleSelect
            size="S"
            aria-label={t('assistants.contact-language')}
            value={locale ?? ANY}
            onChange={(next) => adjust({ locale: next === ANY ? null : String(next) })}
          >
            <SingleSelectOption value={ANY}>{t('assistants.contact-language.any')}</SingleSelectOption>
            {locales.map((code) => (
              <SingleSelectOption key={code} value={code}>
                {ownLanguageName(code)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </CompactChoice>
        <GhostButton label={t('assistants.reset')} onClick={() => begin()}>
          <ArrowClockwise />
        </GhostButton>
      </Choices>
    </Head>
  );
}

const Head = styled.header`
  display: flex;
  align-items: center;
  justify-content: space-between;
  flex: none;
  flex-wrap: wrap;
  gap: 8px 16px;
  padding: 12px 20px;
  border-block-end: 1px solid ${color('line')};
  background: ${color('pane')};
`;
const Names = styled.div`
  flex: 1 1 160px;
  min-width: 0;

  h2 {
    color: ${color('text')};
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }
  p {
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
  }
  @media (max-width: 767px) {
    p {
      display: none;
    }
  }
`;
const Choices = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 8px;
  min-width: 0;
`;
const Cut = styled.span`
  max-width: 140px;
  overflow: hidden;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
