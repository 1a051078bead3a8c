import { adminApi } from '@strapi/strapi/admin';

import type {
  archiveConversation,
  assignConversation,
  controlTurn,
  setConversationAssistant,
  setConversationMode,
  unarchiveConversation,
} from '../../../contracts/conversation-actions';
import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';

type OfConversation<Body> = Body & { readonly documentId: string };

const url = (documentId: string, action: string) => `/whatsapp/conversations/${documentId}/${action}`;

const conversationActionsApi = adminApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappSetMode: build.mutation<ResponseOf<typeof setConversationMode>, OfConversation<BodyOf<typeof setConversationMode>>>({
      query: ({ documentId, ...data }) => ({ url: url(documentId, 'mode'), method: 'PUT', data }),
    }),

    whatsappSetConversationAssistant: build.mutation<
      ResponseOf<typeof setConversationAssistant>,
      OfConversation<BodyOf<typeof setConversationAssistant>>
    >({
      query: ({ documentId, ...data }) => ({ url: url(documentId, 'assistant'), method: 'PUT', data }),
    }),

    whatsappArchive: build.mutation<ResponseOf<typeof archiveConversation>, string>({
      query: (documentId) => ({ url: url(documentId, 'archive'), method: 'POST' }),
    }),

    whatsappUnarchive: build.mutation<ResponseOf<typeof unarchiveConversation>, OfConversation<BodyOf<typeof unarchiveConversation>>>({
      query: ({ documentId, ...data }) => ({ url: url(documentId, 'unarchive'), method: 'POST', data }),
    }),

    whatsappAssign: build.mutation<ResponseOf<typeof assignConversation>, OfConversation<BodyOf<typeof assignConversation>>>({
      query: ({ documentId, ...data }) => ({ url: url(documentId, 'assignee'), method: 'PUT', data }),
    }),

    whatsappControlTurn: build.mutation<ResponseOf<typeof controlTurn>, OfConversation<BodyOf<typeof controlTurn>>>({
      query: ({ documentId, ...data }) => ({ url: url(documentId, 'turn'), method: 'POST', data }),
    }),
  }),
});

export const {
  useWhatsappSetModeMutation,
  useWhatsappSetConversationAssistantMutation,
  useWhatsappArchiveMutation,
  useWhatsappUnarchiveMutation,
  useWhatsappAssignMutation,
  useWhatsappControlTurnMutation,
} = conversationActionsApi;
