/**
 * Boots a Strapi app in this process and tells its parent when it listens. Run by `strapi-process.ts`: one live
 * Strapi fits in a process, and jest's loader cannot require all of it.
 */
const { createStrapi } = require('@strapi/strapi');

const { appDir, port, serveAdminPanel } = JSON.parse(process.argv[2]);

async function main() {
  const app = createStrapi({ appDir, distDir: appDir, autoReload: false, serveAdminPanel });
  await app.load();
  app.server.mount();
  await new Promise((resolve, reject) => {
    app.server.httpServer.once('error', reject);
    app.server.httpServer.listen(port, '127.0.0.1', resolve);
  });
  process.on('unhandledRejection', (error) => process.send?.({ kind: 'unhandled', error: String(error?.stack ?? error) }));
  process.on('message', async ({ id, code }) => {
    try {
      // Tests run code inside the app, as a Strapi developer would
      const run = new Function('strapi', `return (async () => { ${code} })();`);
      process.send({ kind: 'result', id, value: await run(app) });
    } catch (error) {
      process.send({ kind: 'result', id, error: { message: String(error?.message ?? error), code: error?.code, details: error?.details } });
    }
  });
  // The test run is gone: so are we.
  process.on('disconnect', () => process.exit(1));
  process.on('SIGTERM', () => app.destroy().then(() => process.exit(0)));
  process.send?.({ kind: 'ready', port: app.server.httpServer.address().port });
}

main().catch((error) => {
  process.send?.({ kind: 'failed', error: String(error?.stack ?? error) });
  process.exit(1);
});
