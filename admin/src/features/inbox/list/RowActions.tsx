import { Archive, More } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Conversation } from '../../../../../contracts/conversation';
import { color } from '../../../components/inbox-colors';
import { useText } from '../../../components/use-text';
import { useCommandsOf } from '../actions/commands';
import { useConversationMenu } from '../actions/use-conversation-menu';
import { PopoverMenu } from '../menu/PopoverMenu';
import { RowModeSwitch } from '../mode/RowModeSwitch';
import { ToolButton } from '../thread/ToolButton';

interface RowActionsProps {
  readonly conversation: Conversation;
  /** An open menu keeps them where they are. */
  readonly onBusy: (isBusy: boolean) => void;
}

/** Under the pointer or the focus, in the place of time and badge. */
export function RowActions({ conversation, onBusy }: RowActionsProps) {
  const t = useText();
  const { name } = conversation.contact;
  const commands = useCommandsOf()(conversation);
  const { toggleArchive } = commands;
  const entries = useConversationMenu(conversation, commands);
  return (
    <Bar role="toolbar" aria-label={t('actions.label', { name })} data-row-actions>
      <RowModeSwitch conversation={conversation} />
      {toggleArchive && (
        <ToolButton
          label={t(conversation.archivedAt === null ? 'actions.archive' : 'actions.unarchive')}
          onClick={() => void toggleArchive()}
        >
          <Archive />
        </ToolButton>
      )}
      <PopoverMenu
        label={t('row.more', { name })}
        entries={entries}
        onOpenChange={onBusy}
        trigger={
          <ToolButton label={t('row.more', { name })}>
            <More />
          </ToolButton>
        }
      />
    </Bar>
  );
}

/** What the row leaves free for them. */
export const ROW_ACTIONS_PX = 116;

const Bar = styled.div`
  position: absolute;
  inset-inline-end: 12px;
  inset-block-start: calc(50% - 17px);
  display: inline-flex;
  gap: 2px;
  padding: 2px;
  border: 1px solid ${color('line')};
  border-radius: 4px;
  background: ${color('pane')};

  button:not(:hover) {
    background: none;
  }
  @media (hover: none) {
    display: none;
  }
`;
