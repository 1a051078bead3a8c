import { adminApi } from '@strapi/strapi/admin';

import type { showTyping, startConversation } from '../../../contracts/conversation';
import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';

const conversationApi = adminApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappStartConversation: build.mutation<ResponseOf<typeof startConversation>, BodyOf<typeof startConversation>>({
      query: (data) => ({ url: '/whatsapp/conversations', method: 'POST', data }),
    }),

    whatsappTyping: build.mutation<ResponseOf<typeof showTyping>, string>({
      query: (documentId) => ({ url: `/whatsapp/conversations/${documentId}/typing`, method: 'POST' }),
    }),
  }),
});

export const { useWhatsappStartConversationMutation, useWhatsappTypingMutation } = conversationApi;
