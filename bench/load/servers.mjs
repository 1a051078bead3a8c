import { fork } from 'node:child_process';
import path from 'node:path';

import { connection } from './webhooks.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const strapiApp = path.join(root, 'tests/helpers/strapi-app.js');

const ourEnv = {
  WHATSAPP_APP_ID: connection.appId,
  WHATSAPP_APP_SECRET: connection.appSecret,
  WHATSAPP_WABA_ID: connection.wabaId,
  WHATSAPP_PHONE_NUMBER_ID: connection.phoneNumberId,
  WHATSAPP_ACCESS_TOKEN: connection.accessToken,
  WHATSAPP_VERIFY_TOKEN: connection.verifyToken,
  // What is measured is receiving; an answer by itself would be measured with it.
  WHATSAPP_WAITING_MESSAGES: 'false',
  // Nothing listens there: nothing is sent.
  WHATSAPP_GRAPH_API_BASE_URL: 'http://127.0.0.1:9',
};

export function startLimit(database) {
  return start({
    script: path.join(root, 'bench/limits/shared-commit-server.mjs'),
    args: [],
    cwd: root,
    env: { ...database.env, APP_SECRET: connection.appSecret },
    route: '/',
  });
}

export function startOurs(database) {
  return startStrapi(path.join(root, 'example'), { ...ourEnv, ...database.env }, '/api/whatsapp/webhook');
}

export function startOrdinaryPlugin(database) {
  return startStrapi(path.join(root, 'bench/peers/ordinary-plugin'), database.env, '/api/webhook');
}

function startStrapi(appDir, env, route) {
  const args = [JSON.stringify({ appDir, port: 0, serveAdminPanel: false })];
  return start({ script: strapiApp, args, cwd: appDir, env, route });
}

/** A server in a process of its own; ready when it says so. */
async function start({ script, args, cwd, env, route }) {
  const child = fork(script, args, {
    cwd,
    silent: true,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', ...env },
  });
  let output = '';
  const keep = (chunk) => {
    output = (output + chunk).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const port = await new Promise((resolve, reject) => {
    child.on('message', (report) => (report.kind === 'ready' ? resolve(report.port) : reject(new Error(report.error))));
    child.once('exit', (code) => reject(new Error(`${path.basename(script)} ended with ${code}.\n${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}${route}`,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
  };
}
