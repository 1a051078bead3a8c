import type { Core } from '@strapi/strapi';

import { countWebhooks, getWebhook, listWebhooks, replayWebhook, replayWebhooks, settleWebhook } from '../../../contracts/webhook-log';
import { getContainer } from '../container';
import { handle } from './handle';

export const webhookLogController = ({ strapi }: { strapi: Core.Strapi }) => ({
  list: handle(strapi, listWebhooks, async ({ query }) => {
    const { data, nextCursor } = await getContainer(strapi).webhookLog.list(query);
    return { data, meta: { nextCursor } };
  }),

  counts: handle(strapi, countWebhooks, async () => ({ data: await getContainer(strapi).webhookLog.counts() })),

  find: handle(strapi, getWebhook, async ({ params }) => ({ data: await getContainer(strapi).webhookLog.find(params.documentId) })),

  replay: handle(strapi, replayWebhook, async ({ params, actor }) => ({
    data: await getContainer(strapi).webhookLog.replay(params.documentId, actor),
  })),

  replayAll: handle(strapi, replayWebhooks, async ({ body, actor }) => ({
    data: { queued: await getContainer(strapi).webhookLog.replayAll(body.reason, actor) },
  })),

  settle: handle(strapi, settleWebhook, async ({ params, actor }) => ({
    data: await getContainer(strapi).webhookLog.settle(params.documentId, actor),
  })),
});
