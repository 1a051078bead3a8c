import { adminApi } from '@strapi/strapi/admin';

import type {
  createAssistant,
  deleteAssistant,
  enableAssistant,
  getAssistant,
  listAssistantNames,
  listAssistants,
  updateAssistant,
} from '../../../contracts/assistant';
import type { listAssistantRuns } from '../../../contracts/assistant-run';
import type { listReadableTypes, previewContentSource } from '../../../contracts/content-source';
import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';

/** Whatever changes an assistant, or what is known of it, invalidates this. */
export const assistantsTag = 'WhatsAppAssistants';

type OfAssistant<Body> = Body & { readonly documentId: string };

const readingApi = adminApi.enhanceEndpoints({ addTagTypes: [assistantsTag] }).injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappAssistants: build.query<ResponseOf<typeof listAssistants>, void>({
      query: () => '/whatsapp/assistants',
      providesTags: [assistantsTag],
    }),

    whatsappAssistantNames: build.query<ResponseOf<typeof listAssistantNames>, void>({
      query: () => '/whatsapp/assistant-names',
      providesTags: [assistantsTag],
    }),

    whatsappAssistant: build.query<ResponseOf<typeof getAssistant>, string>({
      query: (documentId) => `/whatsapp/assistants/${documentId}`,
      providesTags: [assistantsTag],
    }),

    whatsappAssistantRuns: build.query<ResponseOf<typeof listAssistantRuns>, string>({
      query: (documentId) => `/whatsapp/assistants/${documentId}/runs?limit=50`,
      // Turns are taken all the time: what was read once is soon not the last any more.
      keepUnusedDataFor: 0,
    }),

    whatsappReadableTypes: build.query<ResponseOf<typeof listReadableTypes>, void>({ query: () => '/whatsapp/content-types' }),
  }),
});

const assistantsApi = readingApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappCreateAssistant: build.mutation<ResponseOf<typeof createAssistant>, BodyOf<typeof createAssistant>>({
      query: (data) => ({ url: '/whatsapp/assistants', method: 'POST', data }),
      invalidatesTags: (result) => (result ? [assistantsTag] : []),
    }),

    whatsappUpdateAssistant: build.mutation<ResponseOf<typeof updateAssistant>, OfAssistant<{ draft: BodyOf<typeof updateAssistant> }>>({
      query: ({ documentId, draft }) => ({ url: `/whatsapp/assistants/${documentId}`, method: 'PUT', data: draft }),
      invalidatesTags: (result) => (result ? [assistantsTag] : []),
    }),

    whatsappEnableAssistant: build.mutation<ResponseOf<typeof enableAssistant>, OfAssistant<BodyOf<typeof enableAssistant>>>({
      query: ({ documentId, ...data }) => ({ url: `/whatsapp/assistants/${documentId}/enabled`, method: 'POST', data }),
      invalidatesTags: (result) => (result ? [assistantsTag] : []),
    }),

    whatsappDeleteAssistant: build.mutation<ResponseOf<typeof deleteAssistant>, string>({
      query: (documentId) => ({ url: `/whatsapp/assistants/${documentId}`, method: 'DELETE' }),
      invalidatesTags: (result) => (result ? [assistantsTag] : []),
    }),

    /** A question, though it is posted: the form as it stands is part of it. */
    whatsappPreviewContent: build.query<ResponseOf<typeof previewContentSource>, BodyOf<typeof previewContentSource>>({
      query: (data) => ({ url: '/whatsapp/content-sources/preview', method: 'POST', data }),
      keepUnusedDataFor: 10,
    }),
  }),
});

export const {
  useWhatsappAssistantsQuery,
  useWhatsappAssistantNamesQuery,
  useWhatsappAssistantQuery,
  useWhatsappAssistantRunsQuery,
  useWhatsappReadableTypesQuery,
  useWhatsappCreateAssistantMutation,
  useWhatsappUpdateAssistantMutation,
  useWhatsappEnableAssistantMutation,
  useWhatsappDeleteAssistantMutation,
  useWhatsappPreviewContentQuery,
} = assistantsApi;
