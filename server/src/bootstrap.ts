import type { Core } from '@strapi/strapi';

import { getContainer } from './container';
import { jobsOf } from './jobs';
import { assertCharset } from './repositories/assert-charset';
import { registerPermissions } from './services/register-permissions';
import { keepTables } from './services/keep-tables';

/**
 * The database is there. Background work waits until the HTTP server listens: Strapi's CLI commands load plugins
 * too, and must neither send nor merge.
 */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  const container = getContainer(strapi);
  await assertCharset(container.database);
  await registerPermissions(strapi);
  await keepTables(strapi);

  await container.connections.refresh();
  await container.finishErasures();
  const missing = container.connections.missing();
  if (missing.length > 0) {
    container.logger.info(`Not connected: ${missing.join(', ')} missing. Connect under Settings → WhatsApp → Connection.`);
  }

  for (const [name, { rule, run }] of Object.entries(jobsOf(container))) {
    const task = async () => {
      if (strapi.server.httpServer.listening) await run(container);
    };
    strapi.cron.add({ [`whatsapp.${name}`]: { task, options: { rule } } });
  }
  const start = () => container.wakeAll();
  if (strapi.server.httpServer.listening) start();
  else strapi.server.httpServer.once('listening', start);
}
