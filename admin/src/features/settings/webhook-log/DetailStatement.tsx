import { Check, Clock, WarningCircle } from '@strapi/icons';
import { FormattedDate } from 'react-intl';
import { styled } from 'styled-components';

import type { WebhookDetail } from '../../../../../contracts/webhook-log';
import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { openItems, othersMerged } from './model/open-items';
import { useMergedAfter } from './use-merged-after';
import { useWebhookWords } from './use-webhook-words';

/** Items beyond these are counted. */
const SHOWN = 5;

/** What is wrong, in one sentence; else how it went. */
export function DetailStatement({ webhook }: { webhook: WebhookDetail }) {
  const open = openItems(webhook);
  if (open.length > 0 && webhook.state === 'quarantined') return <Quarantined webhook={webhook} open={open} />;
  return <Went webhook={webhook} />;
}

function Quarantined({ webhook, open }: { webhook: WebhookDetail; open: WebhookDetail['items'] }) {
  const t = useText();
  const { itemText, reasonText } = useWebhookWords();
  const [first] = open;
  const merged = othersMerged(webhook);
  return (
    <Box role="status">
      <WarningCircle aria-hidden />
      <div>
        <h3>{t('webhooks.quarantined', { reason: reasonText(first?.reason ?? '') })}</h3>
        <ul>
          {open.slice(0, SHOWN).map((item) => (
            <li key={item.path}>
              {itemText(item)}
              <small>
                {item.path}
                {item.attempts > 1 && ` · ${t('webhooks.attempts', { count: item.attempts })}`}
              </small>
            </li>
          ))}
        </ul>
        {open.length > SHOWN && <p>{t('webhooks.more-items', { count: open.length - SHOWN })}</p>}
        {merged > 0 && <p>{t('webhooks.others', { count: merged })}</p>}
      </div>
    </Box>
  );
}

function Went({ webhook: { state, ms, items } }: { webhook: WebhookDetail }) {
  const t = useText();
  const after = useMergedAfter();
  const { reasonText } = useWebhookWords();
  const settled = items.find(({ settledAt }) => settledAt !== null);
  if (state === 'received') {
    return (
      <Line>
        <Clock aria-hidden />
        {t('webhooks.waits')}
      </Line>
    );
  }
  return (
    <Line>
      <Check aria-hidden />
      <span>
        {ms !== null && t('webhooks.merged', { after: after(ms) })}
        {settled?.settledAt != null && (
          <>
            {' '}
            {t('webhooks.settled', { reason: reasonText(settled.reason), name: settled.settledBy ?? t('webhooks.by-itself') })}{' '}
            <FormattedDate value={settled.settledAt} day="numeric" month="short" {...clockTime} />
          </>
        )}
      </span>
    </Line>
  );
}

const Box = styled.div`
  display: flex;
  gap: 12px;
  padding: 14px 16px;
  border: 1px solid ${color('warnLine')};
  border-radius: 4px;
  background: ${color('warn')};
  color: ${color('text')};
  font-size: 12px;
  line-height: 18px;
  overflow-wrap: anywhere;

  > svg {
    flex: none;
    width: 14px;
    height: 14px;
    margin-block-start: 3px;
  }
  > svg path {
    fill: ${color('warnIcon')};
  }
  > div {
    min-width: 0;
  }
  h3 {
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  ul {
    display: flex;
    flex-direction: column;
    gap: 6px;
    margin: 0;
    padding: 4px 0;
    list-style: none;
  }
  small {
    display: block;
    color: ${color('muted')};
    font-size: 11px;
    line-height: 16px;
  }
`;
const Line = styled.p`
  display: flex;
  gap: 10px;
  color: ${color('text')};
  font-size: 13px;
  line-height: 20px;

  svg {
    flex: none;
    width: 12px;
    height: 12px;
    margin-block-start: 4px;
  }
  svg path {
    fill: ${color('successText')};
  }
`;
