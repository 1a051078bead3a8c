import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../../contracts/permissions';
import { strapiEvents } from '../../contracts/strapi-events';
import { getContainer } from './container';
import { contentTypes } from './content-types';
import { guardContentManager } from './middlewares/guard-content-manager';
import { createOauthCallback, type CallbackDependencies } from './middlewares/oauth-callback';
import { createQueryMask } from './middlewares/mask-query';
import { createWebhookMiddleware, type WebhookDependencies } from './middlewares/webhook';
import { applyDialectColumns } from './repositories/dialect-columns';
import { useDocumentMiddleware } from './repositories/document-middleware';
import type { Journal } from './services/journal';
import { oauthCallbackPath, panelUrl } from './services/panel-url';
import { webhookPath } from './services/webhook-url';

/** Where the panel completes a sign-in with Meta. */
const CONNECTION_PAGE = '/settings/whatsapp/connection';

/** Before the database is there: columns, middlewares, names of events. */
export function register({ strapi }: { strapi: Core.Strapi }): void {
  applyDialectColumns(
    strapi,
    Object.keys(contentTypes).map((name) => `plugin::${PLUGIN_ID}.${name}`),
  );
  strapi.server.use(createWebhookMiddleware(webhookPath(strapi), () => webhookDependencies(strapi)) as never);
  strapi.server.use(createOauthCallback(oauthCallbackPath(strapi), () => callbackDependencies(strapi)) as never);
  strapi.server.use(createQueryMask(PLUGIN_ID) as never);
  useDocumentMiddleware(strapi, guardContentManager(strapi));
  for (const event of Object.values(strapiEvents)) strapi.get('webhookStore').addAllowedEvent(event, event);
}

/** The database is there by the first request, not before. */
function webhookDependencies(strapi: Core.Strapi): WebhookDependencies {
  const { connections, projection, counters, noteFetched, logger } = getContainer(strapi);
  const journal = strapi.plugin(PLUGIN_ID).service('journal') as unknown as Journal;
  return { connections, journal, wakeProjection: () => projection.wake(), count: counters.count, onFetched: noteFetched, logger };
}

function callbackDependencies(strapi: Core.Strapi): CallbackDependencies {
  const { login, options, logger } = getContainer(strapi);
  return { callback: (query) => login.callback(query), pageUrl: panelUrl(strapi, options.publicUrl, CONNECTION_PAGE), logger };
}
