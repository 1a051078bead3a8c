import { adminApi } from '@strapi/strapi/admin';

import type { ResponseOf } from '../../../contracts/endpoint';
import type { checkHealth, getDiagnosticReport, getHealth } from '../../../contracts/health';

const readingApi = adminApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappHealth: build.query<ResponseOf<typeof getHealth>, void>({ query: () => '/whatsapp/health' }),

    whatsappDiagnosticReport: build.query<ResponseOf<typeof getDiagnosticReport>, void>({
      query: () => '/whatsapp/health/report',
      keepUnusedDataFor: 0,
    }),
  }),
});

const healthApi = adminApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    /** Asks Meta; what it found stands on the page at once. */
    whatsappCheckHealth: build.mutation<ResponseOf<typeof checkHealth>, void>({
      query: () => ({ url: '/whatsapp/health/check', method: 'POST' }),
      async onQueryStarted(_, { dispatch, queryFulfilled }) {
        try {
          const { data } = await queryFulfilled;
          dispatch(readingApi.util.updateQueryData('whatsappHealth', undefined, () => data));
        } catch {
          // The caller has the refusal.
        }
      },
    }),
  }),
});

export const { useWhatsappHealthQuery, useLazyWhatsappDiagnosticReportQuery } = readingApi;
export const { useWhatsappCheckHealthMutation } = healthApi;
