import type { Core } from '@strapi/strapi';

import {
  countConversations,
  getConversation,
  listConversations,
  readConversation,
  showTyping,
  startConversation,
} from '../../../contracts/conversation';
import { getContainer } from '../container';
import { notFound } from '../services/not-found';
import { handle } from './handle';

export const conversationsController = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: handle(strapi, listConversations, async ({ query, actor }) => {
    const { inbox, database, clock } = getContainer(strapi);
    const { data, nextCursor } = await inbox.list(database.knex, { ...query, scope: actor, now: clock() });
    return { data, meta: { nextCursor } };
  }),

  counts: handle(strapi, countConversations, async ({ actor }) => {
    const { inbox, database } = getContainer(strapi);
    return { data: await inbox.counts(database.knex, actor) };
  }),

  find: handle(strapi, getConversation, async ({ params, actor }) => {
    const { inbox, database, clock } = getContainer(strapi);
    const data = await inbox.find(database.knex, params.documentId, { scope: actor, now: clock() });
    if (!data) throw notFound('conversation');
    return { data };
  }),

  start: handle(strapi, startConversation, async ({ body, actor }) => ({
    status: 201,
    body: { data: await getContainer(strapi).startConversation(body, actor) },
  })),

  typing: handle(strapi, showTyping, async ({ params, actor }) => ({
    data: { shown: await getContainer(strapi).inboxActions.typing(params.documentId, actor) },
  })),

  read: handle(strapi, readConversation, async ({ params, body, actor }) => ({
    data: await getContainer(strapi).inboxActions.read(params.documentId, body.upTo, actor),
  })),
});
