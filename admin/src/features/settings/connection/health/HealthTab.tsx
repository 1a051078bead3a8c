import { styled } from 'styled-components';

import { ListProblem, ListSkeleton } from '../../../../components/page/ListStates';
import { useText } from '../../../../components/use-text';
import { FailureCard } from './FailureCard';
import { HealthCardView } from './HealthCardView';
import { HealthHeadline } from './HealthHeadline';
import { useHealth } from './use-health';

/**
 * Do messages go in and out? What needs a person? Then six cards, and what was not delivered.
 * @param appId leads links right into the app at Meta
 */
export function HealthTab({ appId }: { appId: string | null }) {
  const t = useText();
  const { health, isError, retry } = useHealth();
  if (health === null) {
    return isError ? <ListProblem text={t('health.failed')} onRetry={retry} /> : <ListSkeleton label={t('health.loading')} />;
  }
  return (
    <Column>
      <HealthHeadline health={health} appId={appId} />
      <Cards>
        {health.cards.map((card) => (
          <HealthCardView key={card.card} card={card} />
        ))}
      </Cards>
      <FailureCard failures={health.failures} />
    </Column>
  );
}

const Column = styled.div`
  display: flex;
  flex-direction: column;
  gap: 16px;
  min-width: 0;
`;
/** Equal in width, and in height within a row. */
const Cards = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(280px, 100%), 1fr));
  gap: 16px;
`;
