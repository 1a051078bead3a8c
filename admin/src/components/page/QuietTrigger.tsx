import { styled } from 'styled-components';

import { color } from '../inbox-colors';

/** Around a design-system menu's button: it reads as words, like the other additions of a form. */
export const QuietTrigger = styled.span`
  display: inline-flex;
  flex: none;

  button {
    gap: 6px;
    height: auto;
    min-height: 28px;
    padding: 0 4px;
    border: 0;
    background: none;
    align-items: center;
  }
  button:hover {
    background: none;
    text-decoration: underline;
  }
  button,
  button span {
    color: ${color('link')};
    font-size: 12px;
    font-weight: 500;
    line-height: 16px;
  }
  svg {
    width: 12px;
    height: 12px;
  }
  svg path {
    fill: ${color('link')};
  }
  button[aria-disabled='true'],
  button:disabled {
    opacity: 0.5;
  }
  @media (pointer: coarse) {
    button {
      min-height: 44px;
    }
  }
`;
