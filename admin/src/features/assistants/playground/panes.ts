import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

/** Head, body and foot of a pane beside the form: only the body scrolls. */
export const PaneHead = styled.div`
  display: flex;
  flex: none;
  flex-direction: column;
  gap: 2px;
  padding: 14px 20px;
  border-block-end: 1px solid ${color('line')};

  h3 {
    color: ${color('text')};
    font-size: 14px;
    font-weight: 600;
    line-height: 24px;
  }
  p {
    color: ${color('muted')};
    font-size: 12px;
    line-height: 18px;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
`;

export const PaneScroll = styled.div`
  flex: 1;
  min-height: 0;
  padding: 16px 20px;
  overflow-y: auto;

  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;

export const PaneFoot = styled.div`
  display: flex;
  align-items: center;
  justify-content: space-between;
  flex: none;
  flex-wrap: wrap;
  gap: 8px 16px;
  padding: 14px 20px;
  border-block-start: 1px solid ${color('line')};
`;
