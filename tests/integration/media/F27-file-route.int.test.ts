import { createHash } from 'node:crypto';
import { request } from 'node:http';

import type { Conversation } from '../../../contracts/conversation';
import type { MediaFile } from '../../../contracts/media';
import type { Message } from '../../../contracts/message';
import type { AdminUser } from '../../helpers/admin-users';
import { createAdminUser } from '../../helpers/admin-users';
import * as bytes from '../../helpers/file-bytes';
import { startHouse, type House } from '../../helpers/start-house';
import { uploadFile } from '../../helpers/upload-file';
import { waitUntil } from '../../helpers/wait-until';

const MB = 1024 * 1024;
const customer = '34612345678';
const film = bytes.isoMedia({ padding: 15 * MB });
const page = Buffer.from('<html><script>alert(1)</script></html>');

describe('F27: files are private', () => {
  let house: House;
  let editor: AdminUser;
  let stranger: AdminUser;
  let video: MediaFile;
  let document: MediaFile;
  let conversation: Conversation;

  beforeAll(async () => {
    house = await startHouse();
    editor = await createAdminUser(house.strapi, { role: 'strapi-editor', permissions: ['inbox.read', 'messages.send'], name: 'Eva' });
    stranger = await createAdminUser(house.strapi, { role: 'strapi-author', permissions: [], name: 'Sam' });
    video = await receive(film, 'video/mp4', 'video');
    document = await receive(page, 'text/html', 'document');
    conversation = await waitUntil(async () => (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data[0], {
      what: 'the conversation',
    });
  });
  afterAll(() => house.close());

  /** A customer sends it, and it is fetched. */
  async function receive(content: Buffer, mimeType: string, type: string): Promise<MediaFile> {
    const { id } = await house.simulator.media(content, { mimeType, filename: 'evil.html' });
    const { wamid } = await house.simulator.customerWrites(customer, {
      type,
      [type]: { id, ...(type === 'document' && { filename: 'evil.html' }) },
    });
    return waitUntil(
      async () => {
        const [own] = (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data;
        const list = own && (await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${own.documentId}/messages`)).body.data;
        const file = list?.find((message) => message.wamid === wamid)?.media[0];
        return file?.state === 'stored' ? file : undefined;
      },
      { what: 'the file' },
    );
  }

  const read = (
    documentId: string,
    { token, headers = {}, method = 'GET' }: { token?: string; headers?: Record<string, string>; method?: string } = {},
  ) =>
    fetch(`${house.strapi.url}/whatsapp/media/${documentId}`, {
      method,
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
    });
  const admin = (documentId: string, headers: Record<string, string> = {}, method = 'GET') =>
    read(documentId, { token: house.admin.token, headers, method });

  it('needs a login, the permission, and a conversation that this person may see', async () => {
    expect((await read(video.documentId)).status).toBe(401);
    expect((await read(video.documentId, { token: 'nonsense' })).status).toBe(401);
    expect((await read(video.documentId, { token: stranger.client.token })).status).toBe(403);
    expect((await read('x'.repeat(24), { token: house.admin.token })).status).toBe(404);
    expect((await read('..%2f..%2fpackage.json', { token: house.admin.token })).status).toBe(404);
    expect((await admin(video.documentId)).status).toBe(200);
  });

  it.each(['/uploads/', '/uploads/whatsapp/', '/.whatsapp-media/', '/whatsapp-media/'])('cannot be guessed under %s', async (folder) => {
    expect((await fetch(`${house.strapi.url}${folder}${video.documentId}`)).status).toBe(404);
  });

  it('never runs on our origin: no sniffing, a sandbox, and a download for what could', async () => {
    const shown = await admin(video.documentId);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'video/mp4',
      'content-disposition': expect.stringMatching(/^inline/),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
    });
    const saved = await admin(document.documentId);
    expect(saved.headers.get('content-type')).toBe('application/octet-stream');
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; filename="evil\.html"/);
    expect(Buffer.from(await saved.arrayBuffer()).equals(page)).toBe(true);
  });

  it('comes in parts, so that a seek moves little of 16 MB', async () => {
    const size = film.length;
    const part = async (range: string, headers: Record<string, string> = {}) => {
      const answer = await admin(video.documentId, { range, ...headers });
      return { status: answer.status, range: answer.headers.get('content-range'), body: Buffer.from(await answer.arrayBuffer()) };
    };
    expect(await part('bytes=0-99')).toEqual({ status: 206, range: `bytes 0-99/${size}`, body: film.subarray(0, 100) });
    expect(await part('bytes=-50')).toEqual({ status: 206, range: `bytes ${size - 50}-${size - 1}/${size}`, body: film.subarray(-50) });
    expect(await part(`bytes=${size}-`)).toMatchObject({ status: 416, range: `bytes */${size}` });
    const etag = (await admin(video.documentId, {}, 'HEAD')).headers.get('etag') ?? '';
    expect(etag).toBe(`"${createHash('sha256').update(film).digest('hex')}"`);
    expect((await part('bytes=0-9', { 'if-range': etag })).status).toBe(206);
    expect((await part('bytes=0-9', { 'if-range': '"another"' })).status).toBe(200);
    // The player reads the beginning and jumps to the middle.
    const moved = [await part('bytes=0-'), await part(`bytes=${size >> 1}-`)].map(({ body }) => body.length);
    expect(moved.reduce((sum, length) => sum + length, 0)).toBeLessThan(3 * MB);
    const head = await admin(video.documentId, {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), (await head.arrayBuffer()).byteLength]).toEqual([200, String(size), 0]);
  });

  describe('with a ticket', () => {
    const ticketOf = async (documentId: string, token: string) => {
      const answer = await fetch(`${house.strapi.url}/whatsapp/media/${documentId}/ticket`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: '{}',
      });
      return {
        status: answer.status,
        cookie: answer.headers.get('set-cookie') ?? '',
        body: (await answer.json()) as { data: { url: string } },
      };
    };
    const open = (path: string, cookie: string) => fetch(`${house.strapi.url}${path}`, { headers: { cookie: cookie.split(';')[0] ?? '' } });

    it('one file opens without a header, and only that one', async () => {
      const { cookie, body } = await ticketOf(video.documentId, house.admin.token);
      expect(body.data.url).toBe(`/whatsapp/media/${video.documentId}/file`);
      expect(cookie).toMatch(/httponly/i);
      expect(cookie).toMatch(/samesite=strict/i);
      expect(cookie).toContain(`path=${body.data.url}`);
      expect((await open(body.data.url, cookie)).status).toBe(200);
      expect((await open(body.data.url, '')).status).toBe(401);
      expect((await open(`/whatsapp/media/${document.documentId}/file`, cookie)).status).toBe(401);
      expect((await open(body.data.url, cookie.replace(/=\d+\./, '=999.'))).status).toBe(401);
    });

    it('of a person who may not see it there is none', async () => {
      expect((await ticketOf(video.documentId, stranger.client.token)).status).toBe(403);
      await assign(house.admin.token, 1);
      expect((await ticketOf(video.documentId, editor.client.token)).status).toBe(404);
      await assign(house.admin.token, null);
      expect((await ticketOf(video.documentId, editor.client.token)).status).toBe(200);
    });

    it('it ends with the right: after a re-assignment and for a blocked person', async () => {
      const { cookie, body } = await ticketOf(video.documentId, editor.client.token);
      expect((await open(body.data.url, cookie)).status).toBe(200);
      await assign(house.admin.token, 1);
      expect((await open(body.data.url, cookie)).status).toBe(404);
      await assign(house.admin.token, null);
      await house.strapi.run(`await strapi.db.query('admin::user').update({ where: { id: ${editor.id} }, data: { blocked: true } });`);
      expect((await open(body.data.url, cookie)).status).toBe(401);
      await house.strapi.run(`await strapi.db.query('admin::user').update({ where: { id: ${editor.id} }, data: { blocked: false } });`);
      expect((await open(body.data.url, cookie)).status).toBe(200);
    });

    it('it is over after five minutes', async () => {
      const { cookie, body } = await ticketOf(video.documentId, house.admin.token);
      await house.strapi.run('globalThis.realNow = Date.now; Date.now = () => globalThis.realNow() + 5 * 60 * 1000 + 1;');
      try {
        expect((await open(body.data.url, cookie)).status).toBe(401);
      } finally {
        await house.strapi.run('Date.now = globalThis.realNow;');
      }
    });

    /** The owner, as an admin sets it in the Content Manager. */
    async function assign(_token: string, userId: number | null): Promise<void> {
      await house.strapi.run(`
        await strapi.documents('plugin::whatsapp.contact').update({ documentId: '${conversation.contact.documentId}', data: { assignedUser: ${userId} } });`);
    }
  });

  it('a file of a conversation that is not theirs cannot be carried into their own', async () => {
    await house.strapi.run(`
      await strapi.documents('plugin::whatsapp.contact').update({ documentId: '${conversation.contact.documentId}', data: { assignedUser: 1 } });`);
    await house.simulator.customerWrites('34699999999', { type: 'text', text: { body: 'Hi' } });
    const own = await waitUntil(async () => (await editor.client.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data[0], {
      what: 'a conversation of the editor',
    });
    const stolen = await editor.client.post(`/whatsapp/conversations/${own.documentId}/messages`, {
      content: { type: 'video', video: { media: video.documentId } },
    });
    expect([stolen.status, stolen.body.error?.code]).toEqual([422, 'whatsapp.media_not_found']);
    const mine = await uploadFile<{ data: MediaFile }>(house.strapi.url, editor.client.token, { filename: 'a.png', content: bytes.png() });
    const sent = await editor.client.post(`/whatsapp/conversations/${own.documentId}/messages`, {
      content: { type: 'image', image: { media: mine.body.data.documentId } },
    });
    expect(sent.status).toBe(201);
  });

  it('a reader who leaves in the middle harms nobody', async () => {
    await new Promise<void>((resolve) => {
      const asked = request(
        `${house.strapi.url}/whatsapp/media/${video.documentId}`,
        { headers: { authorization: `Bearer ${house.admin.token}` } },
        (answer) => answer.once('data', () => asked.destroy()),
      );
      asked.once('close', resolve);
      asked.once('error', () => undefined);
      asked.end();
    });
    expect((await admin(video.documentId, { range: 'bytes=0-9' })).status).toBe(206);
    expect(house.strapi.unhandled).toEqual([]);
  });
});
