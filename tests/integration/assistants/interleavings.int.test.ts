import { appendFile } from 'node:fs/promises';

import { login, superAdmin } from '../../helpers/admin-client';
import { enabledAssistant } from '../../helpers/assistants';
import { dice } from '../../helpers/seeded';
import { connection, connectionEnv, startHouse, type House } from '../../helpers/start-house';
import { metaJson, postWebhook } from '../../helpers/sign-webhook';
import { startStrapi, type StrapiProcess } from '../../helpers/strapi-process';
import { databaseClient } from '../../helpers/test-database';
import { countUnderWay, findConversation, readHistories } from '../../helpers/turns/database-history';
import { modelBehaviours, playConversation, type PlayNode } from '../../helpers/turns/play-conversation';
import { judgeHistory } from '../../helpers/turns/turn-history';
import { waitUntil } from '../../helpers/wait-until';

/** Set `TURNS_SEED` to repeat the choices; the timing is the machine's. `TURNS_COUNT`: conversations. `TURNS_LOG`: a file for what happened. */
const SEED = Number(process.env.TURNS_SEED ?? 20261124);
const COUNT = Number(process.env.TURNS_COUNT ?? { sqlite: 150, postgres: 500, mysql: 150 }[databaseClient]);
const LOG = process.env.TURNS_LOG;
const LIMIT_MS = 10 * 60_000 + COUNT * 500;
/** Conversations at once. */
const AT_ONCE = 120;

const draft = {
  debounce: { windowMs: 150, maxMs: 500 },
  limits: { turnTimeoutMs: 1_500, messagesPerConversationPerDay: 1_000 },
  handoff: { maxTurns: 100, maxRepeat: 10 },
};

describe(`turns of many conversations at once (TURNS_SEED=${SEED})`, () => {
  let house: House;
  let second: StrapiProcess | null = null;

  beforeAll(async () => {
    house = await startHouse();
    await enabledAssistant(house, draft);
    await house.simulator.modelBehaves([...modelBehaviours]);
  });
  afterAll(async () => {
    await second?.stop();
    await house.close();
  });

  it(
    `answers nothing twice, late, or after a person: ${COUNT} conversations`,
    async () => {
      await play([nodeOf(house.strapi.url, house)], '34600');
    },
    LIMIT_MS,
  );

  // A second process on SQLite would wait for the one file: it is not supported (architecture, section 6).
  if (databaseClient === 'postgres') {
    it(
      `the same with two processes on one database: ${COUNT} conversations`,
      async () => {
        const env = {
          ...connectionEnv(house.simulator.url),
          WHATSAPP_MEDIA_DIRECTORY: house.mediaDirectory,
          WHATSAPP_WAITING_MESSAGES: 'false',
          ...house.database.env,
        };
        second = await startStrapi({ env });
        const admin = await login(second.url, superAdmin);
        await play([nodeOf(house.strapi.url, house), { ...nodeOf(second.url, house), admin }], '34700');
      },
      LIMIT_MS,
    );
  }

  function nodeOf(url: string, { admin }: House): PlayNode {
    return { admin, deliver: (body) => postWebhook(`${url}/api/whatsapp/webhook`, metaJson(body), { appSecret: connection.appSecret }) };
  }

  async function play(nodes: readonly PlayNode[], prefix: string): Promise<void> {
    const waiting = Array.from({ length: COUNT }, (_, index) => index);
    const find = (waId: string) => findConversation(house.database.knex, waId);
    const playNext = async (): Promise<void> => {
      for (let index = waiting.shift(); index !== undefined; index = waiting.shift()) {
        await playConversation(`${prefix}${String(100_000 + index)}`, { random: dice(SEED + index), nodes, find });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, playNext));
    let underWay = 0;
    const isOver = async () => (underWay = await countUnderWay(house.database.knex)) === 0;
    await waitUntil(isOver, {
      what: () => `all turns to end; ${underWay} have not`,
      timeoutMs: 120_000,
      everyMs: 500,
    });

    const histories = (await readHistories(house.database.knex)).filter(({ name }) => name.startsWith(prefix));
    if (LOG) await appendFile(LOG, histories.map((history) => `${JSON.stringify({ nodes: nodes.length, ...history })}\n`).join(''));
    const problems = histories.flatMap((history) => judgeHistory(history).map((problem) => `${history.name}: ${problem}`));
    const runs = histories.flatMap((history) => history.runs);
    const outcomes = Object.fromEntries(
      [...new Set(runs.map(({ outcome }) => outcome))].map((outcome) => [outcome, runs.filter((run) => run.outcome === outcome).length]),
    );
    process.stdout.write(`${histories.length} conversations on ${databaseClient}, ${nodes.length} node(s): ${JSON.stringify(outcomes)}\n`);
    expect(histories).toHaveLength(COUNT);
    expect(problems).toEqual([]);
    expect(outcomes.sent).toBeGreaterThan(COUNT / 10);
    expect(house.strapi.unhandled).toEqual([]);
  }
});
