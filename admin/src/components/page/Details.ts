import { styled } from 'styled-components';

import { color } from '../inbox-colors';

/** What most never need: folded away behind its name. */
export const Details = styled.details`
  color: ${color('muted')};
  font-size: 12px;
  line-height: 18px;

  summary {
    display: inline-block;
    color: ${color('link')};
    font-weight: 600;
    line-height: 28px;
    cursor: pointer;
  }
  summary:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
  }
  > p {
    padding-block-end: 8px;
  }
`;
