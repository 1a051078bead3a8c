import { useEffect, useMemo, useState, type ReactNode } from 'react';

import { useIsMobile } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { permissions } from '../../../../../contracts/permissions';
import type { Conversation } from '../../../../../contracts/conversation';
import type { Message } from '../../../../../contracts/message';
import { MediaContext } from '../../../components/media/media-context';
import { sound } from '../../../components/media/sound';
import { useNow } from '../../../components/use-now';
import { usePermission } from '../../../components/use-permission';
import { useText } from '../../../components/use-text';
import { UndoToast } from '../actions/UndoToast';
import { useSentAsPerson } from '../actions/use-sent-as-person';
import { ReplyArea } from '../composer/ReplyArea';
import { DropZone } from '../composer/tray/DropZone';
import { trayOf } from '../composer/tray/trays';
import { useDraft } from '../composer/use-draft';
import { ConversationDialogs } from '../dialogs/ConversationDialogs';
import type { OpenDialog } from '../dialogs/dialog';
import { useConversationKeys } from '../keys/use-conversation-keys';
import { NotedAssistantContext } from '../mode/assistant-note';
import { windowLevel } from '../model/window-level';
import { Problem } from '../page/Problem';
import { AssistantStrip } from '../strip/AssistantStrip';
import { Thread } from './Thread';
import { ThreadActionsContext, type ThreadActions } from './thread-actions';
import { ThreadHeader } from './ThreadHeader';
import { ThreadSkeleton } from './ThreadSkeleton';
import { useActions } from './use-actions';
import { useHiddenMessages } from './use-hidden-messages';
import { useMe } from './use-me';
import { useSend } from './use-send';
import { useThreadMessages } from './use-thread-messages';

interface ConversationPaneProps {
  readonly conversation: Conversation;
  readonly onBack: () => void;
  readonly onStartConversation: (contact: { readonly phone: string; readonly name: string }) => void;
}

// Whoever reads the inbox may ask for a file again.
const mediaRights = { canRefetch: true };

/** One conversation: header, thread, and what can be sent. Mount it with the id as key. */
export function ConversationPane({ conversation, onBack, onStartConversation }: ConversationPaneProps) {
  const { documentId, contact } = conversation;
  const t = useText();
  const isPhone = useIsMobile();
  const me = useMe();
  const now = useNow(conversation.window.expiresAt === null ? null : Date.parse(conversation.window.expiresAt));
  const level = windowLevel(conversation.window, now);
  const thread = useThreadMessages(documentId);
  const draft = useDraft(me.id, documentId);
  const hidden = useHiddenMessages(me.id);
  const { queue, send } = useSend(documentId);
  const { sendAsPerson, droppedAt } = useSentAsPerson(conversation, send);
  const { isAllowed: maySend } = usePermission(permissions.messagesSend);
  const { isAllowed: canSaveObjects } = usePermission(permissions.messageObjectsManage);
  const { isAllowed: canSeeRaw } = usePermission(permissions.settingsRead);
  const [replyTo, setReplyTo] = useState<Message | null>(null);
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const tray = trayOf(me.id, documentId);
  const isOpen = level.kind === 'open' && !contact.isGroup && contact.blockedAt === null;
  const canWrite = maySend && isOpen;
  const actions = useActions({
    queue,
    send: sendAsPerson,
    canSend: maySend && contact.blockedAt === null,
    isWindowOpen: isOpen,
    canSaveObjects,
    hide: hidden.hide,
    reply: setReplyTo,
    open: setDialog,
  });
  const offers = useMemo(
    () => ({ startConversation: maySend ? onStartConversation : null, canSeeRaw }),
    [canSeeRaw, maySend, onStartConversation],
  );
  useConversationKeys(conversation);
  useEffect(() => () => sound.stop(), []);

  return (
    <Pane>
      <ThreadHeader conversation={conversation} level={level} isPhone={isPhone} onBack={onBack} />
      <ConversationContexts assistant={conversation.assistant} actions={actions}>
        <DropZone contactName={contact.name} onFiles={canWrite ? tray.addFiles : null}>
          <Above>
            {thread.isLoading && <ThreadSkeleton />}
            {thread.isFailed && <Problem text={t('thread.failed')} onRetry={() => void thread.refetch()} />}
            {!thread.isLoading && !thread.isFailed && (
              <Thread
                conversation={conversation}
                messages={thread.messages}
                outgoing={thread.outgoing}
                windowClosedAt={level.kind === 'closed' ? level.expiresAt : null}
                hasOlder={thread.hasOlder}
                loadOlder={thread.loadOlder}
                offers={offers}
                myName={me.name}
                hidden={hidden}
              />
            )}
            <UndoToast />
          </Above>
          <AssistantStrip conversation={conversation} droppedAt={droppedAt} />
          {maySend && (
            <ReplyArea
              conversation={conversation}
              level={level}
              now={now}
              draft={draft}
              tray={tray}
              replyTo={replyTo}
              onCancelReply={() => setReplyTo(null)}
              onOpen={setDialog}
              onSend={sendAsPerson}
              canSaveObjects={canSaveObjects}
            />
          )}
        </DropZone>
        <ConversationDialogs
          open={dialog}
          conversation={conversation}
          onClose={() => setDialog(null)}
          onSend={(chosen) => {
            sendAsPerson({ ...chosen, replyTo });
            setReplyTo(null);
          }}
          onInsert={draft.setText}
          onFiles={tray.addStored}
        />
      </ConversationContexts>
    </Pane>
  );
}

interface ContextsProps {
  readonly assistant: Conversation['assistant'];
  readonly actions: ThreadActions;
  readonly children: ReactNode;
}

/** What the parts of a conversation know without being told one by one. */
function ConversationContexts({ assistant, actions, children }: ContextsProps) {
  return (
    <NotedAssistantContext.Provider value={assistant}>
      <ThreadActionsContext.Provider value={actions}>
        <MediaContext.Provider value={mediaRights}>{children}</MediaContext.Provider>
      </ThreadActionsContext.Provider>
    </NotedAssistantContext.Provider>
  );
}

const Pane = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
`;
/** The undo message stands over its lower end. */
const Above = styled.div`
  position: relative;
  display: flex;
  flex: 1;
  flex-direction: column;
  min-height: 0;
`;
