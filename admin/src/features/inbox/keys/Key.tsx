import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

/** A key as it is drawn: 22 px with an edge below. Where there is no keyboard it is not there. */
export const Key = styled.kbd`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  box-sizing: border-box;
  min-width: 22px;
  height: 22px;
  padding-inline: 6px;
  border: 1px solid ${color('fieldLine')};
  border-block-end-width: 2px;
  border-radius: 4px;
  background: ${color('pane')};
  color: ${color('text')};
  font-family: inherit;
  font-size: 11px;
  font-weight: 600;
  line-height: 16px;

  @media (pointer: coarse) {
    display: none;
  }
`;
