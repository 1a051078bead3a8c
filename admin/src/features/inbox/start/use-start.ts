import { useRef, useState } from 'react';

import type { Conversation } from '../../../../../contracts/conversation';
import { errorCodes, type ErrorCode } from '../../../../../contracts/error-codes';
import { requestProblem } from '../../../api/api-error';
import { useWhatsappStartConversationMutation } from '../../../api/conversation-api';
import { useOptionalText, useText } from '../../../components/use-text';
import { entities } from '../../../live/entities';
import { createCorrelationId } from '../outgoing/correlation-id';
import type { Draft } from '../outgoing/draft';

interface Start {
  readonly phone: string;
  readonly name: string;
  /** Meta's id of the business number that sends; null: the default one. */
  readonly from: string | null;
}

interface StartProblem {
  /** Which field it is about; null for the template, or the whole. */
  readonly field: 'phone' | 'name' | null;
  readonly message: string;
}

const aboutThePhone: readonly ErrorCode[] = [
  errorCodes.invalidPhone,
  errorCodes.contactOfAnother,
  errorCodes.contactBlocked,
  errorCodes.noAddress,
  errorCodes.groupNotSupported,
];

/** Begins a conversation. A number that is known already gives the conversation that there is. */
export function useStart() {
  const t = useText();
  const optional = useOptionalText();
  const [start, { isLoading }] = useWhatsappStartConversationMutation();
  const [problem, setProblem] = useState<StartProblem | null>(null);
  // The same once more, after a lost answer, must not send twice; something else is another message.
  const attempt = useRef<{ key: string; correlationId: string } | null>(null);

  const begin = async ({ phone, name, from }: Start, { content }: Draft): Promise<Conversation | null> => {
    if (content.type !== 'template') return null;
    setProblem(null);
    const key = JSON.stringify([phone, name, from, content]);
    if (attempt.current?.key !== key) attempt.current = { key, correlationId: createCorrelationId() };
    try {
      const { correlationId } = attempt.current;
      const { data } = await start({ phone, name, content, correlationId, ...(from !== null && { phoneNumberId: from }) }).unwrap();
      entities.apply({ conversations: [data.conversation], messages: [data.message] });
      return data.conversation;
    } catch (error) {
      const refused = requestProblem(error);
      if (refused.kind === 'unreachable') setProblem({ field: null, message: t('error.unreachable') });
      else {
        const message = optional(`refusal.${refused.code}`) ?? refused.message;
        setProblem({ field: aboutThePhone.some((code) => code === refused.code) ? 'phone' : null, message });
      }
      return null;
    }
  };
  return { begin, isStarting: isLoading, problem, forget: () => setProblem(null) };
}
