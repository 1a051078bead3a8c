import { Link } from 'react-router-dom';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';

/** A way to another page of ours, among words. */
export const TextLink = styled(Link)`
  color: ${color('link')};
  font-weight: 600;
  text-decoration: none;

  &:hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
    border-radius: 2px;
  }
  @media (pointer: coarse) {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
`;
