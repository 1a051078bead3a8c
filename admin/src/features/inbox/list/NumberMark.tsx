import { styled } from 'styled-components';

import { numberName, shortNumberName } from '../../../components/format/number-name';
import { color } from '../../../components/inbox-colors';
import { useLive } from '../../../live/live-store';

/** Which business number a row belongs to: the same contact may write to several. Nothing while there is one. */
export function NumberMark({ phoneNumberId }: { phoneNumberId: string }) {
  const numbers = useLive(({ status }) => status?.numbers);
  const number = numbers?.find((each) => each.phoneNumberId === phoneNumberId);
  if (!numbers || !number || numbers.length < 2) return null;
  return <Mark title={numberName(number)}>{shortNumberName(number, numbers)}</Mark>;
}

const Mark = styled.span`
  flex: 0 1 auto;
  min-width: 0;
  max-width: 45%;
  overflow: hidden;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
  text-overflow: ellipsis;
  white-space: nowrap;
`;
