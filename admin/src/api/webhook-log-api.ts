import { adminApi } from '@strapi/strapi/admin';

import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';
import type {
  countWebhooks,
  getWebhook,
  listWebhooks,
  replayWebhook,
  replayWebhooks,
  settleWebhook,
  WebhookKind,
  WebhookRow,
} from '../../../contracts/webhook-log';

export interface WebhookFilter {
  readonly kind: WebhookKind | null;
  readonly state: WebhookRow['state'] | null;
  /** Epoch milliseconds. */
  readonly since: number | null;
}

interface WebhookPage {
  readonly filter: WebhookFilter;
  readonly cursor: string | null;
}

type Rows = ResponseOf<typeof listWebhooks>;

const countsTag = 'WhatsAppWebhookCounts';

const api = adminApi.enhanceEndpoints({ addTagTypes: [countsTag] });

const readingApi = api.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    /** Grows page by page under one cache key. */
    whatsappWebhooks: build.query<Rows, WebhookPage>({
      query: ({ filter, cursor }) => `/whatsapp/webhook-events?${search({ ...filter, cursor })}`,
      serializeQueryArgs: ({ queryArgs: { filter }, endpointName }) => [endpointName, ...Object.values(filter)].join('|'),
      merge: (known, page, { arg }) => (arg.cursor === null ? page : append(known, page)),
      forceRefetch: ({ currentArg, previousArg }) => JSON.stringify(currentArg) !== JSON.stringify(previousArg),
      keepUnusedDataFor: 0,
    }),

    /** What came or changed at or after a time: for the live list, which never shows it as it is. */
    whatsappNewWebhooks: build.query<Rows, WebhookFilter>({
      query: (filter) => `/whatsapp/webhook-events?${search({ ...filter, limit: 100 })}`,
      keepUnusedDataFor: 0,
    }),

    whatsappWebhookCounts: build.query<ResponseOf<typeof countWebhooks>, void>({
      query: () => '/whatsapp/webhook-counts',
      providesTags: [countsTag],
    }),

    whatsappWebhook: build.query<ResponseOf<typeof getWebhook>, string>({
      query: (documentId) => `/whatsapp/webhook-events/${documentId}`,
      keepUnusedDataFor: 0,
    }),
  }),
});

const actingApi = api.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappReplayWebhook: build.mutation<ResponseOf<typeof replayWebhook>, string>({
      query: (documentId) => ({ url: `/whatsapp/webhook-events/${documentId}/replay`, method: 'POST' }),
      onQueryStarted: (documentId, { dispatch, queryFulfilled }) => keep(documentId, { dispatch, queryFulfilled }),
      invalidatesTags: (result) => (result ? [countsTag] : []),
    }),

    whatsappSettleWebhook: build.mutation<ResponseOf<typeof settleWebhook>, string>({
      query: (documentId) => ({ url: `/whatsapp/webhook-events/${documentId}/settle`, method: 'POST' }),
      onQueryStarted: (documentId, { dispatch, queryFulfilled }) => keep(documentId, { dispatch, queryFulfilled }),
      invalidatesTags: (result) => (result ? [countsTag] : []),
    }),

    whatsappReplayWebhooks: build.mutation<ResponseOf<typeof replayWebhooks>, BodyOf<typeof replayWebhooks>>({
      query: (data) => ({ url: '/whatsapp/webhook-replays', method: 'POST', data }),
      invalidatesTags: (result) => (result ? [countsTag] : []),
    }),
  }),
});

export const { useWhatsappWebhooksQuery, useLazyWhatsappNewWebhooksQuery, useWhatsappWebhookCountsQuery, useWhatsappWebhookQuery } =
  readingApi;
export const { useWhatsappReplayWebhookMutation, useWhatsappSettleWebhookMutation, useWhatsappReplayWebhooksMutation } = actingApi;

interface Keeping {
  readonly dispatch: (action: ReturnType<typeof readingApi.util.updateQueryData>) => unknown;
  readonly queryFulfilled: PromiseLike<{ data: ResponseOf<typeof getWebhook> }>;
}

/** An act answers with the webhook as it is now. */
async function keep(documentId: string, { dispatch, queryFulfilled }: Keeping): Promise<void> {
  try {
    const { data } = await queryFulfilled;
    dispatch(readingApi.util.updateQueryData('whatsappWebhook', documentId, () => data));
  } catch {
    // The caller has the refusal.
  }
}

function append(known: Rows, page: Rows): Rows {
  const ids = new Set(known.data.map(({ documentId }) => documentId));
  return { ...page, data: [...known.data, ...page.data.filter(({ documentId }) => !ids.has(documentId))] };
}

function search(values: Readonly<Record<string, string | number | null>>): string {
  const given = Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]]));
  return new URLSearchParams(given).toString();
}
