import { useLayoutEffect, useRef, type KeyboardEvent } from 'react';

import { useIntl } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';
import { styled } from 'styled-components';

import type { WebhookRow } from '../../../../../contracts/webhook-log';
import { clockTime } from '../../../components/clock-time';
import { dayOf } from '../../../components/format/day-of';
import { color } from '../../../components/inbox-colors';
import { useNow } from '../../../components/use-now';
import { useText } from '../../../components/use-text';
import { LogTable, Scroller } from './log-table';
import { keepInPlace, type Anchor } from './keep-in-place';
import { mergedAfter } from './model/merged-after';
import { StateMark } from './StateMark';
import { useMergedAfter } from './use-merged-after';
import { useWebhookWords } from './use-webhook-words';

interface WebhookTableProps {
  readonly rows: readonly WebhookRow[];
  readonly open: string | null;
  readonly onOpen: (documentId: string) => void;
  /** Below the last row. */
  readonly children?: React.ReactNode;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** Rows are walked with the arrow keys; new ones come in above without moving the open one. */
export function WebhookTable({ rows, open, onOpen, children }: WebhookTableProps) {
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const anchor = useRef<Anchor | null>(null);
  useLayoutEffect(() => {
    anchor.current = keepInPlace(scroller.current, open, anchor.current);
  }, [rows, open]);

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-webhook]')?.dataset.webhook;
    const next = step === undefined ? undefined : rows[rows.findIndex(({ documentId }) => documentId === from) + step];
    if (!next) return;
    event.preventDefault();
    scroller.current?.querySelector<HTMLElement>(`[data-webhook="${next.documentId}"] a`)?.focus();
    // Beside an open one the next is looked at as well.
    if (open !== null) onOpen(next.documentId);
  };
  const tabStop = rows.some(({ documentId }) => documentId === open) ? open : rows[0]?.documentId;

  return (
    <Scroller ref={scroller} onKeyDown={onKeyDown}>
      <LogTable aria-label={t('webhooks.title')}>
        <thead>
          <tr>
            <th scope="col">{t('webhooks.time')}</th>
            <th scope="col">{t('webhooks.kind')}</th>
            <th scope="col" data-about>
              {t('webhooks.about')}
            </th>
            <th scope="col">{t('webhooks.state')}</th>
            <th scope="col" data-figure data-roomy>
              {t('webhooks.ms')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.documentId} row={row} isOpen={row.documentId === open} isTabStop={row.documentId === tabStop} />
          ))}
        </tbody>
      </LogTable>
      {children}
    </Scroller>
  );
}

function Row({ row, isOpen, isTabStop }: { row: WebhookRow; isOpen: boolean; isTabStop: boolean }) {
  const t = useText();
  const words = useWebhookWords();
  const { formatDate, formatNumber } = useIntl();
  const after = useMergedAfter();
  const { search } = useLocation();
  const now = useNow();
  const { documentId, receivedAt, about, state, ms, isUnsigned } = row;
  const isToday = dayOf(Date.parse(receivedAt)) === dayOf(now);
  const target = new URLSearchParams(search);
  target.set('open', documentId);
  return (
    <tr data-webhook={documentId} data-open={isOpen || undefined}>
      <td>
        <Time to={{ search: target.toString() }} replace aria-current={isOpen ? 'true' : undefined} tabIndex={isTabStop ? 0 : -1}>
          <time dateTime={receivedAt}>
            {formatDate(receivedAt, { ...(!isToday && { day: 'numeric', month: 'short' }), ...clockTime, second: '2-digit' })}
          </time>
        </Time>
      </td>
      <td>
        <b>{words.kindText(row)}</b>
        {isUnsigned && <small>{t('webhooks.unsigned')}</small>}
        {about !== null && <small data-narrow>{about}</small>}
      </td>
      <td data-about>{about ?? '–'}</td>
      <td>
        <StateMark state={state} />
      </td>
      <td data-figure data-roomy>
        {ms === null ? '–' : mergedAfter(ms).unit === 'millisecond' ? formatNumber(ms) : after(ms)}
      </td>
    </tr>
  );
}

/** Its area is the whole row. */
const Time = styled(Link)`
  color: ${color('text')};
  text-decoration: none;

  &::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  &:focus-visible {
    outline: none;
  }
  &:focus-visible::after {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
