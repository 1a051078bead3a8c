import { lazy, Suspense, useState } from 'react';

import { useIsMobile, useNotification } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

import { permissions } from '../../../../../contracts/permissions';
import type { Conversation } from '../../../../../contracts/conversation';
import type { Message } from '../../../../../contracts/message';
import { copyText } from '../../../components/copy-text';
import { useNow } from '../../../components/use-now';
import { usePermission } from '../../../components/use-permission';
import { useText } from '../../../components/use-text';
import { ReplyArea } from '../composer/ReplyArea';
import { useDraft } from '../composer/use-draft';
import { windowLevel } from '../model/window-level';
import { Problem } from '../page/Problem';
import { Thread } from './Thread';
import { ThreadActionsContext, type ThreadActions } from './thread-actions';
import { ThreadHeader } from './ThreadHeader';
import { ThreadSkeleton } from './ThreadSkeleton';
import { useHiddenMessages } from './use-hidden-messages';
import { useMessageRequests } from './use-message-requests';
import { useMe } from './use-me';
import { useSend } from './use-send';
import { useThreadMessages } from './use-thread-messages';

const TemplatePicker = lazy(() => import('../templates/TemplatePicker').then((module) => ({ default: module.TemplatePicker })));

interface ConversationPaneProps {
  readonly conversation: Conversation;
  readonly onBack: () => void;
}

/** One conversation: header, thread, and what can be sent. Mount it with the id as key. */
export function ConversationPane({ conversation, onBack }: ConversationPaneProps) {
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
  const { isAllowed: canSend } = usePermission(permissions.messagesSend);
  const [replyTo, setReplyTo] = useState<Message | null>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const actions = useActions({ queue, canSend, hide: hidden.hide, setReplyTo, setIsChoosing });

  return (
    <Pane>
      <ThreadHeader conversation={conversation} level={level} isPhone={isPhone} onBack={onBack} />
      <ThreadActionsContext.Provider value={actions}>
        {thread.isLoading && <ThreadSkeleton />}
        {thread.isFailed && <Problem text={t('thread.failed')} onRetry={() => void thread.refetch()} />}
        {!thread.isLoading && !thread.isFailed && (
          <Thread
            conversation={conversation}
            messages={thread.messages}
            outgoing={thread.outgoing}
            windowClosedAt={level.kind === 'closed' ? level.expiresAt : null}
            loadOlder={thread.loadOlder}
            myName={me.name}
            hidden={hidden}
          />
        )}
      </ThreadActionsContext.Provider>
      {canSend && (
        <ReplyArea
          contactName={contact.name}
          isGroup={contact.isGroup}
          level={level}
          now={now}
          draft={draft}
          replyTo={replyTo}
          onCancelReply={() => setReplyTo(null)}
          onChooseTemplate={() => setIsChoosing(true)}
          onSend={(body) => {
            send({ content: { type: 'text', text: { body } }, replyTo });
            draft.setText('');
            setReplyTo(null);
          }}
        />
      )}
      {isChoosing && (
        <Suspense fallback={null}>
          <TemplatePicker
            conversation={conversation}
            onClose={() => setIsChoosing(false)}
            onSend={(chosen) => {
              send(chosen);
              setIsChoosing(false);
            }}
          />
        </Suspense>
      )}
    </Pane>
  );
}

interface ActionsInput {
  readonly queue: ReturnType<typeof useSend>['queue'];
  readonly canSend: boolean;
  readonly hide: (documentId: string) => void;
  readonly setReplyTo: (message: Message) => void;
  readonly setIsChoosing: (isChoosing: boolean) => void;
}

function useActions({ queue, canSend, hide, setReplyTo, setIsChoosing }: ActionsInput): ThreadActions {
  const t = useText();
  const { toggleNotification } = useNotification();
  const requests = useMessageRequests();
  return {
    ...requests,
    canSend,
    chooseTemplate: () => setIsChoosing(true),
    copy: ({ text }) => {
      void copyText(text ?? '').then((isCopied) => {
        if (isCopied) toggleNotification({ type: 'success', message: t('common.copied') });
      });
    },
    hide: ({ documentId }) => hide(documentId),
    reply: setReplyTo,
    retryPending: queue.retry,
    discardPending: queue.discard,
  };
}

const Pane = styled.div`
  display: flex;
  flex: 1;
  flex-direction: column;
  min-width: 0;
  min-height: 0;
`;
