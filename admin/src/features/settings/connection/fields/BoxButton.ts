import { styled } from 'styled-components';

import { color } from '../../../../components/inbox-colors';

/** The button inside a field's frame: raised for copying, words alone for replacing. */
export const BoxButton = styled.button<{ $isRaised?: boolean }>`
  display: inline-flex;
  align-items: center;
  flex: none;
  gap: 8px;
  min-height: 32px;
  padding: 0 12px;
  border: 1px solid ${({ $isRaised }) => ($isRaised ? color('fieldLine') : 'transparent')};
  border-radius: 4px;
  background: ${({ $isRaised }) => ($isRaised ? color('pane') : 'transparent')};
  color: ${({ $isRaised }) => color($isRaised ? 'text' : 'link')};
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
    background: ${color('hovered')};
  }
  &:disabled {
    cursor: default;
    opacity: 0.6;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 1px;
  }
  @media (pointer: coarse) {
    min-height: 44px;
  }
`;
