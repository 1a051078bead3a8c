import { Duplicate, Information, ListPlus, More } from '@strapi/icons';
import { styled } from 'styled-components';

import type { Message } from '../../../../../contracts/message';
import { color } from '../../../components/inbox-colors';
import { ReplyArrow } from '../../../components/ReplyArrow';
import { useText } from '../../../components/use-text';
import { PopoverMenu } from '../menu/PopoverMenu';
import { reusableContent } from '../model/reusable-content';
import { ReactionPicker } from './ReactionPicker';
import { useThreadActions } from './thread-actions';
import { ToolButton } from './ToolButton';

interface MessageToolbarProps {
  readonly message: Message;
  /** Our reaction that stands on it now. */
  readonly ownReaction: string | null;
  /** An open popover keeps the toolbar where it is. */
  readonly onBusy: (isBusy: boolean) => void;
}

/** Beside the bubble, not on it; shown under the pointer, the focus, or after a long press. */
export function MessageToolbar({ message, ownReaction, onBusy }: MessageToolbarProps) {
  const t = useText();
  const actions = useThreadActions();
  const isWithMeta = message.wamid !== null && message.revokedAt === null;
  const more = [
    { key: 'info', label: t('inbox.info'), icon: <Information />, onSelect: () => actions.showInfo(message) },
    ...(actions.canSaveObjects && reusableContent(message)
      ? [{ key: 'save', label: t('inbox.save-as-object'), icon: <ListPlus />, onSelect: () => actions.saveAsObject(message) }]
      : []),
  ];
  return (
    <Bar role="toolbar" aria-label={t('inbox.toolbar')} data-toolbar>
      {isWithMeta && actions.canReact && <ReactionPicker message={message} own={ownReaction} onOpenChange={onBusy} />}
      {isWithMeta && actions.canSend && (
        <ToolButton label={t('action.reply')} onClick={() => actions.reply(message)}>
          <ReplyArrow size={14} />
        </ToolButton>
      )}
      {message.text !== null && message.revokedAt === null && (
        <ToolButton label={t('action.copy')} onClick={() => actions.copy(message)}>
          <Duplicate />
        </ToolButton>
      )}
      <PopoverMenu
        label={t('inbox.more')}
        entries={more}
        onOpenChange={onBusy}
        trigger={
          <ToolButton label={t('inbox.more')}>
            <More />
          </ToolButton>
        }
      />
    </Bar>
  );
}

const Bar = styled.div`
  display: inline-flex;
  flex: none;
  gap: 2px;
  padding: 2px;
  border: 1px solid ${color('line')};
  border-radius: 8px;
  background: ${color('pane')};
  box-shadow: 0 2px 6px ${color('shadow')};
`;
