import { styled } from 'styled-components';

import { useWhatsappHealthQuery } from '../../../../api/health-api';
import { color } from '../../../../components/inbox-colors';
import { useText } from '../../../../components/use-text';
import { usePassed } from './use-passed';

/** As the task `check-health` runs. */
const EVERY_MINUTES = 5;

/** At the end of the tabs: when Meta was asked last. */
export function LastCheck() {
  const t = useText();
  const passed = usePassed();
  const checkedAt = useWhatsappHealthQuery().data?.data.checkedAt;
  if (checkedAt === undefined) return null;
  return (
    <Line>
      {checkedAt === null ? t('health.never-checked') : t('health.checked', { ago: passed(checkedAt) })}
      {' · '}
      {t('health.every', { minutes: EVERY_MINUTES })}
    </Line>
  );
}

const Line = styled.span`
  flex: none;
  align-self: center;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 20px;
  font-variant-numeric: tabular-nums;

  /* Above the tabs, which need the whole width. */
  @media (max-width: 767px) {
    flex: 1 0 100%;
    order: -1;
  }
`;
