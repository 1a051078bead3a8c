import { styled } from 'styled-components';

import { GhostButton } from '../../../components/GhostButton';

/** 28 px, four of them beside a bubble. */
export const ToolButton = styled(GhostButton)`
  width: 28px;
  height: 28px;

  svg {
    width: 14px;
    height: 14px;
  }
  @media (pointer: coarse) {
    width: 44px;
    height: 44px;
  }
`;
