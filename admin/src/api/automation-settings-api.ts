import { adminApi } from '@strapi/strapi/admin';

import type { getAutomationSettings, saveAutomationSettings } from '../../../contracts/automation-settings';
import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';
import { assistantsTag } from './assistants-api';

const tag = 'WhatsAppAutomationSettings';

const automationSettingsApi = adminApi.enhanceEndpoints({ addTagTypes: [tag, assistantsTag] }).injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappAutomationSettings: build.query<ResponseOf<typeof getAutomationSettings>, void>({
      query: () => '/whatsapp/settings/automation',
      providesTags: [tag],
    }),

    whatsappSaveAutomationSettings: build.mutation<ResponseOf<typeof saveAutomationSettings>, BodyOf<typeof saveAutomationSettings>>({
      query: (data) => ({ url: '/whatsapp/settings/automation', method: 'PUT', data }),
      // Each assistant says for which roles it answers first.
      invalidatesTags: (result) => (result ? [tag, assistantsTag] : []),
    }),
  }),
});

export const { useWhatsappAutomationSettingsQuery, useWhatsappSaveAutomationSettingsMutation } = automationSettingsApi;
