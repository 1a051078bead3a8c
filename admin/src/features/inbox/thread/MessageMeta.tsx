import { FormattedTime } from 'react-intl';
import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { clockTime } from '../../../components/clock-time';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { StatusMark } from './StatusMark';

export function MessageMeta({ message }: { message: Message }) {
  const t = useText();
  return (
    <Meta>
      {message.editedAt !== null && message.revokedAt === null && <span>{t('bubble.edited')}</span>}
      <time dateTime={message.occurredAt}>
        <FormattedTime value={message.occurredAt} {...clockTime} />
      </time>
      <StatusMark message={message} />
    </Meta>
  );
}

const Meta = styled.span`
  display: inline-flex;
  align-items: center;
  gap: 4px;
  color: ${color('muted')};
  font-size: 11px;
  font-style: normal;
  line-height: 14px;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;
