import { useMemo } from 'react';

import { useAuth } from '@strapi/strapi/admin';

import type { RenderedTemplate, SendableContentInput } from '../../../../../contracts/message-content';
import type { Message } from '../../../../../contracts/message';
import { requestProblem } from '../../../api/api-error';
import { useWhatsappSendMutation } from '../../../api/inbox-api';
import { serverNow } from '../../../live/live-store';
import { toQuote } from '../model/to-quote';
import { createCorrelationId } from '../outgoing/correlation-id';
import { outgoingQueue } from '../outgoing/outgoing-store';

interface Draft {
  readonly content: SendableContentInput;
  readonly replyTo?: Message | null;
  readonly rendered?: RenderedTemplate;
  readonly category?: string | null;
}

/** The queue of this person, and a way to put a message of one conversation into it. */
export function useSend(conversation: string) {
  const user = useAuth('WhatsAppSend', ({ user: me }) => String(me?.id ?? ''));
  const [post] = useWhatsappSendMutation();
  const queue = useMemo(
    () =>
      outgoingQueue(user, async ({ conversation: target, content, correlationId, replyTo }) => {
        try {
          const body = { content, correlationId, replyTo: replyTo?.documentId ?? null };
          const { data } = await post({ conversation: target, ...body }).unwrap();
          return { kind: 'stored', message: data };
        } catch (error) {
          const problem = requestProblem(error);
          return problem.kind === 'unreachable' ? { kind: 'waiting' } : problem;
        }
      }),
    [post, user],
  );

  return {
    queue,
    send: ({ content, replyTo, rendered, category }: Draft) =>
      queue.add({
        correlationId: createCorrelationId(),
        conversation,
        content,
        rendered: rendered ?? null,
        category: category ?? null,
        replyTo: replyTo ? toQuote(replyTo) : null,
        createdAt: serverNow(),
        state: { kind: 'sending' },
      }),
  };
}
