import { useState } from 'react';

import { Popover } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { useWhatsappWebhookCountsQuery } from '../../../api/webhook-log-api';
import { color, inboxVariables } from '../../../components/inbox-colors';
import { TextAction } from '../../../components/TextAction';
import { useIsVisible } from '../../../components/use-is-visible';
import { useRichText } from '../../../components/use-rich-text';
import { useText } from '../../../components/use-text';
import { refusedCount, refusedReasons, type WebhookCounts as Counts } from './model/refused';

const POLL_MS = 5_000;

/** What came in a day, what waits, what is set aside. Requests that were refused are only counted. */
export function WebhookCounts({ isLive }: { isLive: boolean }) {
  const rich = useRichText();
  const isVisible = useIsVisible();
  const { data } = useWhatsappWebhookCountsQuery(undefined, {
    pollingInterval: isLive && isVisible ? POLL_MS : 0,
    refetchOnMountOrArgChange: true,
  });
  if (!data) return null;
  const { received, waiting, quarantined } = data.data;
  return (
    <Line>
      <span>{rich('webhooks.count.received', { count: received })}</span>
      {waiting > 0 && <span>{rich('webhooks.count.waiting', { count: waiting })}</span>}
      <span>{rich('webhooks.count.quarantined', { count: quarantined })}</span>
      <Refused counts={data.data} />
    </Line>
  );
}

/** The number; by a click also why. */
function Refused({ counts: { refused, duplicates, unmatched } }: { counts: Counts }) {
  const t = useText();
  const rich = useRichText();
  const { formatNumber } = useIntl();
  const [isOpen, setIsOpen] = useState(false);
  const count = refusedCount(refused);
  const words = rich('webhooks.count.refused', { count });
  return (
    <Popover.Root open={isOpen} onOpenChange={setIsOpen}>
      <Popover.Trigger>
        <Trigger type="button">{words}</Trigger>
      </Popover.Trigger>
      <Surface align="end" aria-label={t('webhooks.refused')}>
        <h3>{t('webhooks.refused')}</h3>
        <dl>
          {refusedReasons(refused).map((each) => (
            <div key={each.reason}>
              <dt>{t(`webhooks.refused.${each.reason}`)}</dt>
              <dd>{formatNumber(each.count)}</dd>
            </div>
          ))}
          {count === 0 && (
            <div>
              <dt>{t('webhooks.refused.none')}</dt>
            </div>
          )}
          <div>
            <dt>{t('webhooks.duplicates')}</dt>
            <dd>{formatNumber(duplicates)}</dd>
          </div>
          <div>
            <dt>{t('webhooks.unmatched')}</dt>
            <dd>{formatNumber(unmatched)}</dd>
          </div>
        </dl>
        <p>{t('webhooks.refused.text')}</p>
      </Surface>
    </Popover.Root>
  );
}

const Line = styled.p`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 4px 16px;
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;

  strong {
    color: ${color('text')};
    font-weight: 600;
  }
`;
const Trigger = styled(TextAction)`
  gap: 0;
  font-size: 13px;
  font-weight: 400;
  line-height: 20px;
  text-decoration: underline dotted;
  text-underline-offset: 3px;
  white-space: pre;
`;
const Surface = styled(Popover.Content)`
  ${inboxVariables}
  width: min(360px, calc(100vw - 32px));
  padding: 16px;
  border: 1px solid ${color('line')};
  background: ${color('pane')};
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;

  h3 {
    font-weight: 600;
  }
  dl {
    margin: 0;
    padding-block: 8px;
  }
  dl > div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
    padding-block: 4px;
  }
  dd {
    margin: 0;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  p {
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
  }
`;
