import { useCallback } from 'react';

import type { Conversation } from '../../../../../contracts/conversation';
import { permissions } from '../../../../../contracts/permissions';
import { usePermission } from '../../../components/use-permission';
import { modeState } from '../mode/mode-state';
import type { InboxDialog } from '../page/inbox-dialog';
import type { CommandsOf } from './commands';
import { useArchiving } from './use-archiving';
import { useConversationRequests } from './use-conversation-requests';

interface CommandsInput {
  readonly open: (dialog: InboxDialog) => void;
  /** Before one leaves the list; gives back what comes after that. */
  readonly onLeaving: (conversation: Conversation) => () => void;
}

/** What this person may do with a conversation, made from their permissions and from how the conversation stands. */
export function useCommandsOfPerson({ open, onLeaving }: CommandsInput): CommandsOf {
  const { isAllowed: maySend } = usePermission(permissions.messagesSend);
  const { isAllowed: mayEdit } = usePermission(permissions.contactsEdit);
  const { isAllowed: mayAssign } = usePermission(permissions.conversationsAssign);
  const { isAllowed: mayExport } = usePermission(permissions.contactsExport);
  const { isAllowed: mayErase } = usePermission(permissions.contactsErase);
  const requests = useConversationRequests();
  const toggleArchive = useArchiving({ requests, onLeaving });

  return useCallback(
    (conversation) => {
      const { documentId, mode, assistant, turn } = conversation;
      const state = modeState(conversation);
      const exportContact = mayExport ? () => open({ kind: 'export', conversation }) : null;
      const canHandBack = maySend && mode === 'manual' && assistant?.isEnabled === true;
      const canEnable = maySend && assistant !== null && state.kind === 'waiting-message' && state.why === 'disabled';
      return {
        toggleMode: maySend
          ? () => void (mode === 'manual' ? requests.toAutomatic(documentId, 'keep') : requests.toManual(documentId))
          : null,
        enableAssistant: canEnable ? () => void requests.setAssistant(documentId, assistant.documentId) : null,
        handBack: canHandBack ? () => void requests.toAutomatic(documentId, 'enable') : null,
        answerNow: maySend && turn?.state === 'waiting' ? () => void requests.controlTurn(documentId, 'answer-now') : null,
        stop: maySend && turn ? () => void requests.controlTurn(documentId, 'stop') : null,
        toggleArchive: maySend ? () => toggleArchive(conversation) : null,
        editContact: mayEdit ? () => open({ kind: 'edit-contact', conversation }) : null,
        assign: mayAssign ? () => open({ kind: 'assign', conversation }) : null,
        exportContact,
        eraseContact: mayErase
          ? () => open({ kind: 'erase', conversation, onErased: onLeaving(conversation), onExport: exportContact })
          : null,
        seeRuns: () => open({ kind: 'runs', conversation }),
      };
    },
    [mayAssign, mayEdit, mayErase, mayExport, maySend, onLeaving, open, requests, toggleArchive],
  );
}
