import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../contracts/permissions';
import { strapiEvents } from '../../contracts/strapi-events';
import { getContainer } from './container';
import { contentTypes } from './content-types';
import { guardContentManager } from './middlewares/guard-content-manager';
import { createWebhookMiddleware } from './middlewares/webhook';
import { applyDialectColumns } from './repositories/dialect-columns';
import { toDialect } from './repositories/dialect';
import type { Journal } from './services/journal';
import { webhookPath } from './services/webhook-url';

/** Before the database is there: columns, middlewares, names of events. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  const dialect = toDialect(strapi.db.dialect.client);
  for (const name of Object.keys(contentTypes)) {
    applyDialectColumns(strapi.contentType(`plugin::${PLUGIN_ID}.${name}` as never).attributes, dialect);
  }
  strapi.server.use(
    createWebhookMiddleware(webhookPath(strapi), () => {
      const { connections, projection, logger } = getContainer(strapi);
      const journal = strapi.plugin(PLUGIN_ID).service('journal') as unknown as Journal;
      return { connections, journal, wakeProjection: () => projection.wake(), logger };
    }) as never,
  );
  strapi.documents.use(guardContentManager(strapi) as never);
  for (const event of Object.values(strapiEvents)) strapi.get('webhookStore').addAllowedEvent(event, event);
}
