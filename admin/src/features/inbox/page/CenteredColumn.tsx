import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

/** One sentence and what to do about it, in the middle of an empty place. */
export const CenteredColumn = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  gap: 16px;
  padding: 24px;
  background: ${color('thread')};
  color: ${color('text')};
  font-size: 14px;
  line-height: 20px;
  text-align: center;
`;
