import { styled } from 'styled-components';

import { webhookKinds, webhookStates } from '../../../../../contracts/webhook-log';
import { FilterSelect } from '../../../components/page/FilterSelect';
import { useText } from '../../../components/use-text';
import { webhookDays } from './model/webhook-filter';
import type { WebhookAddress } from './use-webhook-place';
import { WebhookCounts } from './WebhookCounts';

export function WebhookFilterBar({ place, isLive }: { place: WebhookAddress; isLive: boolean }) {
  const t = useText();
  const { filter, day, set } = place;
  return (
    <Bar data-open={place.open !== null || undefined}>
      <FilterSelect
        label={t('webhooks.kind')}
        all={t('webhooks.all-kinds')}
        value={filter.kind ?? ''}
        options={webhookKinds.map((kind) => ({ value: kind, label: t(`webhooks.kind.${kind}`) }))}
        onChange={(value) => set('kind', value)}
      />
      <FilterSelect
        label={t('webhooks.state')}
        all={t('webhooks.all-states')}
        value={filter.state ?? ''}
        options={webhookStates.map((state) => ({ value: state, label: t(`webhooks.state.${state}`) }))}
        onChange={(value) => set('state', value)}
      />
      <FilterSelect
        label={t('webhooks.day')}
        all={t('webhooks.all-days')}
        value={day ?? ''}
        options={webhookDays.map((each) => ({ value: each, label: t(`webhooks.day.${each}`) }))}
        onChange={(value) => set('day', value)}
      />
      <WebhookCounts isLive={isLive} />
    </Bar>
  );
}

const Bar = styled.div`
  display: flex;
  align-items: center;
  flex-wrap: wrap;
  gap: 8px;
  padding-block-end: 16px;

  > p {
    margin-inline-start: auto;
  }
  @media (max-width: 1079px) {
    > p {
      flex: 1 1 100%;
      margin-inline-start: 0;
    }
    /* An open webhook stands in the table's place: there is nothing to filter. */
    &[data-open] {
      display: none;
    }
  }
`;
