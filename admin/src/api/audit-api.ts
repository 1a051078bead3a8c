import { adminApi } from '@strapi/strapi/admin';

import type { AuditAction, listAudit } from '../../../contracts/audit';
import type { ResponseOf } from '../../../contracts/endpoint';

export interface AuditPage {
  readonly action: AuditAction | null;
  readonly userId: number | null;
  readonly cursor: string | null;
}

const auditApi = adminApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    /** A list grows page by page under one cache key; each look at it begins anew. */
    whatsappAudit: build.query<ResponseOf<typeof listAudit>, AuditPage>({
      query: ({ action, userId, cursor }) => {
        const search = new URLSearchParams();
        if (action !== null) search.set('action', action);
        if (userId !== null) search.set('userId', String(userId));
        if (cursor !== null) search.set('cursor', cursor);
        return `/whatsapp/audit?${search.toString()}`;
      },
      serializeQueryArgs: ({ queryArgs: { action, userId }, endpointName }) => [endpointName, action, userId].join('|'),
      merge: (known, page, { arg }) => (arg.cursor === null ? page : { ...page, data: [...known.data, ...page.data] }),
      forceRefetch: ({ currentArg, previousArg }) => JSON.stringify(currentArg) !== JSON.stringify(previousArg),
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useWhatsappAuditQuery } = auditApi;
