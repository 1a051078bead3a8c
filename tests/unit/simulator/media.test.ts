import { createHash } from 'node:crypto';
import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { graphClient } from './graph-client';

const headers = { authorization: 'Bearer demo-access-token' };

describe('media', () => {
  let simulator: TestSimulator;
  let now = Date.now();
  const bytes = Buffer.from([0xff, 0xd8, 0xff, 13, 10, 45, 45, 0]);

  beforeAll(async () => {
    simulator = await startTestSimulator({ clock: () => now });
  });
  afterAll(() => simulator.close());

  async function upload(type: string, content: Buffer = bytes) {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('type', type);
    form.set('file', new Blob([new Uint8Array(content)], { type }), 'photo.jpg');
    const response = await fetch(`${simulator.url}/v26.0/100000000000002/media`, {
      method: 'POST',
      headers,
      body: form,
    });
    return {
      status: response.status,
      body: (await response.json()) as { id: string; error?: { message: string } },
    };
  }

  const describeMedia = async (id: string) => (await graphClient(simulator.url).call('GET', `/v26.0/${id}`)).body;

  it('goes up and comes down unchanged, through a link that holds for five minutes', async () => {
    const { body } = await upload('image/jpeg');
    const described = await describeMedia(body.id);
    expect(described).toMatchObject({
      messaging_product: 'whatsapp',
      mime_type: 'image/jpeg',
      file_size: '8',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      id: body.id,
    });
    const url = String(described['url']);
    const download = await fetch(url, { headers });
    expect(download.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await download.arrayBuffer())).toEqual(bytes);

    expect((await fetch(url)).status).toBe(401);
    expect((await fetch(url.replace(/hash=..../, 'hash=AAAA'), { headers })).status).toBe(404);
    now += 5 * 60 * 1000;
    expect((await fetch(url, { headers })).status).toBe(404);
  });

  it('is gone once deleted', async () => {
    const { body } = await upload('audio/ogg; codecs=opus');
    const { call } = graphClient(simulator.url);
    expect((await call('DELETE', `/v26.0/${body.id}`)).body).toEqual({ success: true });
    expect((await describeMedia(body.id)).error).toMatchObject({ code: 100, error_subcode: 33 });
  });

  it('is refused where Meta does not take the type or the size', async () => {
    expect((await upload('image/gif')).body.error?.message).toContain('one of the following types');
    expect((await upload('image/png', Buffer.alloc(5 * 1024 * 1024 + 1))).status).toBe(400);
  });
});
