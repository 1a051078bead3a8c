import { useCallback, useMemo } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { Message } from '../../../../../contracts/message';
import { requestProblem } from '../../../api/api-error';
import { useWhatsappConfirmMutation, useWhatsappRetryMutation } from '../../../api/inbox-api';
import { useOptionalText, useText } from '../../../components/use-text';
import { entities } from '../../../live/entities';
import { createCorrelationId } from '../outgoing/correlation-id';

/** Requests about a message that is stored already; the answer's row shows at once. */
export function useMessageRequests() {
  const t = useText();
  const optional = useOptionalText();
  const { toggleNotification } = useNotification();
  const [retry] = useWhatsappRetryMutation();
  const [confirm] = useWhatsappConfirmMutation();

  const settle = useCallback(
    async (request: Promise<{ data: Message }>) => {
      try {
        const { data } = await request;
        entities.apply({ messages: [data] });
      } catch (error) {
        const problem = requestProblem(error);
        const message = problem.kind === 'unreachable' ? t('error.unreachable') : (optional(`refusal.${problem.code}`) ?? problem.message);
        toggleNotification({ type: 'danger', message });
      }
    },
    [optional, t, toggleNotification],
  );

  return useMemo(
    () => ({
      sendAgain: ({ documentId }: Message) => void settle(retry({ documentId, correlationId: createCorrelationId() }).unwrap()),
      confirmArrived: ({ documentId }: Message) => void settle(confirm(documentId).unwrap()),
    }),
    [confirm, retry, settle],
  );
}
