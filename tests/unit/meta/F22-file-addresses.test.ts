import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';

import { receiveBytes, TooManyBytesError } from '../../../server/src/media/receive-bytes';
import { createGraphClient } from '../../../server/src/meta/graph-client';
import { createMediaClient } from '../../../server/src/meta/media-client';
import { HostRefusedError, isClosedAddress, metaUrl, publicLookup } from '../../../server/src/meta/outgoing-hosts';

const GRAPH = 'https://graph.facebook.com';

describe('F22: an address that is none of Meta is refused before anything connects', () => {
  let canary: Server;
  let port: number;
  const heard: string[] = [];
  beforeAll(async () => {
    canary = createServer((request, response) => {
      heard.push(`${request.url} ${request.headers.authorization}`);
      if (request.url === '/away') response.writeHead(302, { location: `http://127.0.0.1:${port}/inside` }).end();
      else response.end('secret');
    });
    await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
    port = (canary.address() as AddressInfo).port;
  });
  beforeEach(() => heard.splice(0));
  afterAll(() => new Promise((resolve) => canary.close(resolve)));

  const client = createMediaClient({ graph: createGraphClient() });
  const connection = (graphApiBaseUrl: string) => ({ graphApiBaseUrl, graphApiVersion: 'v26.0', accessToken: 'canary-token' });
  const download = (url: string, base = GRAPH) => client.download(connection(base), url, AbortSignal.timeout(5000));

  test.each([
    ['this machine', (at: number) => `http://127.0.0.1:${at}/x`],
    ['this machine by name', (at: number) => `http://localhost:${at}/x`],
    ['this machine as one number', (at: number) => `http://2130706433:${at}/x`],
    ['this machine in octal', (at: number) => `http://0177.0.0.1:${at}/x`],
    ['this machine in IPv6', (at: number) => `http://[::1]:${at}/x`],
    ['IPv4 in IPv6', (at: number) => `http://[::ffff:127.0.0.1]:${at}/x`],
    ["the cloud's own data", () => 'http://[::ffff:169.254.169.254]/latest/meta-data'],
    ['a name in front', (at: number) => `https://lookaside.fbsbx.com@127.0.0.1:${at}/x`],
    ['a name and a password', () => 'https://user:pass@lookaside.fbsbx.com/x'],
    ['a host that ends alike', () => 'https://evilfacebook.com/x'],
    ['a host that begins alike', () => 'https://facebook.com.evil.example/x'],
    ['Meta without encryption', () => 'http://lookaside.fbsbx.com/x'],
    ['Meta on another port', () => 'https://lookaside.fbsbx.com:8443/x'],
    ['a file', () => 'file:///etc/passwd'],
    ['data', () => 'data:text/plain,x'],
    ['nothing that can be read', () => 'not an address'],
  ])('%s', async (_what, address) => {
    await expect(download(address(port))).rejects.toThrow(HostRefusedError);
    expect(heard).toEqual([]);
  });

  test("a redirect is not followed: the token stays with the Graph API's own origin", async () => {
    const base = `http://127.0.0.1:${port}`;
    const { status, bytes } = await download(`${base}/away`, base);
    bytes.destroy();
    expect(status).toBe(302);
    expect(heard).toEqual(['/away Bearer canary-token']);
  });

  test("a name that leads into the local network is refused, though it would be one of Meta's", async () => {
    const refusal = await new Promise((resolve) => {
      publicLookup('localhost', { all: false }, (error) => resolve(error));
    });
    expect(refusal).toBeInstanceOf(HostRefusedError);
  });
});

test.each([
  'https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1',
  'https://mmg.whatsapp.net/a',
  'https://scontent.xx.fbcdn.net/a',
])('what Meta serves from is asked: %s', (url) => {
  expect(metaUrl(url, GRAPH).href).toBe(url);
});

test('the configured Graph API may be anywhere, and only its very origin', () => {
  const base = 'http://127.0.0.1:4020';
  expect(metaUrl('http://127.0.0.1:4020/x', base).port).toBe('4020');
  expect(() => metaUrl('http://127.0.0.1:4021/x', base)).toThrow(HostRefusedError);
});

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.16.0.1', true],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['100.64.0.1', true],
  ['0.0.0.0', true],
  ['255.255.255.255', true],
  ['::1', true],
  ['::', true],
  ['fd00::1', true],
  ['fe80::1', true],
  ['::ffff:10.0.0.1', true],
  ['157.240.0.1', false],
  ['8.8.8.8', false],
  ['2a03:2880:f12f::1', false],
])('%s lies inside: %s', (address, isInside) => {
  expect(isClosedAddress(address)).toBe(isInside);
});

describe('bytes that do not end', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'whatsapp-bytes-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('are cut at the limit, and nothing remains', async () => {
    async function* endless() {
      for (;;) yield Buffer.alloc(64 * 1024);
    }
    await expect(receiveBytes(Readable.from(endless()), { folder, limit: 1024 * 1024 })).rejects.toThrow(TooManyBytesError);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('are given up when the time is over', async () => {
    const silent = new Readable({ read: () => undefined });
    const signal = AbortSignal.timeout(50);
    await expect(receiveBytes(silent, { folder, limit: 10, signal })).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});
