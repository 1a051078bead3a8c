import { createWriteStream, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { buildPlugin, isPluginBuilt } from './lib/build-steps.mjs';
import { ensureDatabaseServer } from './lib/database-servers.mjs';
import { ensureDependencies, requireNode } from './lib/install.mjs';
import { jestStep } from './lib/jest-step.mjs';
import { testOutputDir } from './lib/paths.mjs';
import { stopRunning } from './lib/run.mjs';

const COUNT = process.env.TURNS_COUNT ?? '10000';
const clients = process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['memory', 'sqlite', 'postgres', 'mysql'];

/**
 * The long run: `npm run chaos [-- memory sqlite postgres mysql]`. Ten thousand conversations per database, judged by
 * the checker; tens of minutes. Results are kept in tests/.output/chaos, and of databases what happened in each conversation,
 * a line of JSON for each. In memory the seed repeats it.
 */
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stopRunning();
    process.exit(130);
  });
}
requireNode();
await ensureDependencies();
if (!isPluginBuilt()) await buildPlugin();
const folder = path.join(testOutputDir, 'chaos');
mkdirSync(folder, { recursive: true });
for (const client of clients) {
  const { passed = 0, failed = 1, output = '', seconds = 0 } = await runOn(client);
  const line = `${new Date().toISOString()} ${client}: ${COUNT} conversations, ${passed} passed, ${failed} failed, ${Math.round(seconds)} s`;
  createWriteStream(path.join(folder, `${client}.log`), { flags: 'a' }).end(`${line}\n${output}\n`);
  console.log(line);
  if (failed > 0) {
    console.error(output);
    process.exitCode = 1;
  }
}

async function runOn(client) {
  if (client === 'memory') return inMemory().run();
  if (client === 'sqlite') return onDatabase({}).run();
  const { env, stop } = await ensureDatabaseServer(client);
  try {
    return await onDatabase({ ...env, DATABASE_CLIENT: client }).run();
  } finally {
    await stop();
  }
}

function inMemory() {
  return jestStep('unit', { name: 'chaos-memory', env: { TURNS_COUNT: COUNT }, only: ['automation/interleavings'] });
}

function onDatabase(env) {
  const client = env.DATABASE_CLIENT ?? 'sqlite';
  const TURNS_LOG = path.join(folder, `${client}.jsonl`);
  rmSync(TURNS_LOG, { force: true });
  return jestStep('integration', {
    name: `chaos-${client}`,
    env: { ...env, TURNS_COUNT: COUNT, TURNS_LOG },
    only: ['assistants/interleavings'],
  });
}
