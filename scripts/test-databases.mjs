import { buildPlugin, isPluginBuilt } from './lib/build-steps.mjs';
import { ensureDatabaseServer } from './lib/database-servers.mjs';
import { ensureDependencies, requireNode } from './lib/install.mjs';
import { jestShards, jestStep } from './lib/jest-step.mjs';
import { readLeftOut } from './lib/left-out.mjs';
import { printedSecrets } from './lib/printed-secrets.mjs';
import { stopRunning } from './lib/run.mjs';
import { runSteps } from './lib/steps.mjs';
import { summarise } from './lib/summary.mjs';

const clients = ['postgres', 'mysql'];

/** What is alike on every database: the model, secrets, files, who may ask for what. These run on SQLite, in `npm test`. */
const alikeEverywhere = [
  'integration/assistants/(F36|F37|F38|attacks|failures|tools|overhead)',
  'integration/connect/(F04|F30|F31)',
  'integration/eval/',
  'integration/inbox/F33',
  'integration/media/F25',
  'integration/operations/doctor',
  'integration/resilience/F12',
];
/** They assert how soon something comes, or fill the machine by themselves, and have it alone. */
const alone = ['integration/resilience/F20', 'integration/assistants/interleavings'];

/** What answers or was started for the tests, by client. */
const servers = new Map();

/** A thousand conversations at once on SQLite; `npm test` plays some of them. */
const turnsOnSqlite = () =>
  jestStep('integration', { name: 'turns-sqlite', env: { TURNS_COUNT: '1000' }, only: ['assistants/interleavings'] });

/** The integration tests again, on PostgreSQL and on MariaDB. */
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void interrupted());
try {
  await testDatabases();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function testDatabases() {
  requireNode();
  const leftOut = readLeftOut();
  await ensureDependencies();
  const mayLeaveOut = leftOut.has('corpus');
  const results = isPluginBuilt() ? [] : await runSteps([{ name: 'build', run: () => buildPlugin() }]);
  try {
    results.push(...(await runSteps(clients.filter((each) => !leftOut.has(each)).map(server))));
    const shards = [...servers.keys()].flatMap((client) => jestShards(3, 'integration', onServer(client, { mayLeaveOut, without: alone })));
    // One Strapi with its test keeps about one core busy.
    results.push(...(await runSteps(shards, { lanes: 2 })));
    const aloneOnServers = [...servers.keys()].map((client) => jestStep('integration', aloneOnServer(client, { mayLeaveOut })));
    results.push(...(await runSteps([turnsOnSqlite(), ...aloneOnServers, printedSecrets()])));
  } finally {
    await stopServers();
  }
  summarise('test-databases', results, [...leftOut]);
}

function server(client) {
  return {
    name: `${client} answers`,
    async run() {
      servers.set(client, await ensureDatabaseServer(client));
      return { code: 0, output: '', seconds: 0 };
    },
  };
}

function onServer(client, { mayLeaveOut, without = [] }) {
  return {
    name: `integration-${client}`,
    // One of them far from UTC: no instant may depend on where the server stands.
    env: { ...servers.get(client).env, DATABASE_CLIENT: client, ...(client === 'mysql' && { TZ: 'America/Lima' }) },
    mayLeaveOut,
    without: [...alikeEverywhere, ...without],
  };
}

function aloneOnServer(client, options) {
  return { ...onServer(client, options), name: `alone-integration-${client}`, only: alone };
}

async function stopServers() {
  for (const { stop } of servers.values()) await stop();
  servers.clear();
}

async function interrupted() {
  stopRunning();
  await stopServers();
  process.exit(130);
}
