import { styled } from 'styled-components';

import { color } from '../inbox-colors';

export const Card = styled.section`
  box-sizing: border-box;
  min-width: 0;
  border: 1px solid ${color('line')};
  border-radius: 4px;
  background: ${color('pane')};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;
