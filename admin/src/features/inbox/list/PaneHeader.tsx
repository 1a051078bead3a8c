import { styled } from 'styled-components';

/** All panes' headers share one height and one base line. */
export const PaneHeader = styled.div`
  display: flex;
  align-items: center;
  flex: none;
  gap: 10px;
  box-sizing: border-box;
  height: 56px;
  padding-inline: 16px 8px;
`;
