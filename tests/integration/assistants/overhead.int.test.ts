import { performance } from 'node:perf_hooks';

import { enabledAssistant } from '../../helpers/assistants';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';

const TURNS = Number(process.env.OVERHEAD_TURNS ?? 40);
const ROUNDS = 6;
const MOST_MS = 50;
const MOST_COMMITS = 15;

const at = (values: readonly number[], share: number) =>
  [...values].sort((left, right) => left - right)[Math.ceil(values.length * share) - 1] ?? Number.NaN;

/** From the claim of a turn to its commit; the Graph call comes after it. */
describe('what a turn costs besides the model', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    await enabledAssistant(house);
    await house.simulator.modelBehaves({ behaviour: 'fixed', message: { content: 'We open at nine.' } });
    await turn(0);
  });
  afterAll(() => house.close());

  async function turn(number: number): Promise<void> {
    const waId = `34621${String(number).padStart(6, '0')}`;
    await house.simulator.customerWrites(waId, { type: 'text', text: { body: 'When do you open?' } }, { profileName: 'Ana' });
    // Asked of the database: what the panel asks would be work of its own beside the turn.
    await waitUntil(
      async () => {
        const [row] = await house.database.knex('whatsapp_assistant_runs').whereNotNull('ended_at').count({ count: '*' });
        return Number(row?.count) > number;
      },
      { what: `turn ${number}`, timeoutMs: 30_000 },
    );
  }

  /** The same request to the same model by the library alone, in the same process. */
  const bareMs = () =>
    house.strapi.run<number[]>(`
      const { generateText, jsonSchema } = await import('ai');
      const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
      const { messages } = (await (await fetch('${house.simulator.url}/_simulator/model')).json()).requests.at(-1);
      const [{ content: system }, ...rest] = messages;
      const schema = { type: 'object', properties: { body: { type: 'string' } }, required: ['body'] };
      const tools = Object.fromEntries(['send_text', 'send_list', 'send_cta_url', 'send_reply_buttons', 'handoff_to_human', 'no_reply']
        .map((name) => [name, { description: 'x'.repeat(200), inputSchema: jsonSchema(schema), execute: () => 'ok' }]));
      const times = [];
      for (let index = 0; index < ${TURNS}; index += 1) {
        const model = createOpenAICompatible({ name: 'bare', baseURL: '${house.simulator.modelUrl}' })('scripted');
        const startedAt = performance.now();
        await generateText({ model, system, messages: rest, tools, maxRetries: 1 });
        times.push(performance.now() - startedAt);
      }
      return times;`);

  /** One row, committed by itself, between the turns: the machine is as busy as for them. */
  async function commitMs(): Promise<number> {
    const startedAt = performance.now();
    await house.database.knex('overhead_commits').insert({ word: 'one row' });
    return performance.now() - startedAt;
  }

  interface Round {
    readonly whole: readonly number[];
    readonly own: readonly number[];
    readonly bare: number;
    readonly commit: number;
  }

  async function round(from: number): Promise<Round> {
    const commits: number[] = [];
    for (let number = from; number < from + TURNS; number += 1) {
      await turn(number);
      commits.push(await commitMs());
    }
    const rows: { started_at: number; ended_at: number }[] = await house.database
      .knex('whatsapp_assistant_runs')
      .where({ outcome: 'sent' })
      .orderBy('id', 'desc')
      .limit(TURNS)
      .select('started_at', 'ended_at');
    const whole = rows.map(({ started_at: startedAt, ended_at: endedAt }) => Number(endedAt) - Number(startedAt));
    const bare = at(await bareMs(), 0.5);
    return { whole, own: whole.map((ms) => Math.max(0, ms - bare)), bare, commit: at(commits, 0.95) };
  }

  const isWithin = ({ own, commit }: Round) => at(own, 0.95) <= Math.min(MOST_MS, MOST_COMMITS * commit);

  it(`at most ${MOST_MS} ms, and at most ${MOST_COMMITS} commits, at the 95th of a hundred, in the best of ${ROUNDS} rounds`, async () => {
    await house.database.knex.schema.createTable('overhead_commits', (table) => {
      table.increments('id');
      table.string('word');
    });
    const rounds: Round[] = [];
    // What else the machine does may spoil a round, never make it better.
    while (rounds.length < ROUNDS && !rounds.some(isWithin)) {
      const { whole, own, bare, commit } = await round(1 + rounds.length * TURNS);
      rounds.push({ whole, own, bare, commit });
      process.stdout.write(
        `A turn without Graph: p50 ${at(whole, 0.5)} ms, p95 ${at(whole, 0.95)} ms; the library alone ${bare.toFixed(1)} ms; ` +
          `own p50 ${at(own, 0.5).toFixed(1)} ms, p95 ${at(own, 0.95).toFixed(1)} ms; one commit p95 ${commit.toFixed(1)} ms\n`,
      );
    }
    expect(rounds.every(({ whole }) => whole.length === TURNS)).toBe(true);
    expect(rounds.some(isWithin)).toBe(true);
  });
});
