import { adminApi } from '@strapi/strapi/admin';

import type {
  checkAiProvider,
  createAiProvider,
  deleteAiProvider,
  listAiProviders,
  updateAiProvider,
} from '../../../contracts/ai-provider';
import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';

const tag = 'WhatsAppAiProviders';

const aiProvidersApi = adminApi.enhanceEndpoints({ addTagTypes: [tag] }).injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappAiProviders: build.query<ResponseOf<typeof listAiProviders>, void>({
      query: () => '/whatsapp/ai-providers',
      providesTags: [tag],
    }),

    whatsappCreateAiProvider: build.mutation<ResponseOf<typeof createAiProvider>, BodyOf<typeof createAiProvider>>({
      query: (data) => ({ url: '/whatsapp/ai-providers', method: 'POST', data }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),

    whatsappUpdateAiProvider: build.mutation<
      ResponseOf<typeof updateAiProvider>,
      { readonly documentId: string; readonly draft: BodyOf<typeof updateAiProvider> }
    >({
      query: ({ documentId, draft }) => ({ url: `/whatsapp/ai-providers/${documentId}`, method: 'PUT', data: draft }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),

    whatsappDeleteAiProvider: build.mutation<ResponseOf<typeof deleteAiProvider>, string>({
      query: (documentId) => ({ url: `/whatsapp/ai-providers/${documentId}`, method: 'DELETE' }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),

    whatsappCheckAiProvider: build.mutation<
      ResponseOf<typeof checkAiProvider>,
      BodyOf<typeof checkAiProvider> & { readonly documentId: string }
    >({
      query: ({ documentId, ...data }) => ({ url: `/whatsapp/ai-providers/${documentId}/check`, method: 'POST', data }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),
  }),
});

export const {
  useWhatsappAiProvidersQuery,
  useWhatsappCreateAiProviderMutation,
  useWhatsappUpdateAiProviderMutation,
  useWhatsappDeleteAiProviderMutation,
  useWhatsappCheckAiProviderMutation,
} = aiProvidersApi;
