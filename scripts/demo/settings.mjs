import path from 'node:path';

import { exampleDir } from '../lib/paths.mjs';

export const ports = { PORT: portOf('PORT', 1337), SIMULATOR_PORT: portOf('SIMULATOR_PORT', 4020) };

export const strapiUrl = `http://127.0.0.1:${ports.PORT}`;
export const simulatorUrl = `http://127.0.0.1:${ports.SIMULATOR_PORT}`;

/** Everything that the demo remembers. */
export const stateDir = path.join(exampleDir, '.tmp');
export const databaseFile = path.join(stateDir, 'data.db');
export const simulatorFile = path.join(stateDir, 'simulator.json');
export const seedingFile = path.join(stateDir, 'seeding');
export const strapiLog = path.join(stateDir, 'strapi.log');

export const admin = { email: 'demo@example.com', password: 'Demo-1234!', firstname: 'Lucía', lastname: 'Vega' };

/** The simulator's own defaults. */
export const connectionEnv = {
  WHATSAPP_APP_ID: '100000000000000',
  WHATSAPP_APP_SECRET: 'demo-app-secret',
  WHATSAPP_WABA_ID: '100000000000001',
  WHATSAPP_PHONE_NUMBER_ID: '100000000000002',
  WHATSAPP_ACCESS_TOKEN: 'demo-access-token',
  WHATSAPP_VERIFY_TOKEN: 'demo-verify-token',
  WHATSAPP_GRAPH_API_BASE_URL: simulatorUrl,
  // With the database: neither outlives the other.
  WHATSAPP_MEDIA_DIRECTORY: path.join(stateDir, 'media'),
};

function portOf(name, fallback) {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  console.error(`${name} must be a port number from 1 to 65535, not "${text}".`);
  return process.exit(1);
}
