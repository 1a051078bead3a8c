import type { Core } from '@strapi/strapi';

import { getContainer } from '../container';

interface ServiceContext {
  readonly strapi: Core.Strapi;
}

/**
 * What Strapi's registry holds. `messages` is for developers; the others are the ports at which a message crosses a
 * border, so that an app can wrap them.
 */
export const services = {
  messages: ({ strapi }: ServiceContext) => getContainer(strapi).messagesService,
  journal: ({ strapi }: ServiceContext) => getContainer(strapi).ports.journal(),
  graph: ({ strapi }: ServiceContext) => getContainer(strapi).ports.graph(),
  'send-results': ({ strapi }: ServiceContext) => getContainer(strapi).ports.sendResults(),
};
