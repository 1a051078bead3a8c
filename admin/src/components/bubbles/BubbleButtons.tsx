import type { ReactNode } from 'react';

import { Check } from '@strapi/icons';
import { styled } from 'styled-components';

import { color } from '../inbox-colors';
import { useText } from '../use-text';

interface BubbleButton {
  readonly icon: ReactNode;
  readonly text: string;
  readonly isChosen?: boolean;
}

/** Real buttons that are the contact's to tap, so not ours. The tapped one is ticked. */
export function BubbleButtons({ buttons }: { buttons: readonly BubbleButton[] }) {
  const t = useText();
  if (buttons.length === 0) return null;
  return (
    <ButtonStack>
      {buttons.map(({ icon, text, isChosen = false }, index) => (
        <li key={index}>
          <StackButton type="button" disabled $isChosen={isChosen} aria-label={isChosen ? t('bubbles.chosen', { text }) : undefined}>
            {isChosen ? <Check width={12} height={12} aria-hidden /> : icon}
            {text}
          </StackButton>
        </li>
      ))}
    </ButtonStack>
  );
}

export const ButtonStack = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;
`;

export const StackButton = styled.button<{ $isChosen?: boolean }>`
  display: flex;
  align-items: center;
  justify-content: center;
  gap: 8px;
  box-sizing: border-box;
  width: 100%;
  min-height: 36px;
  padding: 4px 12px;
  border: 0;
  border-block-start: 1px solid var(--whatsapp-bubbleLine, ${color('line')});
  background: none;
  color: ${({ $isChosen }) => color($isChosen ? 'link' : 'muted')};
  font: inherit;
  font-size: 14px;
  font-weight: ${({ $isChosen }) => ($isChosen ? 600 : 500)};
  line-height: 20px;
  overflow-wrap: anywhere;

  svg {
    flex: none;
  }
  svg path {
    fill: currentColor;
  }
  &:not(:disabled) {
    cursor: pointer;
  }
  &:not(:disabled):hover {
    text-decoration: underline;
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
`;
