import type { Core } from '@strapi/strapi';

import {
  createMessageObject,
  deleteMessageObject,
  duplicateMessageObject,
  getMessageObject,
  listMessageObjects,
  updateMessageObject,
} from '../../../contracts/message-object';
import { getContainer } from '../container';
import { handle } from './handle';

export const messageObjectsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: handle(strapi, listMessageObjects, async () => ({ data: await getContainer(strapi).messageObjects.list() })),

  find: handle(strapi, getMessageObject, async ({ params }) => ({
    data: await getContainer(strapi).messageObjects.find(params.documentId),
  })),

  create: handle(strapi, createMessageObject, async ({ body, actor }) => ({
    status: 201,
    body: { data: await getContainer(strapi).messageObjects.create(body, actor) },
  })),

  update: handle(strapi, updateMessageObject, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).messageObjects.update(params.documentId, body, actor),
  })),

  duplicate: handle(strapi, duplicateMessageObject, async ({ params, actor }) => ({
    status: 201,
    body: { data: await getContainer(strapi).messageObjects.duplicate(params.documentId, actor) },
  })),

  remove: handle(strapi, deleteMessageObject, async ({ params, actor }) => {
    await getContainer(strapi).messageObjects.remove(params.documentId, actor);
    return { data: params };
  }),
});
