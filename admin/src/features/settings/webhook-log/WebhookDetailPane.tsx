import { useEffect, useRef } from 'react';

import { ArrowLeft, Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import type { WebhookDetail } from '../../../../../contracts/webhook-log';
import { isNotFound } from '../../../api/api-error';
import { useWhatsappWebhookQuery } from '../../../api/webhook-log-api';
import { clockTime } from '../../../components/clock-time';
import { GhostButton } from '../../../components/GhostButton';
import { color } from '../../../components/inbox-colors';
import { Card } from '../../../components/page/Card';
import { ListProblem, ListSkeleton } from '../../../components/page/ListStates';
import { TextAction } from '../../../components/TextAction';
import { useText } from '../../../components/use-text';
import { DetailActions } from './DetailActions';
import { DetailStatement } from './DetailStatement';
import { ReceivedJson } from './ReceivedJson';
import { useByteSize } from './use-byte-size';
import { useWebhookWords } from './use-webhook-words';

/** There the detail stands in the table's place. */
const NARROW = '(max-width: 1079px)';
/** While it waits to be merged, it is asked again so often. */
const WATCH_MS = 1_500;

interface PaneProps {
  readonly documentId: string;
  readonly onClose: () => void;
}

/** One webhook: what is wrong, what can be done, what was received. */
export function WebhookDetailPane({ documentId, onClose }: PaneProps) {
  const t = useText();
  const known = useWhatsappWebhookQuery(documentId).data?.data;
  const isWaiting = known?.state === 'received';
  const { currentData, error, refetch } = useWhatsappWebhookQuery(documentId, { pollingInterval: isWaiting ? WATCH_MS : 0 });
  if (currentData) return <Detail webhook={currentData.data} onClose={onClose} />;
  if (error === undefined) return <ListSkeleton label={t('webhooks.detail.loading')} />;
  if (!isNotFound(error)) return <ListProblem text={t('webhooks.detail.failed')} onRetry={() => void refetch()} />;
  return (
    <Gone>
      <p>{t('webhooks.detail.gone')}</p>
      <TextAction type="button" $isFirst onClick={onClose}>
        {t('common.close')}
      </TextAction>
    </Gone>
  );
}

function Detail({ webhook, onClose }: { webhook: WebhookDetail; onClose: () => void }) {
  const t = useText();
  const words = useWebhookWords();
  const byteSize = useByteSize();
  const { formatDate } = useIntl();
  const pane = useRef<HTMLElement>(null);
  const { documentId, receivedAt, size, sha256, isUnsigned } = webhook;
  // Another webhook begins at its beginning. Where it stands in the table's place the eye and the focus go along.
  useEffect(() => {
    if (!pane.current) return;
    pane.current.scrollTop = 0;
    if (!window.matchMedia(NARROW).matches) return;
    pane.current.scrollIntoView({ block: 'start' });
    pane.current.focus({ preventScroll: true });
  }, [documentId]);
  return (
    <Pane ref={pane} tabIndex={-1} aria-label={words.title(webhook)} data-detail={documentId}>
      <Back type="button" $isFirst onClick={onClose}>
        <ArrowLeft aria-hidden />
        {t('webhooks.back')}
      </Back>
      <header>
        <div>
          <h2>{words.title(webhook)}</h2>
          <p>
            <time dateTime={receivedAt}>
              {formatDate(receivedAt, {
                day: 'numeric',
                month: 'short',
                year: 'numeric',
                ...clockTime,
                second: '2-digit',
                fractionalSecondDigits: 3,
              })}
            </time>
            {` · ${byteSize(size)} · `}
            <span title={sha256}>{t('webhooks.sha256', { sha256: `${sha256.slice(0, 4)}…${sha256.slice(-4)}` })}</span>
            {isUnsigned && ` · ${t('webhooks.unsigned')}`}
          </p>
        </div>
        <Close label={t('common.close')} onClick={onClose}>
          <Cross />
        </Close>
      </header>
      <DetailStatement webhook={webhook} />
      <DetailActions webhook={webhook} />
      <ReceivedJson key={documentId} webhook={webhook} />
    </Pane>
  );
}

const Pane = styled(Card)`
  display: flex;
  flex-direction: column;
  gap: 16px;
  padding: 16px;
  scroll-margin-block-start: 16px;

  &:focus {
    outline: 0;
  }
  @media (min-width: 768px) {
    padding: 20px;
  }
  @media (min-width: 1080px) {
    max-height: calc(100dvh - 48px);
    overflow-y: auto;
  }
  header {
    display: flex;
    align-items: flex-start;
    justify-content: space-between;
    gap: 8px;
  }
  header > div {
    min-width: 0;
  }
  h2 {
    color: ${color('text')};
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
    overflow-wrap: anywhere;
  }
  header p {
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
    font-variant-numeric: tabular-nums;
  }
`;
/** Where the detail stands in the table's place. */
const Back = styled(TextAction)`
  align-self: flex-start;

  @media (min-width: 1080px) {
    display: none;
  }
`;
const Close = styled(GhostButton)`
  @media (max-width: 1079px) {
    display: none;
  }
`;
const Gone = styled(Card)`
  display: flex;
  flex-direction: column;
  align-items: flex-start;
  gap: 8px;
  padding: 20px;
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;
`;
