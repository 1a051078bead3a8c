import { adminApi } from '@strapi/strapi/admin';

import type { listConversationRuns } from '../../../contracts/assistant-run';
import type { ResponseOf } from '../../../contracts/endpoint';

const conversationRunsApi = adminApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappConversationRuns: build.query<ResponseOf<typeof listConversationRuns>, string>({
      query: (documentId) => `/whatsapp/conversations/${documentId}/runs`,
      // Turns go on: what was read a minute ago is not all.
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useWhatsappConversationRunsQuery } = conversationRunsApi;
