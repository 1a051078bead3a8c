import { adminApi } from '@strapi/strapi/admin';

import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';
import type { getGeneralSettings, saveGeneralSettings } from '../../../contracts/general-settings';

const tag = 'WhatsAppGeneralSettings';

const generalSettingsApi = adminApi.enhanceEndpoints({ addTagTypes: [tag] }).injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappGeneralSettings: build.query<ResponseOf<typeof getGeneralSettings>, void>({
      query: () => '/whatsapp/settings/general',
      providesTags: [tag],
    }),

    whatsappSaveGeneralSettings: build.mutation<ResponseOf<typeof saveGeneralSettings>, BodyOf<typeof saveGeneralSettings>>({
      query: (data) => ({ url: '/whatsapp/settings/general', method: 'PUT', data }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),
  }),
});

export const { useWhatsappGeneralSettingsQuery, useWhatsappSaveGeneralSettingsMutation } = generalSettingsApi;
