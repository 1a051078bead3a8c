import { memo } from 'react';

import type { Conversation } from '../../../../../contracts/conversation';
import { entities } from '../../../live/entities';
import { useCommandsOf } from '../actions/commands';
import { SwipeRow } from '../swipe/SwipeRow';
import { useBubbleActive } from '../thread/use-bubble-active';
import { ConversationRow } from './ConversationRow';
import { RowActions } from './RowActions';

interface ListRowProps {
  readonly conversation: Conversation;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly hasAssignee: boolean;
  readonly address: string;
  readonly now: number;
  readonly onFocus: (documentId: string) => void;
}

/** A row with what can be done to it: by pointer, by finger, and by the keys of the page. */
export const ListRow = memo(function ListRow({ onFocus, ...row }: ListRowProps) {
  const { conversation } = row;
  const { documentId, archivedAt } = conversation;
  const { toggleArchive, editContact } = useCommandsOf()(conversation);
  const { isActive, setIsBusy, handlers } = useBubbleActive();
  return (
    <div
      data-row={documentId}
      style={{ position: 'relative', height: '100%' }}
      {...handlers}
      onFocusCapture={() => {
        // The keys of the page find the row there.
        entities.apply({ conversations: [conversation] });
        onFocus(documentId);
      }}
    >
      <SwipeRow archive={toggleArchive} edit={editContact} isArchived={archivedAt !== null}>
        <ConversationRow {...row} isActive={isActive} />
      </SwipeRow>
      {isActive && <RowActions conversation={conversation} onBusy={setIsBusy} />}
    </div>
  );
});
