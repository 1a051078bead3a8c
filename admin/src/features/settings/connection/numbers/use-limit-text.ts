import { useIntl } from 'react-intl';

import { useText } from '../../../../components/use-text';
import { peopleOfTier } from '../model/messaging-limit';

/** "2,000 people in 24 h": how many may be written to first. The limit is the business's, not the number's. */
export function useLimitText(): (tier: string) => string {
  const t = useText();
  const { formatNumber } = useIntl();
  return (tier) => {
    const people = peopleOfTier(tier);
    if (people !== null) return t('setup.limit.people', { people: formatNumber(people) });
    return tier === 'TIER_UNLIMITED' || tier === 'UNLIMITED' ? t('setup.limit.none') : tier;
  };
}
