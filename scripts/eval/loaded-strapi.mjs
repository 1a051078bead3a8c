import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The plugin in an app that is loaded but does not listen: as with Strapi's own commands, nothing runs in the
 * background and nothing is received or sent.
 */
export async function loadedStrapi(folder) {
  const appDir = path.resolve(folder);
  if (!existsSync(path.join(appDir, 'package.json'))) throw new Error(`${appDir} is no Strapi app: it has no package.json.`);
  process.chdir(appDir);
  process.env.NODE_ENV ??= 'production';
  process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
  const compiled = path.join(appDir, 'dist');
  const { createStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi');
  const strapi = createStrapi({
    appDir,
    distDir: existsSync(path.join(compiled, 'config')) ? compiled : appDir,
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  await strapi.load();
  const controller = strapi.plugin('whatsapp').controller('assistants');
  return {
    assistants: () => ask('list', {}),
    cases: (documentId) => ask('listCases', { documentId }),
    run: (documentId, kept) => ask('runCase', { documentId, case: kept }),
    close: () => strapi.destroy(),
  };

  /** The same controller as over HTTP, asked by somebody who may see everything. */
  async function ask(action, params) {
    const state = { user: { id: 0, username: 'eval' }, userAbility: { can: () => true } };
    const context = { params, query: {}, request: { body: {} }, state, status: 200, body: undefined };
    await controller[action](context);
    if (context.status >= 300) throw new Error(context.body.error.message);
    return context.body.data;
  }
}
