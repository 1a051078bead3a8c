import { connect } from 'node:net';

import { type countWebhooks, type WebhookRow } from '../../../contracts/webhook-log';
import type { z } from 'zod';
import { merged } from '../../helpers/merged';
import { metaJson, postWebhook, signature } from '../../helpers/sign-webhook';
import { connection, startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { envelope, textItem, textWebhook } from '../../helpers/webhook-builders';

type Counts = z.output<typeof countWebhooks.response>['data'];

describe('what is counted and not kept', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    await house.simulator.settings({ webhookUrl: null });
  });
  afterAll(() => house.close());

  const counts = async () => (await house.admin.get<{ data: Counts }>('/whatsapp/webhook-counts')).body.data;
  const rows = async (table: string) => Number((await house.database.knex(table).count({ n: '*' }))[0]?.n);
  const body = metaJson(textWebhook({ waId: '34612345678' }, { id: 'wamid.counted', body: 'hello' }));

  it('a flood of refused requests writes nothing, and is counted by its reasons', async () => {
    const post = (header: string | null) => postWebhook(house.webhookUrl, body, { header });
    const flood = [
      ...Array.from({ length: 300 }, () => post(null)),
      ...Array.from({ length: 200 }, () => post(signature(body, 'another-secret'))),
      ...Array.from({ length: 5 }, () => fetch(house.webhookUrl, { method: 'POST', headers: { 'content-encoding': 'gzip' }, body })),
    ];
    const answers = await Promise.all(flood);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(500);
    expect(answers.filter(({ status }) => status === 415)).toHaveLength(5);
    await postWebhook(house.webhookUrl, Buffer.alloc(4 * 1024 * 1024 + 1), { appSecret: connection.appSecret }).catch(() => null);
    await cutOff();
    expect(await rows('whatsapp_webhook_events')).toBe(0);

    // The line that broke is told by its socket, not by an answer.
    const { refused } = await waitUntil(async () => {
      const now = await counts();
      return now.refused.tooSlow > 0 && now;
    });
    expect(refused).toEqual({
      signatureMissing: 300,
      signatureWrong: 200,
      tooLarge: 1,
      tooSlow: 1,
      encoded: 5,
      notConnected: 0,
      unavailable: 0,
    });
    // One for each reason, however many requests; two where the hour has just changed.
    expect(await rows('whatsapp_webhook_counters')).toBeLessThanOrEqual(10);
    expect(await rows('whatsapp_webhook_events')).toBe(0);
  });

  it('counts what came, what was known already, what waits and what was set aside', async () => {
    const before = await counts();
    for (let times = 0; times < 4; times += 1) {
      expect((await postWebhook(house.webhookUrl, body, { appSecret: connection.appSecret })).status).toBe(200);
    }
    await house.deliver(
      envelope({ messages: [textItem({ waId: '34612345678' }, { id: 'wamid.counted' }), textItem({ waId: '34612345678' })] }),
    );
    await house.deliver(envelope({ messages: [{ type: 'text' }, { type: 'text' }] }));
    await merged(house);
    expect(await waitUntil(async () => (await counts()).duplicates === 4 && counts())).toMatchObject({
      received: before.received + 6,
      duplicates: 4,
      waiting: 0,
      quarantined: 1,
      unmatched: 0,
    });
    const listed = await house.admin.get<{ data: WebhookRow[] }>('/whatsapp/webhook-events');
    expect(listed.body.data).toHaveLength(6);
  });

  it('keeps them over a restart, and forgets what is older than a day', async () => {
    const before = await counts();
    for (let times = 0; times < 3; times += 1) await postWebhook(house.webhookUrl, body, { header: null });
    await house.strapi.stop();
    await house.restart();
    expect((await counts()).refused.signatureMissing).toBe(before.refused.signatureMissing + 3);
    await house.database.knex('whatsapp_webhook_counters').decrement('hour', 25 * 3_600_000);
    expect(await counts()).toMatchObject({ received: 0, duplicates: 0, refused: { signatureMissing: 0 } });
  });

  /** Half a body, and then the line is gone. */
  function cutOff(): Promise<void> {
    const { port, pathname } = new URL(house.webhookUrl);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        const head = [`POST ${pathname} HTTP/1.1`, 'Host: x', `X-Hub-Signature-256: ${signature(body, 'any')}`, 'Content-Length: 1000'];
        socket.write([...head, '', '{"half":'].join('\r\n'), () => setTimeout(() => socket.destroy(), 100));
      });
      socket.on('error', reject).on('close', () => resolve());
    });
  }
});
