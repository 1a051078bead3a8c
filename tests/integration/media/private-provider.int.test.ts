import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { MediaFile } from '../../../contracts/media';
import * as bytes from '../../helpers/file-bytes';
import { startHouse, type House } from '../../helpers/start-house';
import { uploadFile } from '../../helpers/upload-file';

/** A private store over HTTP: what it keeps is read by a signed address only. */
function startStore() {
  const files = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://store');
    const key = url.pathname.slice(1);
    if (request.method === 'PUT') {
      const pieces: Buffer[] = [];
      request
        .on('data', (piece: Buffer) => pieces.push(piece))
        .on('end', () => {
          files.set(key, Buffer.concat(pieces));
          response.end();
        });
      return;
    }
    if (request.method === 'DELETE') {
      files.delete(key);
      response.end();
      return;
    }
    const file = files.get(key);
    if (!file || url.searchParams.get('signature') !== 'good') {
      response.writeHead(file ? 403 : 404).end();
      return;
    }
    const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
    if (from === undefined) response.end(file);
    else response.writeHead(206).end(file.subarray(Number(from), Number(to) + 1));
  });
  return { files, server };
}

/** Puts a provider into Strapi's upload plugin as its own would be. */
const provider = (base: string, isPrivate: boolean) => `
  strapi.plugin('upload').provider = {
    isPrivate: async () => ${isPrivate},
    async uploadStream(file) {
      file.url = '${base}/' + file.hash;
      await fetch(file.url, { method: 'PUT', body: file.stream, duplex: 'half' });
    },
    async delete(file) { await fetch('${base}/' + file.hash, { method: 'DELETE' }); },
    async getSignedUrl(file) { return { url: file.url + '?signature=good' }; },
  };`;

describe("files at Strapi's upload provider", () => {
  const { files, server } = startStore();
  let base: string;
  let house: House;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    house = await startHouse({ env: { WHATSAPP_MEDIA_STORE: 'upload-provider' } });
  });
  afterAll(async () => {
    await house.close();
    await new Promise((resolve) => server.close(resolve));
  });

  const content = bytes.padded(bytes.pdf(), 300_000);
  const upload = () => uploadFile<{ data: MediaFile }>(house.strapi.url, house.admin.token, { filename: 'bill.pdf', content });

  it('a public one is refused: nothing of a customer lies there', async () => {
    await house.strapi.run(provider(base, false));
    expect((await upload()).status).toBe(500);
    expect(files.size).toBe(0);
    expect(house.strapi.output()).toContain('POST /media failed');
  });

  it('a private one keeps them, without a row in the Media Library, and gives them back in parts', async () => {
    await house.strapi.run(provider(base, true));
    const { status, body } = await upload();
    expect(status).toBe(201);
    expect([...files.keys()]).toEqual([body.data.documentId]);
    expect(await house.strapi.run('return strapi.db.query("plugin::upload.file").count();')).toBe(0);
    const read = (headers: Record<string, string> = {}) =>
      fetch(`${house.strapi.url}/whatsapp/media/${body.data.documentId}`, {
        headers: { authorization: `Bearer ${house.admin.token}`, ...headers },
      });
    expect(Buffer.from(await (await read()).arrayBuffer()).equals(content)).toBe(true);
    const part = await read({ range: 'bytes=100-199' });
    expect([part.status, Buffer.from(await part.arrayBuffer()).equals(content.subarray(100, 200))]).toEqual([206, true]);
    files.clear();
    expect((await read()).status).toBe(404);
  });
});
