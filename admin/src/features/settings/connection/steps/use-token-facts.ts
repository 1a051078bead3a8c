import { useIntl } from 'react-intl';

import type { StepState } from '../../../../../../contracts/connection';
import { useNow } from '../../../../components/use-now';
import { useOptionalText, useText } from '../../../../components/use-text';
import { useGuide } from '../guide/guide-context';
import { factOf } from '../model/live-facts';
import { missingScopes, neededScopes } from '../model/scopes';
import { timeLeft } from '../model/time-left';
import type { Fact } from '../parts/FactRows';

/** What Meta says of the token: whose it is, what it may do, and when it ends. */
export function useTokenFacts(step: StepState): Fact[] {
  const t = useText();
  const optional = useOptionalText();
  const { formatDate } = useIntl();
  const now = useNow();
  const {
    state: { token },
  } = useGuide();
  if (token.type === null) return [];
  const owner = factOf(step, 'tokenOwner');
  const scopes = factOf(step, 'scopes');
  const missing = missingScopes(scopes);
  const left = token.expiresAt === null ? null : timeLeft(token.expiresAt, now);
  const day = token.expiresAt === null ? '' : formatDate(token.expiresAt, { dateStyle: 'medium', timeStyle: 'short' });
  return [
    { label: t('setup.fact.token-type'), value: optional(`setup.token-type.${token.type}`) ?? token.type },
    ...(owner === null ? [] : [{ label: t('setup.fact.token-owner'), value: owner }]),
    ...(scopes === null
      ? []
      : [
          {
            label: t('setup.fact.scopes'),
            value: t('setup.scopes', { count: neededScopes.length - missing.length, all: neededScopes.length }),
          },
        ]),
    {
      label: t('setup.fact.token-ends'),
      value:
        token.expiresAt === null
          ? t('setup.token.never')
          : left === null
            ? t('setup.token.over', { day })
            : t('setup.token.ends', { day, left: t(`setup.left.${left.unit}`, { count: left.count }) }),
    },
  ];
}
