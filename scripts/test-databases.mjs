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

/** What the model does, what may leave and what is refused unread is the same on every database: these run on SQLite, in `npm test`. */
const alikeEverywhere = [
  'integration/assistants/(F36|F37|F38|attacks|failures|tools|overhead)',
  'integration/eval/',
  'integration/resilience/F12',
];
/** It asserts how soon an answer comes, and has the machine for itself. */
const timed = ['integration/resilience/F20'];

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
    const shards = [...servers.keys()].flatMap((client) => jestShards(3, 'integration', onServer(client, { mayLeaveOut, without: timed })));
    // One Strapi with its test keeps about one core busy.
    results.push(...(await runSteps([turnsOnSqlite(), ...shards], { lanes: 2 })));
    const timedSteps = [...servers.keys()].map((client) => jestStep('integration', timedOnServer(client, { mayLeaveOut })));
    results.push(...(await runSteps([...timedSteps, printedSecrets()])));
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

function timedOnServer(client, options) {
  return { ...onServer(client, options), name: `timed-integration-${client}`, only: timed };
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
