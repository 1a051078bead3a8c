import { styled } from 'styled-components';

import { color } from './inbox-colors';

/** A magnifying glass and an input in one frame; its place and height are its owner's. */
export const SearchBox = styled.label`
  display: flex;
  align-items: center;
  flex: none;
  gap: 10px;
  padding-inline: 12px;
  border: 1px solid ${color('fieldLine')};
  border-radius: 4px;

  &:focus-within {
    border-color: ${color('primary')};
    box-shadow: 0 0 0 2px ${color('primaryRing')};
  }
  svg {
    flex: none;
    width: 14px;
    height: 14px;
  }
  svg path {
    fill: ${color('muted')};
  }
  input {
    flex: 1;
    min-width: 0;
    height: 38px;
    border: 0;
    outline: 0;
    background: transparent;
    color: ${color('text')};
    font: inherit;
    font-size: 14px;
  }
  input::placeholder {
    color: ${color('muted')};
    opacity: 1;
  }
`;
