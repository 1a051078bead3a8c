import { adminApi } from '@strapi/strapi/admin';

import type {
  ConnectionStep,
  copyVerifyToken,
  getConnection,
  listChoices,
  saveConnection,
  sendTestMessage,
  setSignatureCheck,
  updateNumber,
} from '../../../contracts/connection';
import type { BodyOf, QueryOf, ResponseOf } from '../../../contracts/endpoint';
import type { completeLogin, startLogin } from '../../../contracts/oauth';
import { refreshConnectionStatus } from '../live/connection-status';
import { inboxApi } from './inbox-api';

type Answer = ResponseOf<typeof getConnection>;

const choicesTag = 'WhatsAppConnectionChoices';

const stateApi = adminApi.enhanceEndpoints({ addTagTypes: [choicesTag] }).injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappConnection: build.query<Answer, void>({ query: () => '/whatsapp/connection' }),
  }),
});

/** What is changed answers with the whole state: it is kept as if it had been asked for. */
const connectionApi = stateApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappConnectionChoices: build.query<ResponseOf<typeof listChoices>, QueryOf<typeof listChoices>>({
      query: ({ wabaId }) => `/whatsapp/connection/choices${wabaId === undefined ? '' : `?wabaId=${encodeURIComponent(wabaId)}`}`,
      providesTags: [choicesTag],
    }),

    whatsappSaveConnection: build.mutation<Answer, BodyOf<typeof saveConnection>>({
      query: (data) => ({ url: '/whatsapp/connection', method: 'PUT', data }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => keep(dispatch, queryFulfilled),
      // Another token sees other accounts.
      invalidatesTags: (result, _, { accessToken }) => (result && accessToken !== undefined ? [choicesTag] : []),
    }),

    whatsappVerifyStep: build.mutation<Answer, ConnectionStep>({
      query: (step) => ({ url: `/whatsapp/connection/steps/${step}/verify`, method: 'POST' }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => keep(dispatch, queryFulfilled),
    }),

    whatsappRegisterWebhook: build.mutation<Answer, void>({
      query: () => ({ url: '/whatsapp/connection/webhook/register', method: 'POST' }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => keep(dispatch, queryFulfilled),
    }),

    whatsappRotateVerifyToken: build.mutation<Answer, void>({
      query: () => ({ url: '/whatsapp/connection/verify-token/rotate', method: 'POST' }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => keep(dispatch, queryFulfilled),
    }),

    /** Never kept: it is in full. */
    whatsappCopyVerifyToken: build.mutation<ResponseOf<typeof copyVerifyToken>, void>({
      query: () => ({ url: '/whatsapp/connection/verify-token/copy', method: 'POST' }),
    }),

    whatsappSetSignatureCheck: build.mutation<Answer, BodyOf<typeof setSignatureCheck>>({
      query: (data) => ({ url: '/whatsapp/connection/signature', method: 'PUT', data }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => keep(dispatch, queryFulfilled),
    }),

    whatsappSendTestMessage: build.mutation<Answer, BodyOf<typeof sendTestMessage>>({
      query: (data) => ({ url: '/whatsapp/connection/test-message', method: 'POST', data }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => keep(dispatch, queryFulfilled),
    }),

    whatsappUpdateNumber: build.mutation<Answer, BodyOf<typeof updateNumber> & { readonly phoneNumberId: string }>({
      query: ({ phoneNumberId, ...data }) => ({ url: `/whatsapp/connection/numbers/${phoneNumberId}`, method: 'PUT', data }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => keep(dispatch, queryFulfilled),
    }),

    whatsappRefreshToken: build.mutation<Answer, void>({
      query: () => ({ url: '/whatsapp/connection/token/refresh', method: 'POST' }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => keep(dispatch, queryFulfilled),
    }),

    whatsappDisconnect: build.mutation<Answer, void>({
      query: () => ({ url: '/whatsapp/connection', method: 'DELETE' }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => keep(dispatch, queryFulfilled),
      invalidatesTags: (result) => (result ? [choicesTag] : []),
    }),

    whatsappStartLogin: build.mutation<ResponseOf<typeof startLogin>, void>({
      query: () => ({ url: '/whatsapp/oauth/start', method: 'POST' }),
    }),

    whatsappCompleteLogin: build.mutation<ResponseOf<typeof completeLogin>, BodyOf<typeof completeLogin>>({
      query: (data) => ({ url: '/whatsapp/oauth/complete', method: 'POST', data }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => keep(dispatch, queryFulfilled),
      invalidatesTags: (result) => (result ? [choicesTag] : []),
    }),
  }),
});

export const { useWhatsappConnectionQuery } = stateApi;
export const {
  useWhatsappConnectionChoicesQuery,
  useWhatsappSaveConnectionMutation,
  useWhatsappVerifyStepMutation,
  useWhatsappRegisterWebhookMutation,
  useWhatsappRotateVerifyTokenMutation,
  useWhatsappCopyVerifyTokenMutation,
  useWhatsappSetSignatureCheckMutation,
  useWhatsappSendTestMessageMutation,
  useWhatsappUpdateNumberMutation,
  useWhatsappRefreshTokenMutation,
  useWhatsappDisconnectMutation,
  useWhatsappStartLoginMutation,
  useWhatsappCompleteLoginMutation,
} = connectionApi;

type Dispatch = (
  action: ReturnType<typeof stateApi.util.updateQueryData> | ReturnType<typeof inboxApi.endpoints.whatsappStatus.initiate>,
) => unknown;

async function keep(dispatch: Dispatch, answered: PromiseLike<{ data: Answer }>): Promise<void> {
  try {
    const { data } = await answered;
    let wasComplete: boolean | null = null;
    dispatch(
      stateApi.util.updateQueryData('whatsappConnection', undefined, (known) => {
        // A draft is of no use outside: only its value is taken along.
        wasComplete = known.data.isComplete;
        return data;
      }),
    );
    if (wasComplete !== null && wasComplete !== data.data.isComplete) renewStatus(dispatch);
  } catch {
    // The caller has the refusal.
  }
}

/** The inbox shows its first-run page by it, and until it is known Strapi is told that nobody may read the inbox. */
function renewStatus(dispatch: Dispatch): void {
  void refreshConnectionStatus();
  dispatch(inboxApi.endpoints.whatsappStatus.initiate(undefined, { forceRefetch: true, subscribe: false }));
}
