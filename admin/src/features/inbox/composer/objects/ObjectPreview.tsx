import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { MessageObject } from '../../../../../../contracts/message-object';
import type { ReusableContent } from '../../../../../../contracts/sendable-content';
import { ContentPreview } from '../../../../components/bubbles/ContentPreview';
import { storedContent } from '../../../../components/bubbles/stored-content';
import { color } from '../../../../components/inbox-colors';
import { useOptionalText, useText } from '../../../../components/use-text';
import { useLanguageName } from '../../templates/use-language-name';

interface ObjectPreviewProps {
  readonly object: MessageObject;
  readonly locale: string;
  readonly content: ReusableContent;
  /** Placeholders for which nothing is known of this person. */
  readonly missing: readonly string[];
  readonly onLocale: (locale: string) => void;
}

/** As this person will see it. */
export function ObjectPreview({ object: { name, contents, media }, locale, content, missing, onLocale }: ObjectPreviewProps) {
  const t = useText();
  const optional = useOptionalText();
  const languageName = useLanguageName();
  const locales = Object.keys(contents);
  return (
    <Pane aria-label={t('picker.preview')}>
      <Head>
        <h3>{name}</h3>
        {locales.length > 1 && (
          <SingleSelect size="S" aria-label={t('picker.language')} value={locale} onChange={(next) => onLocale(String(next))}>
            {locales.map((each) => (
              <SingleSelectOption key={each} value={each}>
                {languageName(each)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        )}
      </Head>
      <Bubble data-preview>
        <ContentPreview content={storedContent(content)} files={media} />
      </Bubble>
      {missing.length > 0 && (
        <Missing role="status">
          {t('composer.objects.missing', { names: missing.map((name) => optional(`composer.unknown.${name}`) ?? name).join(', ') })}
        </Missing>
      )}
    </Pane>
  );
}

const Pane = styled.section`
  display: flex;
  flex: 1;
  flex-direction: column;
  gap: 16px;
  min-width: 0;
  padding: 16px;
  border-radius: 8px;
  background: ${color('thread')};
  overflow-y: auto;
`;
const Head = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;

  h3 {
    min-width: 0;
    color: ${color('text')};
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
    overflow-wrap: anywhere;
  }
`;
const Bubble = styled.div`
  align-self: flex-end;
  box-sizing: border-box;
  min-width: 120px;
  max-width: 100%;
  border: 1px solid ${color('outboundLine')};
  border-radius: 12px;
  border-end-end-radius: 4px;
  background: ${color('outbound')};
`;
const Missing = styled.p`
  padding: 8px 12px;
  border-radius: 4px;
  background: ${color('warn')};
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
`;
