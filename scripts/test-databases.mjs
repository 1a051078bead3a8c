import { buildPlugin, isPluginBuilt } from './lib/build-steps.mjs';
import { ensureDatabaseServer } from './lib/database-servers.mjs';
import { ensureDependencies, requireNode } from './lib/install.mjs';
import { jestStep } from './lib/jest-step.mjs';
import { readLeftOut } from './lib/left-out.mjs';
import { stopRunning } from './lib/run.mjs';
import { runSteps } from './lib/steps.mjs';
import { summarise } from './lib/summary.mjs';

const clients = ['postgres', 'mysql'];

/** What the model does and what may leave is the same on every database: these run on SQLite, in `npm test`. */
const alikeEverywhere = ['integration/assistants/(F36|F37|F38|attacks|failures|tools|overhead)', 'integration/eval/'];
let stopServer = async () => {};

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
  const results = isPluginBuilt() ? [] : await runSteps([{ name: 'build', run: () => buildPlugin() }]);
  results.push(...(await runSteps([turnsOnSqlite()])));
  for (const client of clients.filter((each) => !leftOut.has(each))) results.push(...(await runSteps([onServer(client, leftOut)])));
  summarise('test-databases', results, [...leftOut]);
}

function onServer(client, leftOut) {
  return {
    name: `integration tests on ${client}`,
    async run() {
      const { env, stop } = await ensureDatabaseServer(client);
      stopServer = stop;
      try {
        const step = jestStep('integration', {
          name: `integration-${client}`,
          // One of them far from UTC: no instant may depend on where the server stands.
          env: { ...env, DATABASE_CLIENT: client, ...(client === 'mysql' && { TZ: 'America/Lima' }) },
          mayLeaveOut: leftOut.has('corpus'),
          without: alikeEverywhere,
        });
        return await step.run();
      } finally {
        await stop();
      }
    },
  };
}

async function interrupted() {
  stopRunning();
  await stopServer();
  process.exit(130);
}
