import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { graphClient } from './graph-client';

const headers = { authorization: 'Bearer demo-access-token' };
const day = 24 * 60 * 60 * 1000;
const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

const webp = (size: number, flags: number) => {
  const bytes = Buffer.alloc(size);
  bytes.write('RIFF....WEBPVP8X....', 'latin1');
  bytes[20] = flags;
  return bytes;
};

describe('media', () => {
  let simulator: TestSimulator;
  let now = Date.now();
  const bytes = Buffer.from([0xff, 0xd8, 0xff, 13, 10, 45, 45, 0]);

  beforeAll(async () => {
    simulator = await startTestSimulator({ clock: () => now });
  });
  afterAll(() => simulator.close());

  async function upload(type: string, content: Buffer = Buffer.from('some file')) {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('type', type);
    form.set('file', new Blob([new Uint8Array(content)], { type }), 'photo.jpg');
    const response = await fetch(`${simulator.url}/v26.0/100000000000002/media`, { method: 'POST', headers, body: form });
    return { status: response.status, body: (await response.json()) as { id: string; error?: { message: string } } };
  }

  const describeMedia = async (id: string, query = '') => (await graphClient(simulator.url).call('GET', `/v26.0/${id}${query}`)).body;
  const linkTo = async (id: string) => String((await describeMedia(id))['url']);

  it('goes up and comes down unchanged, through a link that holds for five minutes', async () => {
    const { body } = await upload('image/jpeg', bytes);
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
    now += 5 * 60 * 1000 - 1;
    expect((await fetch(url, { headers })).status).toBe(200);
    now += 1;
    expect((await fetch(url, { headers })).status).toBe(404);
  });

  it('has links that live as long as the setting says', async () => {
    await simulator.settings({ mediaLinkLifeMs: 0 });
    const { body } = await upload('image/jpeg');
    expect((await fetch(await linkTo(body.id), { headers })).status).toBe(404);
    await simulator.settings({ mediaLinkLifeMs: 5 * 60 * 1000 });
    expect((await fetch(await linkTo(body.id), { headers })).status).toBe(200);
  });

  it('is not handed to a program without a name', async () => {
    const { body } = await upload('image/jpeg');
    const url = await linkTo(body.id);
    const status = await new Promise((resolve, reject) => {
      // fetch always names itself; node's own request does not.
      request(url, { headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('belongs to one number', async () => {
    const { body } = await upload('image/jpeg');
    expect((await describeMedia(body.id, '?phone_number_id=100000000000002'))['id']).toBe(body.id);
    expect((await describeMedia(body.id, '?phone_number_id=42')).error).toMatchObject({ code: 100, error_subcode: 33 });
  });

  it('is gone once deleted', async () => {
    const { body } = await upload('audio/ogg; codecs=opus');
    const { call } = graphClient(simulator.url);
    expect((await call('DELETE', `/v26.0/${body.id}`)).body).toEqual({ success: true });
    expect((await describeMedia(body.id)).error).toMatchObject({ code: 100, error_subcode: 33 });
  });

  it('that was uploaded is known for thirty days', async () => {
    const { body } = await upload('image/jpeg');
    now += 30 * day - 1;
    expect((await describeMedia(body.id))['id']).toBe(body.id);
    now += 1;
    expect((await describeMedia(body.id)).error).toMatchObject({ code: 100, error_subcode: 33 });
  });

  it.each<[string, number, number]>([
    ['image/jpeg', 5 * megabyte, 5 * megabyte + 1],
    ['image/webp', 100 * kilobyte, 100 * kilobyte + 1],
    ['audio/mpeg', 16 * megabyte, 16 * megabyte + 1],
    ['video/mp4', 16 * megabyte, 16 * megabyte + 1],
  ])('of type %s may have %d bytes, not %d', async (type, most, tooMany) => {
    expect((await upload(type, Buffer.alloc(most))).status).toBe(200);
    expect((await upload(type, Buffer.alloc(tooMany))).status).toBe(400);
  });

  it('may be larger where a sticker is animated', async () => {
    expect((await upload('image/webp', webp(500 * kilobyte, 0b10))).status).toBe(200);
    expect((await upload('image/webp', webp(500 * kilobyte + 1, 0b10))).status).toBe(400);
    expect((await upload('image/webp', webp(101 * kilobyte, 0))).status).toBe(400);
  });

  it.each<[string, string, Buffer]>([
    ['a type that Meta does not take', 'image/gif', bytes],
    ['a JPEG that is called PNG', 'image/png', bytes],
    ['a recording of a browser that is called Ogg', 'audio/ogg', Buffer.from([0x1a, 0x45, 0xdf, 0xa3, 0, 0])],
    ['nothing', 'image/jpeg', Buffer.alloc(0)],
  ])('is refused for %s', async (_name, type, content) => {
    const reply = await upload(type, content);
    expect(reply.status).toBe(400);
    expect(reply.body.error?.message).toMatch(/Param file must/);
  });

  it('can be cut off and spoilt on its way', async () => {
    const content = Buffer.alloc(4000, 7);
    const { body } = await upload('application/pdf', content);
    const url = await linkTo(body.id);
    const path = '/whatsapp_business/attachments/*';
    await simulator.faults([{ kind: 'truncate', match: { path }, times: 1 }]);
    await expect(fetch(url, { headers }).then((response) => response.arrayBuffer())).rejects.toThrow();

    await simulator.faults([{ kind: 'corrupt', match: { path }, times: 1 }]);
    const spoilt = Buffer.from(await (await fetch(url, { headers })).arrayBuffer());
    expect([spoilt.length, spoilt.equals(content)]).toEqual([4000, false]);

    await simulator.faults([{ kind: 'status', status: 500, match: { path: `/${body.id}`, method: 'GET' }, times: 1 }]);
    expect((await describeMedia(body.id)).error?.code).toBe(131000);
    expect(Buffer.from(await (await fetch(url, { headers })).arrayBuffer())).toEqual(content);
  });

  describe('resumable uploads', () => {
    const oauth = { authorization: 'OAuth demo-access-token' };
    const open = (query: string) => graphClient(simulator.url).call('POST', `/v26.0/100000000000000/uploads?${query}`);
    const send = (id: string, content: string, more: Record<string, string>) =>
      fetch(`${simulator.url}/v26.0/${id}`, { method: 'POST', headers: { ...oauth, ...more }, body: content });

    it('take a file in pieces and answer with a handle', async () => {
      const { body } = await open('file_name=a.jpg&file_length=9&file_type=image/jpeg');
      const id = String(body['id']);
      expect(id).toMatch(/^upload:.+\?sig=/);
      await send(id, 'some ', { file_offset: '0' });
      const state = await fetch(`${simulator.url}/v26.0/${id}`, { headers: oauth });
      expect(await state.json()).toMatchObject({ file_offset: 5 });
      expect((await send(id, 'file', { file_offset: '0' })).status).toBe(400);
      const done = await send(id, 'file', { file_offset: '5' });
      expect(await done.json()).toEqual({ h: expect.stringMatching(/^4::aW1hZ2UvanBlZw==:/) });
    });

    it('want OAuth, not Bearer', async () => {
      const { body } = await open('file_name=a.jpg&file_length=4&file_type=image/jpeg');
      const response = await send(String(body['id']), 'file', { ...headers, file_offset: '0' });
      expect([response.status, await response.json()]).toMatchObject([401, { error: { code: 190 } }]);
    });

    it.each(['file_length=0&file_type=image/jpeg', 'file_length=4&file_type=image/gif', 'file_length=104857601&file_type=video/mp4'])(
      'refuse %s',
      async (query) => {
        expect((await open(query)).status).toBe(400);
      },
    );
  });
});
