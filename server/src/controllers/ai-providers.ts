import type { Core } from '@strapi/strapi';

import { checkAiProvider, createAiProvider, deleteAiProvider, listAiProviders, updateAiProvider } from '../../../contracts/ai-provider';
import { getContainer } from '../container';
import { handle } from './handle';

export const aiProvidersController = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: handle(strapi, listAiProviders, async () => ({ data: await getContainer(strapi).aiProviders.list() })),

  create: handle(strapi, createAiProvider, async ({ body, actor }) => ({
    status: 201,
    body: { data: await getContainer(strapi).aiProviders.create(body, actor) },
  })),

  update: handle(strapi, updateAiProvider, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).aiProviders.update(params.documentId, body, actor),
  })),

  remove: handle(strapi, deleteAiProvider, async ({ params, actor }) => {
    await getContainer(strapi).aiProviders.remove(params.documentId, actor);
    return { data: params };
  }),

  check: handle(strapi, checkAiProvider, async ({ params, body }) => ({
    data: await getContainer(strapi).aiProviders.check(params.documentId, body.model),
  })),
});
