/**
 * `npm run bench`: durable webhooks per second against what is possible and against an ordinary plugin, all in one
 * run and in turns, since absolute figures drift by a third between runs; and whether the projection keeps up.
 * Goals: performance, section 3. Options: --seconds 6 --rounds 3 --only sqlite|postgres
 */
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { createDatabase } from './load/database.mjs';
import { measure, measureAtRate } from './load/measure.mjs';
import { startLimit, startOrdinaryPlugin, startOurs } from './load/servers.mjs';
import { watchBacklog } from './load/backlog.mjs';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '6' }, rounds: { type: 'string', default: '3' }, only: { type: 'string' } },
});
const seconds = Number(values.seconds);
const rounds = Number(values.rounds);
const clients = values.only ? [values.only] : ['sqlite', 'postgres'];

const SUBJECTS = [
  { name: 'limit', start: startLimit },
  { name: 'ours', start: startOurs },
  { name: 'ordinary plugin', start: startOrdinaryPlugin },
];
const BACKLOG_RATE = 1000;
const BACKLOG_SECONDS = 30;

const median = (numbers) => [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)];
const round = (number, digits = 0) => Number(number.toFixed(digits));

async function throughput(client) {
  const samples = new Map(SUBJECTS.map(({ name }) => [name, []]));
  for (let turn = 1; turn <= rounds; turn += 1) {
    for (const { name, start } of SUBJECTS) {
      const database = await createDatabase(client);
      const server = await start(database);
      await measure(server.url, { seconds: 1, perConnection: 200 });
      const figures = await measure(server.url, { seconds });
      await server.stop();
      await database.remove();
      samples.get(name).push(figures);
      console.log(
        `  ${client} round ${turn}: ${name.padEnd(16)} ${round(figures.perSecond)}/s  p50 ${figures.p50} ms  p99 ${figures.p99} ms  not 200: ${figures.not200}`,
      );
    }
  }
  const perSecond = Object.fromEntries([...samples].map(([name, figures]) => [name, round(median(figures.map((each) => each.perSecond)))]));
  const shares = samples.get('ours').map(({ perSecond: ours }, turn) => ours / samples.get('limit')[turn].perSecond);
  const factors = samples.get('ours').map(({ perSecond: ours }, turn) => ours / samples.get('ordinary plugin')[turn].perSecond);
  return {
    perSecond,
    p99: median(samples.get('ours').map(({ p99 }) => p99)),
    shareOfLimit: round(median(shares), 3),
    timesOrdinary: round(median(factors)),
  };
}

async function keepsUp(client) {
  const database = await createDatabase(client);
  const server = await startOurs(database);
  const backlog = watchBacklog(database);
  const figures = await measureAtRate(server.url, { seconds: BACKLOG_SECONDS, rate: BACKLOG_RATE });
  const { samples, drainedAfterMs } = await backlog.stop();
  await server.stop();
  await database.remove();
  const half = Math.floor(samples.length / 2);
  const highest = (part) => Math.max(0, ...part);
  return {
    rate: round(figures.perSecond),
    p50: figures.p50,
    p99: figures.p99,
    not200: figures.not200,
    highestFirstHalf: highest(samples.slice(0, half)),
    highestSecondHalf: highest(samples.slice(half)),
    drainedAfterMs,
  };
}

const results = {
  at: new Date().toISOString(),
  node: process.version,
  cpu: cpus()[0]?.model,
  cores: cpus().length,
  seconds,
  rounds,
  databases: {},
};
const rows = [];
for (const client of clients) {
  console.log(`${client}: durable webhooks/s, 64 connections, ${rounds} rounds of ${seconds} s in turns`);
  const speed = await throughput(client);
  console.log(`${client}: backlog at ${BACKLOG_RATE} webhooks/s for ${BACKLOG_SECONDS} s`);
  const backlog = await keepsUp(client);
  results.databases[client] = { ...speed, backlog };
  rows.push(
    {
      database: client,
      goal: '1: ≥ 55 % of the shared-commit limit',
      result: `${round(speed.shareOfLimit * 100, 1)} %`,
      met: speed.shareOfLimit >= 0.55,
    },
    { database: client, goal: '2: ≥ 100 × an ordinary plugin', result: `${speed.timesOrdinary} ×`, met: speed.timesOrdinary >= 100 },
    {
      database: client,
      goal: `projection keeps up at ${BACKLOG_RATE}/s`,
      result: `highest backlog ${backlog.highestFirstHalf} then ${backlog.highestSecondHalf}; drained ${backlog.drainedAfterMs} ms after the end`,
      // Flat: the second half stays within a second's worth of webhooks, and nothing is left over.
      met: backlog.highestSecondHalf <= BACKLOG_RATE && backlog.drainedAfterMs <= 2000 && backlog.not200 === 0,
    },
  );
}
console.table(rows);
const file = path.join(import.meta.dirname, 'results.json');
await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
console.log(`Written to ${path.relative(process.cwd(), file)}. A figure that misses its goal is reported as it is.`);
