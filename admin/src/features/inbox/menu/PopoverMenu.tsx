import { useState, type ReactNode } from 'react';

import { Popover } from '@strapi/design-system';
import { styled } from 'styled-components';

import { color, inboxVariables } from '../../../components/inbox-colors';
import { MenuList, type MenuEntry } from './MenuList';

interface PopoverMenuProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly columns?: 1 | 2;
  /** A button that takes a ref. */
  readonly trigger: ReactNode;
  readonly onOpenChange?: (isOpen: boolean) => void;
}

/** A menu below or above its button. */
export function PopoverMenu({ label, entries, columns = 1, trigger, onOpenChange }: PopoverMenuProps) {
  const [isOpen, setIsOpen] = useState(false);
  const change = (next: boolean) => {
    setIsOpen(next);
    onOpenChange?.(next);
  };
  const closing = entries.map((entry) => ({
    ...entry,
    onSelect: () => {
      change(false);
      entry.onSelect();
    },
  }));
  return (
    <Popover.Root open={isOpen} onOpenChange={change}>
      <Popover.Trigger>{trigger}</Popover.Trigger>
      <Surface align="start" collisionPadding={8} aria-label={label}>
        <MenuList label={label} entries={closing} columns={columns} />
      </Surface>
    </Popover.Root>
  );
}

const Surface = styled(Popover.Content)`
  ${inboxVariables}
  max-height: min(480px, 70vh);
  overflow-y: auto;
  border: 1px solid ${color('line')};
  background: ${color('pane')};
  color: ${color('text')};
`;
