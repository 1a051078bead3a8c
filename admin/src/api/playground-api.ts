import { adminApi } from '@strapi/strapi/admin';

import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';
import type { createCase, deleteCase, listCases, runCase, tryAssistant } from '../../../contracts/playground';
import { assistantsTag } from './assistants-api';

const casesTag = 'WhatsAppAssistantCases';

interface OfCase {
  readonly assistant: string;
  readonly case: string;
}

const playgroundApi = adminApi.enhanceEndpoints({ addTagTypes: [casesTag, assistantsTag] }).injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappTryAssistant: build.mutation<ResponseOf<typeof tryAssistant>, BodyOf<typeof tryAssistant>>({
      query: (data) => ({ url: '/whatsapp/assistants/try', method: 'POST', data }),
      // The server keeps that it was tried.
      invalidatesTags: (result, _, { assistant }) => (result && assistant ? [assistantsTag] : []),
    }),

    whatsappAssistantCases: build.query<ResponseOf<typeof listCases>, string>({
      query: (assistant) => `/whatsapp/assistants/${assistant}/cases`,
      providesTags: [casesTag],
    }),

    whatsappCreateCase: build.mutation<
      ResponseOf<typeof createCase>,
      { readonly assistant: string; readonly draft: BodyOf<typeof createCase> }
    >({
      query: ({ assistant, draft }) => ({ url: `/whatsapp/assistants/${assistant}/cases`, method: 'POST', data: draft }),
      invalidatesTags: (result) => (result ? [casesTag] : []),
    }),

    whatsappDeleteCase: build.mutation<ResponseOf<typeof deleteCase>, OfCase>({
      query: ({ assistant, case: ofCase }) => ({ url: `/whatsapp/assistants/${assistant}/cases/${ofCase}`, method: 'DELETE' }),
      invalidatesTags: (result) => (result ? [casesTag] : []),
    }),

    whatsappRunCase: build.mutation<ResponseOf<typeof runCase>, OfCase & BodyOf<typeof runCase>>({
      query: ({ assistant, case: ofCase, ...data }) => ({
        url: `/whatsapp/assistants/${assistant}/cases/${ofCase}/run`,
        method: 'POST',
        data,
      }),
      invalidatesTags: (result) => (result ? [casesTag] : []),
    }),
  }),
});

export const {
  useWhatsappTryAssistantMutation,
  useWhatsappAssistantCasesQuery,
  useWhatsappCreateCaseMutation,
  useWhatsappDeleteCaseMutation,
  useWhatsappRunCaseMutation,
} = playgroundApi;
