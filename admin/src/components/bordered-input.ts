import { css } from 'styled-components';

import { color } from './inbox-colors';

/** An input in a frame of its own; its height and the size of its letters are its owner's. */
export const borderedInput = css`
  padding: 0 12px;
  border: 1px solid ${color('fieldLine')};
  border-radius: 4px;
  background: transparent;
  color: ${color('text')};
  font: inherit;

  &::placeholder {
    color: ${color('muted')};
    opacity: 1;
  }
  &:focus-visible {
    border-color: ${color('primary')};
    outline: 1px solid ${color('primary')};
  }
`;
