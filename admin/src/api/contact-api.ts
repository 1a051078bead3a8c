import { adminApi } from '@strapi/strapi/admin';

import type { blockContact, getContact, updateContact } from '../../../contracts/contact';
import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';
import type { eraseContact } from '../../../contracts/privacy';

type OfContact<Body> = Body & { readonly documentId: string };

const tag = 'WhatsAppContact';

const contactApi = adminApi.enhanceEndpoints({ addTagTypes: [tag] }).injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappContact: build.query<ResponseOf<typeof getContact>, string>({
      query: (documentId) => `/whatsapp/contacts/${documentId}`,
      // Other people and the contact's own messages change it too: it is read anew whenever it is opened.
      keepUnusedDataFor: 0,
      providesTags: [tag],
    }),

    whatsappUpdateContact: build.mutation<ResponseOf<typeof updateContact>, OfContact<BodyOf<typeof updateContact>>>({
      query: ({ documentId, ...data }) => ({ url: `/whatsapp/contacts/${documentId}`, method: 'PUT', data }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),

    whatsappBlockContact: build.mutation<ResponseOf<typeof blockContact>, OfContact<BodyOf<typeof blockContact>>>({
      query: ({ documentId, ...data }) => ({ url: `/whatsapp/contacts/${documentId}/block`, method: 'POST', data }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),

    whatsappEraseContact: build.mutation<ResponseOf<typeof eraseContact>, string>({
      query: (documentId) => ({ url: `/whatsapp/contacts/${documentId}/erase`, method: 'POST', data: { confirm: 'erase' } }),
    }),
  }),
});

export const {
  useWhatsappContactQuery,
  useWhatsappUpdateContactMutation,
  useWhatsappBlockContactMutation,
  useWhatsappEraseContactMutation,
} = contactApi;
