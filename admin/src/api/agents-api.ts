import { adminApi } from '@strapi/strapi/admin';

import type { listAgents, listAssignableUsers, saveAgent } from '../../../contracts/automation-settings';
import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';

const tag = 'WhatsAppAgents';

const agentsApi = adminApi.enhanceEndpoints({ addTagTypes: [tag] }).injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappAgents: build.query<ResponseOf<typeof listAgents>, void>({
      query: () => '/whatsapp/agents',
      providesTags: [tag],
    }),

    whatsappAssignableUsers: build.query<ResponseOf<typeof listAssignableUsers>, void>({
      query: () => '/whatsapp/assignable-users',
    }),

    whatsappSaveAgent: build.mutation<ResponseOf<typeof saveAgent>, BodyOf<typeof saveAgent> & { readonly id: number }>({
      query: ({ id, ...data }) => ({ url: `/whatsapp/agents/${id}`, method: 'PUT', data }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),
  }),
});

export const { useWhatsappAgentsQuery, useWhatsappAssignableUsersQuery, useWhatsappSaveAgentMutation } = agentsApi;
