import { useRef, type KeyboardEvent, type ReactNode } from 'react';

import { styled } from 'styled-components';

import { color } from '../../../components/inbox-colors';

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly icon: ReactNode;
  readonly onSelect: () => void;
  /** Why it cannot be chosen now. */
  readonly obstacle?: string | null;
  /** It takes something away for good. */
  readonly isDangerous?: boolean;
}

interface MenuListProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly columns?: 1 | 2;
}

const steps: Readonly<Record<string, 'next' | 'previous' | 'first' | 'last'>> = {
  ArrowDown: 'next',
  ArrowRight: 'next',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  Home: 'first',
  End: 'last',
};

/** Choices with arrow keys; the one that cannot be chosen stays visible with its reason. */
export function MenuList({ label, entries, columns = 1 }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    if (step === undefined || items.length === 0) return;
    event.preventDefault();
    const index = items.findIndex((item) => item === document.activeElement);
    const targets = {
      next: (index + 1) % items.length,
      previous: (index - 1 + items.length) % items.length,
      first: 0,
      last: items.length - 1,
    };
    items[targets[step]]?.focus();
  };
  return (
    <List ref={list} role="menu" aria-label={label} $columns={columns} onKeyDown={onKeyDown}>
      {entries.map(({ key, label: text, icon, onSelect, obstacle = null, isDangerous = false }) => (
        <Item
          key={key}
          type="button"
          role="menuitem"
          aria-disabled={obstacle !== null}
          data-menu-item={key}
          data-danger={isDangerous || undefined}
          onClick={() => {
            if (obstacle === null) onSelect();
          }}
        >
          <Icon aria-hidden>{icon}</Icon>
          <span>
            {text}
            {obstacle !== null && <Reason>{obstacle}</Reason>}
          </span>
        </Item>
      ))}
    </List>
  );
}

const List = styled.div<{ $columns: 1 | 2 }>`
  display: grid;
  grid-template-columns: repeat(${({ $columns }) => $columns}, minmax(180px, 1fr));
  gap: 2px;
  padding: 4px;
`;
const Item = styled.button`
  display: flex;
  align-items: center;
  gap: 10px;
  min-height: 36px;
  padding: 4px 12px 4px 8px;
  border: 0;
  border-radius: 4px;
  background: none;
  color: ${color('text')};
  font: inherit;
  font-size: 14px;
  line-height: 20px;
  text-align: start;
  cursor: pointer;

  &:hover:not([aria-disabled='true']),
  &:focus-visible {
    background: ${color('hovered')};
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    min-height: 44px;
  }
  &[data-danger] {
    color: ${color('dangerText')};
  }
  &[data-danger] svg path {
    fill: ${color('dangerIcon')};
  }
  &[aria-disabled='true'] {
    color: ${color('muted')};
    cursor: default;
  }
`;
const Icon = styled.span`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  flex: none;
  width: 20px;

  svg {
    width: 16px;
    height: 16px;
  }
  svg path {
    fill: ${color('muted')};
  }
`;
const Reason = styled.span`
  display: block;
  color: ${color('muted')};
  font-size: 12px;
  line-height: 16px;
`;
