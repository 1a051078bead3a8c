import { useCallback, useMemo } from 'react';

import { useNotification } from '@strapi/strapi/admin';

import type { unarchiveConversation } from '../../../../../contracts/conversation-actions';
import type { Conversation } from '../../../../../contracts/conversation';
import type { BodyOf } from '../../../../../contracts/endpoint';
import { isGoneAnswer } from '../../../api/api-error';
import {
  useWhatsappArchiveMutation,
  useWhatsappAssignMutation,
  useWhatsappControlTurnMutation,
  useWhatsappSetConversationAssistantMutation,
  useWhatsappSetModeMutation,
  useWhatsappUnarchiveMutation,
} from '../../../api/conversation-actions-api';
import { entities } from '../../../live/entities';
import { useRefusalText } from './use-refusal-text';

type Undo = BodyOf<typeof unarchiveConversation>['undo'];

/** Requests about a conversation. The answer's row shows at once; a refusal is said, and the answer is null. */
export function useConversationRequests() {
  const refusalText = useRefusalText();
  const { toggleNotification } = useNotification();
  const [setMode] = useWhatsappSetModeMutation();
  const [setAssistant] = useWhatsappSetConversationAssistantMutation();
  const [archive] = useWhatsappArchiveMutation();
  const [unarchive] = useWhatsappUnarchiveMutation();
  const [assign] = useWhatsappAssignMutation();
  const [controlTurn] = useWhatsappControlTurnMutation();

  const settle = useCallback(
    async <Answer extends { readonly data: Conversation | null }>(documentId: string, request: Promise<Answer>): Promise<Answer | null> => {
      try {
        const answer = await request;
        entities.apply(answer.data ? { conversations: [answer.data] } : { gone: [documentId] });
        return answer;
      } catch (error) {
        if (isGoneAnswer(error)) entities.apply({ gone: [documentId] });
        toggleNotification({ type: 'danger', message: refusalText(error) });
        return null;
      }
    },
    [refusalText, toggleNotification],
  );

  return useMemo(
    () => ({
      toManual: (documentId: string) => settle(documentId, setMode({ documentId, mode: 'manual' }).unwrap()),
      toAutomatic: (documentId: string, assistant: 'keep' | 'enable') =>
        settle(documentId, setMode({ documentId, mode: 'automatic', assistant }).unwrap()),
      setAssistant: (documentId: string, assistant: string | null) =>
        settle(documentId, setAssistant({ documentId, assistant, isEnabled: true }).unwrap()),
      archive: (documentId: string) => settle(documentId, archive(documentId).unwrap()),
      unarchive: (documentId: string, undo?: Undo) => settle(documentId, unarchive({ documentId, ...(undo && { undo }) }).unwrap()),
      assign: (documentId: string, userId: number | null) => settle(documentId, assign({ documentId, userId }).unwrap()),
      controlTurn: (documentId: string, action: 'answer-now' | 'stop') => settle(documentId, controlTurn({ documentId, action }).unwrap()),
    }),
    [archive, assign, controlTurn, setAssistant, setMode, settle, unarchive],
  );
}

export type ConversationRequests = ReturnType<typeof useConversationRequests>;
