import { forwardRef, type ButtonHTMLAttributes } from 'react';

import { Tooltip } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color } from './inbox-colors';

interface GhostButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly label: string;
}

/** An icon of 32 px, 44 px where fingers are. */
export const GhostButton = forwardRef<HTMLButtonElement, GhostButtonProps>(function GhostButton({ label, children, ...props }, ref) {
  return (
    <Tooltip label={label}>
      <Button ref={ref} type="button" aria-label={label} {...props}>
        {children}
      </Button>
    </Tooltip>
  );
});

const Button = styled.button`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  width: 32px;
  height: 32px;
  border: 0;
  border-radius: 4px;
  background: transparent;
  color: ${color('muted')};
  cursor: pointer;

  svg {
    width: 16px;
    height: 16px;
    fill: currentColor;
  }
  svg path {
    fill: currentColor;
  }
  &:hover:not(:disabled) {
    background: ${color('hovered')};
    color: ${color('text')};
  }
  &:disabled {
    cursor: default;
    opacity: 0.5;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    width: 44px;
    height: 44px;
  }
`;
