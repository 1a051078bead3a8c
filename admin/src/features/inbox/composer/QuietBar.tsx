import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

/** One sentence where nothing can be sent. */
export const QuietBar = styled.div`
  flex: none;
  padding: 20px 16px;
  border-block-start: 1px solid ${color('line')};
  background: ${color('pane')};
  color: ${color('muted')};
  font-size: 13px;
  line-height: 20px;
  text-align: center;
`;
