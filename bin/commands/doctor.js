'use strict';

const { existsSync } = require('node:fs');
const { createRequire } = require('node:module');
const path = require('node:path');

/**
 * Checks the connection and the house, and prints what is wrong with how to mend it.
 * @returns exit code: 0 when messages go in and out, 1 when something is red
 */
async function doctor({ url, token, offline, app }) {
  if (!offline && !token) throw new Error('--url needs --token (or ADMIN_TOKEN in the environment): the Bearer token of an admin user.');
  const { level, text } = offline ? await askLoaded(path.resolve(app ?? '.')) : await askRunning(url, token);
  console.log(text);
  return level === 'bad' ? 1 : 0;
}

/** The server that runs, by its admin API. */
async function askRunning(url, token) {
  const address = `${url.replace(/\/+$/, '')}/whatsapp/health/doctor`;
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: '{}',
  }).catch(() => {
    throw new Error(`${new URL(address).origin} does not answer. Does Strapi run there? With --offline the app is loaded instead.`);
  });
  if (response.status === 401) throw new Error('The token was refused. Log in as an admin again: tokens of a session run out.');
  if (response.status === 403) throw new Error('This user may not check the connection: it needs settings.read and settings.update.');
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(`${address} was answered ${response.status}: ${body.error?.message ?? 'no reason given'}`);
  return body.data;
}

/** The app in this folder, loaded but not listening: nothing runs in the background, nothing is received or sent. */
async function askLoaded(appDir) {
  if (!existsSync(path.join(appDir, 'package.json'))) throw new Error(`${appDir} is no Strapi app: it has no package.json. Use --app.`);
  process.chdir(appDir);
  process.env.NODE_ENV ??= 'production';
  process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
  const compiled = path.join(appDir, 'dist');
  const distDir = existsSync(path.join(compiled, 'config')) ? compiled : appDir;
  const { createStrapi } = createRequire(path.join(appDir, 'package.json'))('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  try {
    const state = { user: { id: 0, username: 'doctor' }, userAbility: { can: () => true } };
    const context = { params: {}, query: {}, request: { body: {} }, state, status: 200, body: undefined };
    await strapi.plugin('whatsapp').controller('operations').doctor(context);
    if (context.status >= 300) throw new Error(context.body.error.message);
    return context.body.data;
  } finally {
    await strapi.destroy();
  }
}

module.exports = { doctor };
