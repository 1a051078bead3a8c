import type { Core } from '@strapi/strapi';

import { confirmMessage, listMessages, retryMessage, sendMessage } from '../../../contracts/message';
import { getContainer } from '../container';
import { notFound } from '../services/not-found';
import { handle } from './handle';

export const messagesController = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: handle(strapi, listMessages, async ({ params, query, actor }) => {
    const { inbox, database } = getContainer(strapi);
    const id = await inbox.findId(database.knex, params.documentId, actor);
    if (id === null) throw notFound('conversation');
    const { data, nextCursor } = await inbox.listMessages(database.knex, id, query);
    return { data, meta: { nextCursor } };
  }),

  send: handle(strapi, sendMessage, async ({ params, body, actor }) => {
    const { message, isNew } = await getContainer(strapi).inboxActions.send(params.documentId, body, actor);
    return { status: isNew ? 201 : 200, body: { data: message } };
  }),

  retry: handle(strapi, retryMessage, async ({ params, body, actor }) => {
    const { message, isNew } = await getContainer(strapi).inboxActions.retry(params.documentId, body.correlationId, actor);
    return { status: isNew ? 201 : 200, body: { data: message } };
  }),

  confirm: handle(strapi, confirmMessage, async ({ params, actor }) => ({
    data: await getContainer(strapi).inboxActions.confirm(params.documentId, actor),
  })),
});
