import { connection, startHouse, type House } from '../../helpers/start-house';
import { flood, slowSender } from '../../helpers/flood';
import { metaJson, postWebhook, signature } from '../../helpers/sign-webhook';
import { waitUntil } from '../../helpers/wait-until';
import { textWebhook } from '../../helpers/webhook-builders';

const { appSecret } = connection;
const MEMORY_MB = 50;
const P99_MS = 1_000;

describe('floods and slow senders beside good traffic', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    // What a first webhook loads is no part of what is measured.
    await goodTraffic('warm', 20);
  });
  afterAll(() => house.close());

  /** Signed webhooks at 200/s. Gives how long each was waited for, in ms. */
  async function goodTraffic(name: string, count: number): Promise<number[]> {
    const begun = Date.now();
    const answers: Promise<number>[] = [];
    await new Promise<void>((resolve) => {
      const beat = setInterval(() => {
        const due = Math.min(count, Math.floor((Date.now() - begun) / 5));
        while (answers.length < due) answers.push(deliver(`${name}-${answers.length}`));
        if (answers.length < count) return;
        clearInterval(beat);
        resolve();
      }, 5);
    });
    return Promise.all(answers);
  }

  async function deliver(id: string): Promise<number> {
    const at = performance.now();
    const body = metaJson(textWebhook({ waId: '34625000001' }, { id: `wamid.${id}`, body: id }));
    expect((await postWebhook(house.webhookUrl, body, { appSecret })).status).toBe(200);
    return performance.now() - at;
  }

  const p99 = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1];
  const rows = async (table: string) => Number((await house.database.knex(table).count({ n: '*' }))[0]?.n);
  const memory = () => house.strapi.run<number>('return process.memoryUsage().rss / 1024 / 1024');
  const port = () => house.strapi.port;

  it('F15: takes every signed webhook while 2,000 a second come unsigned', async () => {
    const before = await rows('whatsapp_webhook_events');
    const [answers, times] = await Promise.all([
      flood({ port: port(), path: '/api/whatsapp/webhook', perSecond: 2_000, seconds: 10, body: metaJson(textWebhook({ waId: '1' }, {})) }),
      goodTraffic('beside-the-flood', 2_000),
    ]);
    expect([...answers]).toEqual([[401, 20_000]]);
    expect(p99(times)).toBeLessThan(P99_MS);
    expect((await rows('whatsapp_webhook_events')) - before).toBe(2_000);
    await waitUntil(async () => (await rows('whatsapp_messages')) === 2_020, { what: 'all of it to be merged', timeoutMs: 60_000 });
  });

  it('F12: 500 senders of a byte a second cost others nothing, and are cut', async () => {
    const before = await memory();
    const head = (header: string | null) => [
      'POST /api/whatsapp/webhook HTTP/1.1',
      'Host: 127.0.0.1',
      'Content-Length: 100000',
      ...(header === null ? [] : [`X-Hub-Signature-256: ${header}`]),
    ];
    const signed = Array.from({ length: 250 }, () => slowSender(port(), head(signature('{}', 'another'))));
    const unsigned = Array.from({ length: 250 }, () => slowSender(port(), head(null)));
    const told = await Promise.all(unsigned.map(({ ended }) => ended));
    expect(new Set(told.map((text) => text.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 401']));
    // Now, with all of them there: good traffic takes memory of its own.
    expect((await memory()) - before).toBeLessThan(MEMORY_MB);
    const times = await goodTraffic('beside-the-slow', 2_000);
    expect(p99(times)).toBeLessThan(P99_MS);
    const cut = await Promise.all(signed.map(({ ended }) => ended));
    expect(new Set(cut.map((text) => text.slice(0, 12)))).toEqual(new Set(['HTTP/1.1 408']));
    expect(await rows('whatsapp_webhook_events')).toBe(4_020);
  });
});
