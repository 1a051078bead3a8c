import { createHash } from 'node:crypto';
import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';
import { startWebhookReceiver, valueOf } from './webhook-receiver';

const ana = '34612345678';
const headers = { authorization: 'Bearer demo-access-token' };
const content = Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]);
const digest = createHash('sha256').update(content).digest();

describe('files of a customer', () => {
  let simulator: TestSimulator;
  let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;
  let now = Date.now();

  beforeEach(async () => {
    receiver = await startWebhookReceiver();
    simulator = await startTestSimulator({ webhookUrl: receiver.url, clock: () => now });
  });
  afterEach(async () => {
    await simulator.close();
    await receiver.close();
  });

  async function bring(mimeType: string, query = '', bytes = content) {
    const response = await fetch(`${simulator.url}/_simulator/media${query}`, {
      method: 'POST',
      headers: { 'content-type': mimeType },
      body: new Uint8Array(bytes),
    });
    return (await response.json()) as { id: string; sha256: string; mime_type: string };
  }
  async function arrival(message: Record<string, unknown>) {
    const before = receiver.received.length;
    await simulator.customerWrites(ana, message);
    await eventually(
      () => receiver.received.length,
      (count) => count > before,
    );
    const last = receiver.received.at(-1);
    return last && valueOf(last).messages?.[0];
  }
  const expire = (id: string) => fetch(`${simulator.url}/_simulator/media/${id}/expire`, { method: 'POST' });
  const status = async (id: string) => (await graphClient(simulator.url).call('GET', `/v26.0/${id}`)).status;

  it('arrive with type, digest and link', async () => {
    const file = await bring('image/jpeg');
    expect(file).toEqual({ id: expect.stringMatching(/^\d{16}$/), sha256: digest.toString('base64'), mime_type: 'image/jpeg' });
    const message = await arrival({ type: 'image', image: { id: file.id, caption: 'Look' } });
    expect(message).toMatchObject({ image: { ...file, caption: 'Look', url: expect.stringContaining(file.id) } });
    const { image } = message as { image: { url: string } };
    expect(Buffer.from(await (await fetch(image.url, { headers })).arrayBuffer())).toEqual(content);
  });

  it('arrive without a link where the setting says so', async () => {
    await simulator.settings({ mediaUrlInWebhook: false });
    const { id } = await bring('video/mp4');
    expect(await arrival({ type: 'video', video: { id } })).not.toHaveProperty('video.url');
  });

  it('have what each kind has of its own', async () => {
    const voice = await bring('audio/ogg; codecs=opus');
    expect(await arrival({ type: 'audio', audio: { id: voice.id, voice: true } })).toMatchObject({
      audio: { mime_type: 'audio/ogg; codecs=opus', voice: true },
    });
    const song = await bring('audio/mpeg');
    expect(await arrival({ type: 'audio', audio: { id: song.id } })).toMatchObject({ audio: { voice: false } });
    const paper = await bring('application/pdf', '?filename=order.pdf');
    expect(await arrival({ type: 'document', document: { id: paper.id } })).toMatchObject({ document: { filename: 'order.pdf' } });
    const sticker = await bring('image/webp');
    expect(await arrival({ type: 'sticker', sticker: { id: sticker.id } })).toMatchObject({ sticker: { animated: false } });
  });

  it('stay as they are where nobody has brought them', async () => {
    const image = { id: '800000000000002', mime_type: 'image/jpeg', sha256: 'abc' };
    expect(await arrival({ type: 'image', image })).toMatchObject({ image });
    expect(await arrival({ type: 'image', image })).not.toHaveProperty('image.url');
  });

  it('may lie about their digest and size', async () => {
    const { id, sha256 } = await bring('image/jpeg', '?brokenSha=true&declaredSize=99');
    expect(sha256).not.toBe(digest.toString('base64'));
    const { body } = await graphClient(simulator.url).call('GET', `/v26.0/${id}`);
    expect(body).toMatchObject({ file_size: '99', sha256: Buffer.from(sha256, 'base64').toString('hex') });
  });

  it('are known to the business for seven days, or until they are made to expire', async () => {
    const [first, second] = [await bring('image/jpeg'), await bring('image/jpeg')];
    await expire(second.id);
    expect([await status(first.id), await status(second.id)]).toEqual([200, 400]);
    now += 7 * 24 * 60 * 60 * 1000;
    expect(await status(first.id)).toBe(400);
    const shown = await fetch(`${simulator.url}/_simulator/media/${first.id}`);
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(content);
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
  });

  it.each(['/media/42', '/media/42/expire'])('are looked for in vain at %s', async (path) => {
    const method = path.endsWith('expire') ? 'POST' : 'GET';
    expect((await fetch(`${simulator.url}/_simulator${path}`, { method })).status).toBe(404);
  });

  it('are refused without bytes and with a size in words', async () => {
    const post = (query: string, body: string) => fetch(`${simulator.url}/_simulator/media${query}`, { method: 'POST', body });
    expect((await post('', '')).status).toBe(400);
    expect((await post('?declaredSize=big', 'x')).status).toBe(400);
  });

  it('that do not fit fail only after they were accepted', async () => {
    await simulator.customerWrites(ana, textBody('Hi'));
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('type', 'application/pdf');
    form.set('file', new Blob(['%PDF-1.7'], { type: 'application/pdf' }), 'a.pdf');
    const uploaded = await fetch(`${simulator.url}/v26.0/100000000000002/media`, { method: 'POST', headers, body: form });
    const { id } = (await uploaded.json()) as { id: string };
    const reply = await graphClient(simulator.url).send(ana, { type: 'image', image: { id } });
    expect(reply.status).toBe(200);
    const statuses = () => receiver.received.flatMap((webhook) => valueOf(webhook).statuses ?? []);
    const [failed] = await eventually(statuses, (all) => all.length > 0);
    expect(failed).toMatchObject({
      status: 'failed',
      errors: [{ code: 131053, error_data: { details: expect.stringContaining('cannot be sent as image') } }],
    });
  });
});
