import { styled } from 'styled-components';

import { color } from './inbox-colors';

/** A button that reads as words: first choice in link colour, the others quiet. */
export const TextAction = styled.button<{ $isFirst?: boolean }>`
  display: inline-flex;
  align-items: center;
  gap: 6px;
  min-height: 28px;
  padding: 0;
  border: 0;
  background: none;
  color: ${({ $isFirst }) => color($isFirst ? 'link' : 'muted')};
  font: inherit;
  font-size: 12px;
  font-weight: 600;
  line-height: 16px;
  cursor: pointer;

  svg {
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: currentColor;
  }
  &:hover:not(:disabled) {
    text-decoration: underline;
  }
  &:disabled {
    cursor: default;
    opacity: 0.6;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
    border-radius: 2px;
  }
  @media (pointer: coarse) {
    min-height: 44px;
  }
`;
