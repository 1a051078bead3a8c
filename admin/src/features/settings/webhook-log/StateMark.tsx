import { Check, Clock, WarningCircle } from '@strapi/icons';
import { styled } from 'styled-components';

import type { WebhookRow } from '../../../../../contracts/webhook-log';
import { color } from '../../../components/inbox-colors';
import { StateChip } from '../../../components/page/StateChip';
import { useText } from '../../../components/use-text';

/** What went well is quiet; only what is set aside is a coloured mark. */
export function StateMark({ state }: Pick<WebhookRow, 'state'>) {
  const t = useText();
  if (state === 'quarantined') {
    return (
      <StateChip tone="warn" icon={<WarningCircle />}>
        {t('webhooks.state.quarantined')}
      </StateChip>
    );
  }
  return (
    <Quiet data-state={state}>
      {state === 'processed' ? <Check aria-hidden /> : <Clock aria-hidden />}
      {t(`webhooks.state.${state}`)}
    </Quiet>
  );
}

const Quiet = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 8px;
  color: ${color('muted')};
  white-space: nowrap;

  svg {
    flex: none;
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: ${color('muted')};
  }
  &[data-state='processed'] svg path {
    fill: ${color('successText')};
  }
`;
