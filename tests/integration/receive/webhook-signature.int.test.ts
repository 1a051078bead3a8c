import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import { connection, startHouse, type House } from '../../helpers/start-house';
import { metaJson, postWebhook, signature } from '../../helpers/sign-webhook';
import { waitUntil } from '../../helpers/wait-until';
import { textWebhook } from '../../helpers/webhook-builders';

const { appSecret } = connection;
const previousSecret = 'the-former-app-secret';

describe('only Meta speaks through the webhook', () => {
  let house: House;
  let temporary: string;

  beforeAll(async () => {
    temporary = await mkdtemp(path.join(tmpdir(), 'whatsapp-temporary-'));
    house = await startHouse({ env: { TMPDIR: temporary, WHATSAPP_PREVIOUS_APP_SECRET: previousSecret } });
  });
  afterAll(async () => {
    await house.close();
    await rm(temporary, { recursive: true, force: true });
  });

  const stored = async () => (await house.database.knex('whatsapp_webhook_events').select('id')).length;
  const body = metaJson(textWebhook({ waId: '34600000001', name: 'Ana' }, { body: 'hello' }));

  it.each<[string, string | null]>([
    ['missing', null],
    ['empty', ''],
    ['of another secret', signature(body, 'another-secret')],
    ['of other bytes', signature(`${body} `, appSecret)],
    ['without its prefix', signature(body, appSecret).replace('sha256=', '')],
    ['cut short', signature(body, appSecret).slice(0, -1)],
    ['too long', `${signature(body, appSecret)}0`],
    ['doubled', `${signature(body, appSecret)}, ${signature(body, appSecret)}`],
    ['of another algorithm', signature(body, appSecret).replace('sha256', 'sha1')],
    ['no hex', `sha256=${'z'.repeat(64)}`],
    ['very long', `sha256=${'a'.repeat(12_000)}`],
  ])('refuses a signature that is %s with 401 and stores nothing', async (_name, header) => {
    const before = await stored();
    expect((await postWebhook(house.webhookUrl, body, { header })).status).toBe(401);
    expect(await stored()).toBe(before);
  });

  it('takes upper-case hex', async () => {
    const header = signature(body, appSecret).replace(/=.*/, (hex) => hex.toUpperCase());
    expect((await postWebhook(house.webhookUrl, body, { header })).status).toBe(200);
  });

  it('F04: takes what the former secret has signed, as long as it is configured', async () => {
    expect((await postWebhook(house.webhookUrl, body, { appSecret: previousSecret })).status).toBe(200);
  });

  /** The last column: is anything of it set aside with a reason? */
  it.each<[string, string | Buffer, boolean]>([
    ['escapes, slashes and emoji', metaJson({ text: 'ä / < > 😀 \r\n' }), true],
    ['a byte order mark', `\ufeff${body}`, false],
    ['invalid UTF-8', Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xfe, 0xc0]), Buffer.from('"}')]), true],
    ['a NUL', '{"a":"\u0000"}', true],
    ['nothing', '', true],
    ['__proto__ keys', '{"__proto__":{"x":1},"entry":[]}', false],
    ['1e400', '{"entry":1e400}', true],
    ['a list', '[]', true],
    ['null', 'null', true],
    ['a depth of 50,000', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, true],
    ['half a surrogate pair', '{"entry":[{"id":"\\ud800"}]}', true],
  ])('stores signed bytes exactly as they came: %s', async (_name, bytes, isSetAside) => {
    const answer = await postWebhook(house.webhookUrl, bytes, { appSecret });
    expect(answer.status).toBe(200);
    const row: { body: Buffer; id: number } = await house.database.knex('whatsapp_webhook_events').orderBy('id', 'desc').first();
    expect(Buffer.from(row.body).equals(Buffer.from(bytes))).toBe(true);
    const events = house.database.knex('whatsapp_webhook_events');
    await waitUntil(async () => (await events.clone().where({ id: row.id, state: 'processed' }).first()) !== undefined, {
      what: 'the event to be processed',
    });
    const quarantined: unknown[] = await house.database.knex('whatsapp_quarantined_items').where({ webhook_event_id: row.id });
    expect(quarantined.length > 0).toBe(isSetAside);
    expect(house.strapi.unhandled).toEqual([]);
  });

  it('takes 3 MB and refuses more than 4 MB', async () => {
    const padded = (bytes: number) => {
      const frame = metaJson(textWebhook({ waId: '34600000001' }, { body: 'x'.repeat(10) }));
      return frame.replace('xxxxxxxxxx', 'y'.repeat(bytes - frame.length + 10));
    };
    expect((await postWebhook(house.webhookUrl, padded(3 * 1024 * 1024), { appSecret })).status).toBe(200);
    const tooLarge = await postWebhook(house.webhookUrl, padded(4 * 1024 * 1024 + 1), { appSecret }).catch(() => ({ status: 413 }));
    expect(tooLarge.status).toBe(413);
  });

  it.each(['gzip', 'br', 'deflate'])('F14: refuses the content encoding %s unopened', async (encoding) => {
    const pack = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync }[encoding] ?? gzipSync;
    // 50 MB that came as a few kB.
    const bomb = pack(Buffer.alloc(50 * 1024 * 1024, ' '));
    const response = await fetch(house.webhookUrl, {
      method: 'POST',
      headers: { 'content-encoding': encoding, 'x-hub-signature-256': signature(bomb, appSecret) },
      body: bomb as BodyInit,
    });
    expect(response.status).toBe(415);
  });

  it('F14: what the content type says changes nothing: signed bytes are kept as bytes, and no file is made of them', async () => {
    const form = '--x\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\n\r\nhello\r\n--x--\r\n';
    const before = await stored();
    for (const type of ['multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'text/html']) {
      const headers = { 'content-type': type, 'x-hub-signature-256': signature(form, appSecret) };
      expect((await fetch(house.webhookUrl, { method: 'POST', headers, body: form })).status).toBe(200);
      expect((await fetch(house.webhookUrl, { method: 'POST', headers: { 'content-type': type }, body: form })).status).toBe(401);
    }
    expect(await stored()).toBe(before + 3);
    expect(await readdir(temporary)).toEqual([]);
  });

  it('takes one trailing slash, and bodies without a length', async () => {
    expect((await postWebhook(`${house.webhookUrl}/`, body, { appSecret })).status).toBe(200);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        house.webhookUrl,
        { method: 'POST', headers: { 'x-hub-signature-256': signature(body, appSecret) } },
        (response) => resolve(response.resume().statusCode),
      );
      request.on('error', reject);
      for (const chunk of body.match(/.{1,64}/gs) ?? []) request.write(chunk);
      request.end();
    });
    expect(status).toBe(200);
  });

  it('answers the verification, and never logs the token', async () => {
    const get = (query: string) => fetch(`${house.webhookUrl}?${query}`);
    const good = await get(`hub.mode=subscribe&hub.challenge=1158201444&hub.verify_token=${connection.verifyToken}`);
    expect([good.status, await good.text(), good.headers.get('content-type')]).toEqual([200, '1158201444', 'text/plain; charset=utf-8']);
    expect((await get('hub.mode=subscribe&hub.challenge=1&hub.verify_token=wrong-token-here')).status).toBe(403);
    expect((await get('hub.mode[]=subscribe&hub.challenge=1')).status).toBe(400);
    expect(
      (await get(`hub.mode=subscribe&hub.challenge=${encodeURIComponent('<b>1</b>')}&hub.verify_token=${connection.verifyToken}`)).status,
    ).toBe(400);
    expect(
      (await get(`hub.mode=subscribe&hub.challenge=${randomBytes(400).toString('hex')}&hub.verify_token=${connection.verifyToken}`)).status,
    ).toBe(400);
    expect(house.strapi.output()).not.toContain(connection.verifyToken);
  });
});
