import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';

import { assistantName, provider } from './demo/assistant.mjs';
import { ensureAdmin, logIn } from './demo/ensure-admin.mjs';
import { requireFreePorts } from './demo/require-free-ports.mjs';
import { keepProvider } from './demo/seed-assistant.mjs';
import { seed } from './demo/seed.mjs';
import { admin, connectionEnv, databaseFile, ports, seedingFile, simulatorFile, stateDir, strapiLog } from './demo/settings.mjs';
import { startChild, stopChildren } from './demo/start-child.mjs';
import { buildExamplePanel, buildPlugin, isExamplePanelBuilt, isPluginBuilt } from './lib/build-steps.mjs';
import { ensureDependencies, requireNode } from './lib/install.mjs';
import { exampleDir } from './lib/paths.mjs';
import { withProgress } from './lib/progress.mjs';
import { stopRunning } from './lib/run.mjs';

const usage = 'Usage: npm run demo [-- --fresh]\n\n  --fresh  forget what was written, and start over';

let isStopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));
try {
  await demo(process.argv.slice(2));
} catch (error) {
  console.error(`\n${error.message}`);
  await stop(1);
}

async function demo(args) {
  const unknown = args.find((arg) => arg !== '--fresh');
  if (unknown !== undefined) throw new Error(`"${unknown}" is not understood.\n\n${usage}`);
  requireNode();
  await requireFreePorts(ports);
  console.log('The WhatsApp inbox in Strapi, with a simulated Meta.\n');

  await ensureDependencies();
  if (!isPluginBuilt()) await build('Building the plugin', buildPlugin);
  if (!isExamplePanelBuilt()) await build("Building the example's admin panel", buildExamplePanel);
  prepareState({ isFresh: args.includes('--fresh') });
  const running = await withProgress('Starting the simulator and Strapi', startBoth);

  const token = await ensureAdmin();
  const later = token === undefined ? logInAgain : await withProgress('Writing a few conversations', () => seed(token, createEntries));
  rmSync(seedingFile, { force: true });
  for (const [name, child] of Object.entries(running)) void child.exited.then(() => endedByItself(name, child));
  greet();
  await later().catch((error) => {
    if (!isStopping) console.error(error.message);
  });

  function createEntries(entries) {
    return running.strapi.ask({ entries });
  }
}

/** Where its password was changed, nothing is looked after. */
async function logInAgain() {
  const token = await logIn().catch(() => undefined);
  if (token !== undefined) await keepProvider(token);
}

async function build(label, work) {
  const { code, output } = await withProgress(label, work);
  if (code !== 0) throw new Error(`${label} failed:\n${output}`);
}

/**
 * The database and the simulator's memory belong together: neither outlives the other. A new database carries a mark
 * until its conversations are written, so that an interrupted start is no half-filled demo for ever.
 */
function prepareState({ isFresh }) {
  if (isFresh || existsSync(seedingFile)) rmSync(stateDir, { recursive: true, force: true });
  mkdirSync(stateDir, { recursive: true });
  if (existsSync(databaseFile)) return;
  rmSync(simulatorFile, { force: true });
  writeFileSync(seedingFile, '');
}

async function startBoth() {
  const simulator = await startChild('simulator');
  const strapi = await startChild('strapi', {
    cwd: exampleDir,
    logFile: strapiLog,
    env: {
      ...connectionEnv,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PORT: String(ports.PORT),
      DATABASE_CLIENT: 'sqlite',
      DATABASE_FILENAME: databaseFile,
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
  return { simulator, strapi };
}

function greet() {
  console.log(`
  Inbox       http://localhost:${ports.PORT}/admin/plugins/whatsapp
  Login       ${admin.email}
              ${admin.password}
  Phone page  http://localhost:${ports.SIMULATOR_PORT}/phone
  Assistant   ${assistantName}, on the ${provider.name}

Write on the phone page as a customer: ${assistantName} answers after some seconds, in English or Spanish. Try "hello", "opening
hours?", "is my repair ready?", "I want a person". Answer in the inbox whenever you like.
Strapi's log is in example/.tmp/strapi.log. Ctrl-C stops everything; npm run demo -- --fresh starts over.
`);
}

function endedByItself(name, child) {
  if (isStopping) return;
  console.error(`\nThe ${name} process ended by itself:\n${child.tail()}`);
  void stop(1);
}

async function stop(code) {
  if (isStopping) return;
  isStopping = true;
  stopRunning();
  await stopChildren();
  process.exit(code);
}
