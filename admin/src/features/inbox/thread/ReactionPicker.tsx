import { useState } from 'react';

import { Popover } from '@strapi/design-system';
import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { color, inboxVariables } from '../../../components/inbox-colors';
import { SmileMark } from '../../../components/media-icons';
import { useText } from '../../../components/use-text';
import { quickEmojis } from './quick-emojis';
import { ToolButton } from './ToolButton';
import { useThreadActions } from './thread-actions';

interface ReactionPickerProps {
  readonly message: Message;
  /** Ours that stands on it now. */
  readonly own: string | null;
  readonly onOpenChange: (isOpen: boolean) => void;
}

/** Six quick ones; the own one again takes it back. */
export function ReactionPicker({ message, own, onOpenChange }: ReactionPickerProps) {
  const t = useText();
  const { react } = useThreadActions();
  const [isOpen, setIsOpen] = useState(false);
  const change = (next: boolean) => {
    setIsOpen(next);
    onOpenChange(next);
  };
  return (
    <Popover.Root open={isOpen} onOpenChange={change}>
      <Popover.Trigger>
        <ToolButton label={t('inbox.react')}>
          <SmileMark />
        </ToolButton>
      </Popover.Trigger>
      <Row side="top" role="group" aria-label={t('inbox.react')}>
        {quickEmojis.map((emoji) => (
          <Emoji
            key={emoji}
            type="button"
            aria-pressed={emoji === own}
            aria-label={t(emoji === own ? 'inbox.react.remove' : 'inbox.react.with', { emoji })}
            onClick={() => {
              change(false);
              react(message, emoji === own ? null : emoji);
            }}
          >
            {emoji}
          </Emoji>
        ))}
      </Row>
    </Popover.Root>
  );
}

const Row = styled(Popover.Content)`
  ${inboxVariables}
  flex-direction: row;
  display: flex;
  gap: 2px;
  padding: 4px;
  border: 1px solid ${color('line')};
  border-radius: 22px;
  background: ${color('pane')};
`;
const Emoji = styled.button`
  width: 36px;
  height: 36px;
  padding: 0;
  border: 0;
  border-radius: 18px;
  background: none;
  font-size: 20px;
  line-height: 36px;
  cursor: pointer;

  &:hover {
    background: ${color('hovered')};
  }
  &[aria-pressed='true'] {
    background: ${color('selected')};
    box-shadow: inset 0 0 0 1px ${color('primary')};
  }
  &:focus-visible {
    outline: 2px solid ${color('primary')};
  }
  @media (pointer: coarse) {
    width: 44px;
    height: 44px;
  }
`;
