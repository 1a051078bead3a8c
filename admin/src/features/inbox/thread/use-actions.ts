import { useMemo } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { Message } from '../../../../../contracts/message';
import { copyText } from '../../../components/copy-text';
import { useText } from '../../../components/use-text';
import type { OpenDialog } from '../dialogs/dialog';
import type { Draft } from '../outgoing/draft';
import type { Outgoing } from '../outgoing/create-outgoing';
import type { ThreadActions } from './thread-actions';
import { useMessageRequests } from './use-message-requests';

interface ActionsInput {
  readonly queue: Outgoing;
  readonly send: (draft: Draft) => void;
  readonly canSend: boolean;
  readonly isWindowOpen: boolean;
  readonly canSaveObjects: boolean;
  readonly hide: (documentId: string) => void;
  readonly reply: (message: Message) => void;
  readonly open: (dialog: OpenDialog) => void;
}

/** What bubbles can ask for, put together from the parts of the page. */
export function useActions(input: ActionsInput): ThreadActions {
  const { queue, send, canSend, isWindowOpen, canSaveObjects, hide, reply, open } = input;
  const t = useText();
  const { toggleNotification } = useNotification();
  const { sendAgain, confirmArrived } = useMessageRequests();
  return useMemo(
    () => ({
      sendAgain,
      confirmArrived,
      canSend,
      canReact: canSend && isWindowOpen,
      canSaveObjects,
      chooseTemplate: () => open({ kind: 'template' }),
      copy: ({ text }) => {
        void copyText(text ?? '').then((isCopied) => {
          if (isCopied) toggleNotification({ type: 'success', message: t('common.copied') });
        });
      },
      hide: ({ documentId }) => hide(documentId),
      reply,
      react: ({ documentId, wamid }, emoji) =>
        send({ content: { type: 'reaction', reaction: { message: documentId, emoji } }, targetWamid: wamid ?? '' }),
      showInfo: (message) => open({ kind: 'info', message }),
      saveAsObject: (message) => open({ kind: 'save', message }),
      retryPending: queue.retry,
      discardPending: queue.discard,
    }),
    [sendAgain, confirmArrived, canSend, isWindowOpen, canSaveObjects, open, toggleNotification, t, hide, reply, send, queue],
  );
}
