import { styled } from 'styled-components';

import { color } from './inbox-colors';

/** On or off at once. Its word stands beside it in the same label. */
export const SwitchInput = styled.input.attrs({ type: 'checkbox', role: 'switch' })`
  appearance: none;
  position: relative;
  flex: none;
  width: 40px;
  height: 24px;
  margin: 0;
  border-radius: 12px;
  background: ${color('idle')};
  cursor: pointer;

  &::after {
    content: '';
    position: absolute;
    inset: 3px auto 3px 3px;
    width: 18px;
    border-radius: 50%;
    background: ${color('onFilled')};
  }
  &:checked {
    background: ${color('success')};
  }
  &:checked::after {
    inset-inline-start: 19px;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: no-preference) {
    &::after {
      transition: inset-inline-start 120ms;
    }
  }
`;
