import { adminApi } from '@strapi/strapi/admin';

import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';
import type { createMediaTicket, refetchMedia, takeLibraryFile } from '../../../contracts/media';

/** What is asked about files as JSON; their bytes go through `upload-media` and `read-media`. */
const mediaApi = adminApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappTakeLibraryFile: build.mutation<ResponseOf<typeof takeLibraryFile>, BodyOf<typeof takeLibraryFile>>({
      query: (data) => ({ url: '/whatsapp/media/library', method: 'POST', data }),
    }),

    whatsappMediaTicket: build.mutation<ResponseOf<typeof createMediaTicket>, string>({
      query: (documentId) => ({ url: `/whatsapp/media/${documentId}/ticket`, method: 'POST' }),
    }),

    whatsappRefetchMedia: build.mutation<ResponseOf<typeof refetchMedia>, string>({
      query: (documentId) => ({ url: `/whatsapp/media/${documentId}/fetch`, method: 'POST' }),
    }),
  }),
});

export const { useWhatsappTakeLibraryFileMutation, useWhatsappMediaTicketMutation, useWhatsappRefetchMediaMutation } = mediaApi;
