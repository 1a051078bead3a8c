import { useCallback, useMemo } from 'react';

import { useAuth, useNotification } from '@strapi/strapi/admin';

import { isGoneAnswer, requestProblem } from '../../../api/api-error';
import { useWhatsappSendMutation } from '../../../api/inbox-api';
import { useOptionalText } from '../../../components/use-text';
import { serverNow } from '../../../live/live-store';
import { useNotSentText } from '../gone/use-not-sent-text';
import { toQuote } from '../model/to-quote';
import { createCorrelationId } from '../outgoing/correlation-id';
import type { Draft } from '../outgoing/draft';
import { outgoingQueue } from '../outgoing/outgoing-store';

/** The queue of this person, and a way to put a message of one conversation into it. */
export function useSend(conversation: string) {
  const user = useAuth('WhatsAppSend', ({ user: me }) => String(me?.id ?? ''));
  const optional = useOptionalText();
  const { toggleNotification } = useNotification();
  const [post] = useWhatsappSendMutation();
  const notSentText = useNotSentText();
  const queue = useMemo(
    () =>
      outgoingQueue(user, async ({ conversation: target, content, messageObject, correlationId, replyTo }) => {
        try {
          const what = messageObject ? { messageObject } : { content };
          const { data } = await post({ conversation: target, ...what, correlationId, replyTo: replyTo?.documentId ?? null }).unwrap();
          return { kind: 'stored', message: data };
        } catch (error) {
          const problem = requestProblem(error);
          if (problem.kind === 'unreachable') return { kind: 'waiting' };
          if (content.type !== 'reaction') {
            // Whoever looks at another conversation does not see its bubble, and the list has no row for it any more.
            if (isGoneAnswer(error)) toggleNotification({ type: 'warning', message: notSentText(content) });
            return problem;
          }
          // It has no bubble that could say so.
          toggleNotification({ type: 'danger', message: optional(`refusal.${problem.code}`) ?? problem.message });
          return { kind: 'dropped' };
        }
      }),
    [notSentText, optional, post, toggleNotification, user],
  );

  const send = useCallback(
    ({ content, replyTo, media, messageObject, rendered, category, targetWamid }: Draft) =>
      queue.add({
        correlationId: createCorrelationId(),
        conversation,
        content,
        messageObject: messageObject ?? null,
        rendered: rendered ?? null,
        category: category ?? null,
        media: media ?? [],
        targetWamid: targetWamid ?? null,
        replyTo: replyTo ? toQuote(replyTo) : null,
        createdAt: serverNow(),
        state: { kind: 'sending' },
      }),
    [conversation, queue],
  );
  return { queue, send };
}
