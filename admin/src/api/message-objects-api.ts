import { adminApi } from '@strapi/strapi/admin';

import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';
import type {
  createMessageObject,
  deleteMessageObject,
  duplicateMessageObject,
  getMessageObject,
  listMessageObjects,
  updateMessageObject,
} from '../../../contracts/message-object';

const tag = 'WhatsAppMessageObjects';

const messageObjectsApi = adminApi.enhanceEndpoints({ addTagTypes: [tag] }).injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappMessageObjects: build.query<ResponseOf<typeof listMessageObjects>, void>({
      query: () => '/whatsapp/message-objects',
      providesTags: [tag],
    }),

    whatsappMessageObject: build.query<ResponseOf<typeof getMessageObject>, string>({
      query: (documentId) => `/whatsapp/message-objects/${documentId}`,
      providesTags: [tag],
    }),

    whatsappCreateMessageObject: build.mutation<ResponseOf<typeof createMessageObject>, BodyOf<typeof createMessageObject>>({
      query: (data) => ({ url: '/whatsapp/message-objects', method: 'POST', data }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),

    whatsappUpdateMessageObject: build.mutation<
      ResponseOf<typeof updateMessageObject>,
      BodyOf<typeof updateMessageObject> & { readonly documentId: string }
    >({
      query: ({ documentId, ...data }) => ({ url: `/whatsapp/message-objects/${documentId}`, method: 'PUT', data }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),

    whatsappDuplicateMessageObject: build.mutation<ResponseOf<typeof duplicateMessageObject>, string>({
      query: (documentId) => ({ url: `/whatsapp/message-objects/${documentId}/duplicate`, method: 'POST' }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),

    whatsappDeleteMessageObject: build.mutation<ResponseOf<typeof deleteMessageObject>, string>({
      query: (documentId) => ({ url: `/whatsapp/message-objects/${documentId}`, method: 'DELETE' }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),
  }),
});

export const {
  useWhatsappMessageObjectsQuery,
  useWhatsappMessageObjectQuery,
  useWhatsappCreateMessageObjectMutation,
  useWhatsappUpdateMessageObjectMutation,
  useWhatsappDuplicateMessageObjectMutation,
  useWhatsappDeleteMessageObjectMutation,
} = messageObjectsApi;
