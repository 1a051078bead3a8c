import { useNotification } from '@strapi/strapi/admin';

import type { Conversation } from '../../../../../contracts/conversation';
import { useWhatsappAssignableUsersQuery } from '../../../api/agents-api';
import { useText } from '../../../components/use-text';
import { undoStore } from '../actions/undo-store';
import { useConversationRequests } from '../actions/use-conversation-requests';
import { DialogFrame } from '../dialogs/DialogFrame';
import { Problem } from '../page/Problem';
import { AssignList } from './AssignList';
import type { AssignOption } from './assignable';

interface AssignDialogProps {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}

/** Who has this contact from now on: type, Enter. */
export function AssignDialog({ conversation, onClose }: AssignDialogProps) {
  const t = useText();
  const { data, isError, isLoading, refetch } = useWhatsappAssignableUsersQuery();
  const { assign } = useConversationRequests();
  const { toggleNotification } = useNotification();
  const { documentId, assignedUser, contact } = conversation;

  const choose = async ({ userId, name }: AssignOption) => {
    onClose();
    if (userId === (assignedUser?.id ?? null)) return;
    const answer = await assign(documentId, userId);
    if (!answer) return;
    const text = userId === null ? t('undo.unassigned') : t('undo.assigned', { name });
    // What left one's own scope cannot be taken back from here.
    if (!answer.data) {
      toggleNotification({ type: 'success', message: text });
      return;
    }
    undoStore.offer({
      text,
      action: t('undo.undo'),
      undo: () => void assign(documentId, assignedUser?.id ?? null),
    });
  };

  return (
    <DialogFrame title={t('assign.title', { name: contact.name })} width={440} onClose={onClose}>
      {isError && !data ? (
        <Problem text={t('assign.failed')} onRetry={() => void refetch()} />
      ) : (
        <AssignList
          users={data?.data ?? []}
          isLoading={isLoading}
          current={assignedUser?.id ?? null}
          onChoose={(option) => void choose(option)}
        />
      )}
    </DialogFrame>
  );
}
