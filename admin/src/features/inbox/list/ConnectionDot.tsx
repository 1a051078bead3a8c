import { Tooltip } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';

import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { useLive } from '../../../live/live-store';

/** Green while the stream is open; else "as of" when what is shown was last complete. */
export function ConnectionDot() {
  const t = useText();
  const { formatTime } = useIntl();
  const connection = useLive((state) => state.connection);
  const asOf = useLive((state) => state.asOf);
  const label = t(`connection.${connection}`);
  const isStale = connection === 'offline' || connection === 'paused';
  return (
    <>
      <Tooltip label={label}>
        <Dot role="img" aria-label={label} data-connection={connection} $isLive={connection === 'live'} />
      </Tooltip>
      {isStale && asOf !== null && <AsOf>{t('connection.as-of', { time: formatTime(asOf, clockTime) })}</AsOf>}
    </>
  );
}

const Dot = styled.span<{ $isLive: boolean }>`
  flex: none;
  width: 8px;
  height: 8px;
  border-radius: 4px;
  background: ${({ $isLive }) => color($isLive ? 'success' : 'idle')};
`;
const AsOf = styled.span`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  font-variant-numeric: tabular-nums;
`;
