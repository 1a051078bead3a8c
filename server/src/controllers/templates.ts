import type { Core } from '@strapi/strapi';

import {
  createTemplate,
  deleteTemplate,
  listTemplates,
  saveTemplateDraft,
  submitTemplate,
  syncTemplates,
} from '../../../contracts/template';
import { getContainer } from '../container';
import { handle } from './handle';

export const templatesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: handle(strapi, listTemplates, async () => ({ data: await getContainer(strapi).templatesService.list() })),

  sync: handle(strapi, syncTemplates, async () => {
    const { syncTemplates: sync, templatesService } = getContainer(strapi);
    await sync();
    return { data: await templatesService.list() };
  }),

  create: handle(strapi, createTemplate, async ({ body, actor }) => ({
    status: 201,
    body: { data: await getContainer(strapi).templatesService.create(body, actor) },
  })),

  saveDraft: handle(strapi, saveTemplateDraft, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).templatesService.saveDraft(params.documentId, body.draft, actor),
  })),

  submit: handle(strapi, submitTemplate, async ({ params, actor }) => ({
    data: await getContainer(strapi).templatesService.submit(params.documentId, actor),
  })),

  remove: handle(strapi, deleteTemplate, async ({ params, actor }) => {
    await getContainer(strapi).templatesService.remove(params.documentId, actor);
    return { data: params };
  }),
});
