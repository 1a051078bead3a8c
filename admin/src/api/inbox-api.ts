import { adminApi } from '@strapi/strapi/admin';

import type { getStatus } from '../../../contracts/connection-status';
import type {
  countConversations,
  ConversationView,
  getConversation,
  listConversations,
  readConversation,
} from '../../../contracts/conversation';
import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';
import type { confirmMessage, listMessages, retryMessage, sendMessage } from '../../../contracts/message';
import { noteGone } from './note-gone';

interface ConversationPage {
  readonly view: ConversationView;
  readonly q: string;
  /** Meta's id of a business number: only its conversations. */
  readonly number?: string | null;
  readonly cursor: string | null;
  /** Part of the cache key only: a new epoch loads from the start. */
  readonly epoch: number;
}

interface OneConversation {
  readonly documentId: string;
  /** As above: after a long absence it may be somebody else's. */
  readonly epoch: number;
}

interface MessagePage {
  readonly conversation: string;
  readonly before: string | null;
  readonly epoch: number;
}

type OfMessage<Body> = Body & { readonly documentId: string };

/** A list grows page by page under one cache key; `merge` appends. */
const pages = {
  forceRefetch: ({ currentArg, previousArg }: { currentArg: unknown; previousArg: unknown }) =>
    JSON.stringify(currentArg) !== JSON.stringify(previousArg),
};

export const inboxApi = adminApi.enhanceEndpoints({ addTagTypes: ['WhatsAppCounts'] }).injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappStatus: build.query<ResponseOf<typeof getStatus>, void>({ query: () => '/whatsapp/status' }),

    whatsappConversations: build.query<ResponseOf<typeof listConversations>, ConversationPage>({
      query: ({ view, q, number = null, cursor }) => `/whatsapp/conversations?${search({ view, q, phoneNumberId: number, cursor })}`,
      serializeQueryArgs: ({ queryArgs: { view, q, number = null, epoch }, endpointName }) =>
        [endpointName, view, q, number, epoch].join('|'),
      merge: (known, page, { arg }) => (arg.cursor === null ? page : append(known, page)),
      ...pages,
    }),

    whatsappCounts: build.query<ResponseOf<typeof countConversations>, void>({
      query: () => '/whatsapp/conversation-counts',
      providesTags: ['WhatsAppCounts'],
    }),

    whatsappConversation: build.query<ResponseOf<typeof getConversation>, OneConversation>({
      query: ({ documentId }) => `/whatsapp/conversations/${documentId}`,
      onQueryStarted: ({ documentId }, { queryFulfilled }) => noteGone(documentId, queryFulfilled),
    }),

    whatsappMessages: build.query<ResponseOf<typeof listMessages>, MessagePage>({
      query: ({ conversation, before }) => `/whatsapp/conversations/${conversation}/messages?${search({ before })}`,
      serializeQueryArgs: ({ queryArgs: { conversation, epoch }, endpointName }) => [endpointName, conversation, epoch].join('|'),
      merge: (known, page, { arg }) => (arg.before === null ? page : append(known, page)),
      onQueryStarted: ({ conversation }, { queryFulfilled }) => noteGone(conversation, queryFulfilled),
      ...pages,
    }),

    whatsappSend: build.mutation<ResponseOf<typeof sendMessage>, BodyOf<typeof sendMessage> & { readonly conversation: string }>({
      query: ({ conversation, ...data }) => ({
        url: `/whatsapp/conversations/${conversation}/messages`,
        method: 'POST',
        data,
      }),
      onQueryStarted: ({ conversation }, { queryFulfilled }) => noteGone(conversation, queryFulfilled),
    }),

    whatsappRetry: build.mutation<ResponseOf<typeof retryMessage>, OfMessage<BodyOf<typeof retryMessage>>>({
      query: ({ documentId, ...data }) => ({ url: `/whatsapp/messages/${documentId}/retry`, method: 'POST', data }),
    }),

    whatsappConfirm: build.mutation<ResponseOf<typeof confirmMessage>, string>({
      query: (documentId) => ({ url: `/whatsapp/messages/${documentId}/confirm`, method: 'POST' }),
    }),

    whatsappRead: build.mutation<ResponseOf<typeof readConversation>, OfMessage<BodyOf<typeof readConversation>>>({
      query: ({ documentId, ...data }) => ({
        url: `/whatsapp/conversations/${documentId}/read`,
        method: 'POST',
        data,
      }),
    }),
  }),
});

export const {
  useWhatsappStatusQuery,
  useWhatsappConversationsQuery,
  useWhatsappCountsQuery,
  useWhatsappConversationQuery,
  useLazyWhatsappConversationQuery,
  useWhatsappMessagesQuery,
  useWhatsappSendMutation,
  useWhatsappRetryMutation,
  useWhatsappConfirmMutation,
  useWhatsappReadMutation,
} = inboxApi;

function append<Page extends { data: { documentId: string }[]; meta: { nextCursor: string | null } }>(known: Page, page: Page): Page {
  const ids = new Set(known.data.map(({ documentId }) => documentId));
  return { ...page, data: [...known.data, ...page.data.filter(({ documentId }) => !ids.has(documentId))] };
}

function search(values: Record<string, string | null>): string {
  const given = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(given).toString();
}
