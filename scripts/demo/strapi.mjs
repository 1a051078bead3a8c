import { createRequire } from 'node:module';

import { exampleDir } from '../lib/paths.mjs';
import { exitWithParent } from './exit-with-parent.mjs';
import { ports } from './settings.mjs';

const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

/** The example app as in production, with its built admin panel, in a process of its own. */
const app = createStrapi({ appDir: exampleDir, distDir: exampleDir, autoReload: false, serveAdminPanel: true });
await app.load();
app.server.mount();
await new Promise((resolve, reject) => {
  app.server.httpServer.once('error', reject);
  app.server.httpServer.listen(ports.PORT, '127.0.0.1', resolve);
});
exitWithParent(() => app.destroy());
process.on('message', ({ id, entries }) => {
  createEntries(entries).then(
    () => process.send({ id }),
    (error) => process.send({ id, error: String(error?.stack ?? error) }),
  );
});
process.send('ready');

/** Content of the project, published, in one transaction: by the Content Manager, one by one, it would be felt at the start. */
function createEntries(entries) {
  return app.db.transaction(async () => {
    for (const { uid, data } of entries) await app.documents(uid).create({ data, status: 'published' });
  });
}
