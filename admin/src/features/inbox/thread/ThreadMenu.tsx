import { More } from '@strapi/icons';

import type { Conversation } from '../../../../../contracts/conversation';
import { useCommandsOf } from '../actions/commands';
import { useConversationMenu } from '../actions/use-conversation-menu';
import { GhostButton } from '../../../components/GhostButton';
import { useText } from '../../../components/use-text';
import { PopoverMenu } from '../menu/PopoverMenu';

/** All that can be done with a conversation: the way for those who neither swipe nor use keys. */
export function ThreadMenu({ conversation }: { conversation: Conversation }) {
  const t = useText();
  const entries = useConversationMenu(conversation, useCommandsOf()(conversation));
  return (
    <PopoverMenu
      label={t('actions.label', { name: conversation.contact.name })}
      entries={entries}
      trigger={
        <GhostButton label={t('actions.more')} data-thread-menu>
          <More />
        </GhostButton>
      }
    />
  );
}
