import { useEffect, useRef } from 'react';

import { ArrowLeft } from '@strapi/icons';
import { useIsMobile } from '@strapi/strapi/admin';
import { Button } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { KeptFile } from './KeptFile';
import { KeptText } from './KeptText';
import { useKept } from './use-kept';

interface GoneConversationProps {
  readonly documentId: string;
  readonly onBack: () => void;
}

/** In the place of a thread that this person may not see any more: why, and what they wrote there and did not send. */
export function GoneConversation({ documentId, onBack }: GoneConversationProps) {
  const t = useText();
  const isPhone = useIsMobile();
  const kept = useKept(documentId);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The message field is gone, and the focus with it.
    if (document.activeElement === document.body) title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Place data-gone={documentId}>
      <Column>
        <Reason role="alert">
          <Title ref={title} tabIndex={-1}>
            {t('gone.title')}
          </Title>
          <p>{t('gone.reason')}</p>
        </Reason>
        {!kept.isEmpty && (
          <Kept aria-label={t('gone.kept')}>
            {kept.draft !== '' && <KeptText label={t('gone.draft')} text={kept.draft} onDiscard={kept.discardDraft} />}
            {kept.unsent.map(({ correlationId, text }) => (
              <KeptText
                key={correlationId}
                label={t('gone.unsent')}
                text={text ?? t('gone.no-text')}
                canCopy={text !== null}
                onDiscard={() => kept.discardUnsent(correlationId)}
              />
            ))}
            {kept.files.map((item) => (
              <KeptFile key={item.id} item={item} onDiscard={() => kept.discardFile(item.id)} />
            ))}
            <Help>{t(kept.files.length > 0 ? 'gone.help.files' : 'gone.help')}</Help>
          </Kept>
        )}
        {isPhone && (
          <Button variant="tertiary" size="L" startIcon={<ArrowLeft />} onClick={onBack}>
            {t('thread.back')}
          </Button>
        )}
      </Column>
    </Place>
  );
}

const Place = styled.div`
  display: flex;
  flex: 1;
  min-height: 0;
  padding: 24px 16px;
  overflow-y: auto;
  background: ${color('thread')};
  color: ${color('text')};
  font-size: 14px;
  line-height: 20px;
`;
/** Its own margins keep it in the middle, and let a long one be scrolled from its beginning. */
const Column = styled.div`
  display: flex;
  flex-direction: column;
  align-items: center;
  gap: 24px;
  width: min(520px, 100%);
  margin: auto;
`;
const Reason = styled.div`
  display: flex;
  flex-direction: column;
  gap: 4px;
  text-align: center;

  p {
    color: ${color('muted')};
  }
`;
const Title = styled.h1`
  font-size: 16px;
  font-weight: 600;
  line-height: 24px;

  &:focus {
    outline: 0;
  }
`;
const Kept = styled.section`
  display: flex;
  flex-direction: column;
  gap: 12px;
  width: 100%;
`;
const Help = styled.p`
  color: ${color('muted')};
  font-size: 13px;
  text-align: center;
`;
