import { adminApi } from '@strapi/strapi/admin';

import type { BodyOf, ResponseOf } from '../../../contracts/endpoint';
import type {
  createTemplate,
  deleteTemplate,
  listTemplates,
  saveTemplateDraft,
  submitTemplate,
  syncTemplates,
  Template,
} from '../../../contracts/template';

const tag = 'WhatsAppTemplates';

const listApi = adminApi.enhanceEndpoints({ addTagTypes: [tag] }).injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappTemplates: build.query<ResponseOf<typeof listTemplates>, void>({
      query: () => '/whatsapp/templates',
      providesTags: [tag],
    }),
  }),
});

const templatesApi = listApi.injectEndpoints({
  overrideExisting: true,
  endpoints: (build) => ({
    whatsappSyncTemplates: build.mutation<ResponseOf<typeof syncTemplates>, void>({
      query: () => ({ url: '/whatsapp/templates/sync', method: 'POST' }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),

    whatsappCreateTemplate: build.mutation<ResponseOf<typeof createTemplate>, BodyOf<typeof createTemplate>>({
      query: (data) => ({ url: '/whatsapp/templates', method: 'POST', data }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => putInList(dispatch, queryFulfilled),
    }),

    whatsappSaveTemplateDraft: build.mutation<
      ResponseOf<typeof saveTemplateDraft>,
      BodyOf<typeof saveTemplateDraft> & { readonly documentId: string }
    >({
      query: ({ documentId, ...data }) => ({ url: `/whatsapp/templates/${documentId}`, method: 'PUT', data }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => putInList(dispatch, queryFulfilled),
    }),

    whatsappSubmitTemplate: build.mutation<ResponseOf<typeof submitTemplate>, string>({
      query: (documentId) => ({ url: `/whatsapp/templates/${documentId}/submit`, method: 'POST' }),
      onQueryStarted: (_, { dispatch, queryFulfilled }) => putInList(dispatch, queryFulfilled),
    }),

    whatsappDeleteTemplate: build.mutation<ResponseOf<typeof deleteTemplate>, string>({
      query: (documentId) => ({ url: `/whatsapp/templates/${documentId}`, method: 'DELETE' }),
      invalidatesTags: (result) => (result ? [tag] : []),
    }),
  }),
});

export const {
  useWhatsappTemplatesQuery,
  useWhatsappSyncTemplatesMutation,
  useWhatsappCreateTemplateMutation,
  useWhatsappSaveTemplateDraftMutation,
  useWhatsappSubmitTemplateMutation,
  useWhatsappDeleteTemplateMutation,
} = templatesApi;

/** For the live stream: the list is read again wherever it is shown. */
export function invalidateTemplates() {
  return listApi.util.invalidateTags([tag]);
}

type Dispatch = (action: ReturnType<typeof listApi.util.updateQueryData>) => unknown;

/** The answer is the newest version of the row: an editor that waited for the whole list would show the old one meanwhile. */
async function putInList(dispatch: Dispatch, answer: Promise<{ data: { data: Template } }>): Promise<void> {
  try {
    const row = (await answer).data.data;
    dispatch(
      listApi.util.updateQueryData('whatsappTemplates', undefined, ({ data: rows }) => {
        const index = rows.findIndex(({ documentId }) => documentId === row.documentId);
        if (index === -1) rows.push(row);
        else rows[index] = row;
      }),
    );
  } catch {
    // Refused: the list stays as it is, and whoever asked is told.
  }
}
