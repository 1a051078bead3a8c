import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSocketServer, type AddressInfo } from 'node:net';

import { createGraphClient, GRAPH_TIMEOUT_MS, type GraphConnection } from '../../../server/src/meta/graph-client';
import { MetaApiError } from '../../../server/src/meta/meta-api-error';

const TOKEN = 'token-that-nobody-else-may-see';
type Answer = (request: IncomingMessage, response: ServerResponse) => void;
interface Heard {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

const servers: Server[] = [];
async function listen(answer: Answer) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      heard.push({ method: request.method, url: request.url, headers: request.headers, body: Buffer.concat(chunks).toString() });
      answer(request, response);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { heard, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
}
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const to = (graphApiBaseUrl: string): GraphConnection => ({ graphApiBaseUrl, graphApiVersion: 'v26.0', accessToken: TOKEN });
const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(typeof body === 'string' ? body : JSON.stringify(body));
  };
const client = createGraphClient();

test('posts JSON with the token to base URL, version and path', async () => {
  const { heard, url } = await listen(json(200, { messages: [{ id: 'wamid.1' }] }));
  const outcome = await client.post(to(`${url}/`), '123/messages', { type: 'text', text: { body: 'Grüße 😀' } });
  expect(outcome).toEqual({ kind: 'answer', status: 200, body: { messages: [{ id: 'wamid.1' }] }, retryAfterMs: undefined });
  expect(heard).toMatchObject([{ method: 'POST', url: '/v26.0/123/messages', headers: { authorization: `Bearer ${TOKEN}` } }]);
  expect(heard[0]?.headers['content-type']).toMatch(/^application\/json/);
  expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ type: 'text', text: { body: 'Grüße 😀' } });
});

test('reads with a query', async () => {
  const { heard, url } = await listen(json(200, { data: [] }));
  expect(await client.get(to(url), '1/message_templates', { limit: 100, after: 'a&b' })).toEqual({ data: [] });
  expect(heard[0]?.url).toBe('/v26.0/1/message_templates?limit=100&after=a%26b');
});

test('the token is in no address', async () => {
  const { heard, url } = await listen(json(200, {}));
  await client.get(to(url), '1', { fields: 'id' });
  expect(heard[0]?.url).not.toContain(TOKEN);
});

describe('the token goes to the base URL and nowhere else', () => {
  test('a redirect is not followed', async () => {
    const other = await listen(json(200, {}));
    const { url } = await listen((_request, response) => response.writeHead(302, { location: `${other.url}/v26.0/123/messages` }).end());
    expect(await client.post(to(url), '123/messages', {})).toMatchObject({ kind: 'answer', status: 302 });
    expect(other.heard).toEqual([]);
  });

  test.each(['http:', ''])('a path that is an address of another host is not followed: "%s//…"', async (scheme) => {
    const other = await listen(json(200, {}));
    const { url } = await listen(json(200, {}));
    await client.post(to(url), `${scheme}${other.url.slice('http:'.length)}/123/messages`, {});
    expect(other.heard).toEqual([]);
  });
});

describe('an answer comes back as it is', () => {
  test.each([
    [400, { error: { code: 131047 } }],
    [500, { error: { code: 131000 } }],
    [502, '<html>Bad Gateway</html>'],
    [200, '{"messages":[{"id":"wam'],
    [200, ''],
  ])('%i with %j', async (status, body) => {
    const { url } = await listen(json(status, body));
    expect(await client.post(to(url), '123/messages', {})).toMatchObject({ kind: 'answer', status, body });
  });

  test.each([
    ['7', 7000],
    ['0.5', 500],
    ['0', undefined],
    ['-3', undefined],
    ['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
    [undefined, undefined],
  ])('Retry-After: %s', async (header, retryAfterMs) => {
    const { url } = await listen(json(429, {}, header === undefined ? {} : { 'retry-after': header }));
    expect(await client.post(to(url), '123/messages', {})).toMatchObject({ status: 429, retryAfterMs });
  });
});

describe('no answer', () => {
  /** A port that was free a moment ago. */
  async function closedPort(): Promise<string> {
    const server = createSocketServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    return `http://127.0.0.1:${port}`;
  }

  test('a connection that is refused: nothing left this machine', async () => {
    expect(await client.post(to(await closedPort()), '123/messages', {})).toEqual({
      kind: 'no-answer',
      code: 'ECONNREFUSED',
      isBeforeSend: true,
    });
  });

  test('a name that does not exist: nothing left this machine', async () => {
    expect(await client.post(to('http://graph.invalid'), '123/messages', {})).toMatchObject({ kind: 'no-answer', isBeforeSend: true });
  });

  test('a base URL that is none: nothing left this machine', async () => {
    expect(await client.post(to('http://[broken'), '123/messages', {})).toMatchObject({ kind: 'no-answer', isBeforeSend: true });
  });

  test('a TLS handshake that fails: nothing left this machine', async () => {
    const { heard, url } = await listen(json(200, {}));
    expect(await client.post(to(url.replace('http:', 'https:')), '123/messages', {})).toEqual({
      kind: 'no-answer',
      code: 'EPROTO',
      isBeforeSend: true,
    });
    expect(heard).toEqual([]);
  });

  test('a timeout: the request may have arrived', async () => {
    const { heard, url } = await listen(() => undefined);
    const impatient = createGraphClient({ timeoutMs: 200 });
    expect(await impatient.post(to(url), '123/messages', {})).toEqual({ kind: 'no-answer', code: 'ECONNABORTED', isBeforeSend: false });
    expect(heard).toHaveLength(1);
  });

  test('a reset after the body: the request may have arrived', async () => {
    const { url } = await listen((request) => request.socket.resetAndDestroy());
    expect(await client.post(to(url), '123/messages', {})).toEqual({ kind: 'no-answer', code: 'ECONNRESET', isBeforeSend: false });
  });

  test('an answer that breaks off: the request may have arrived', async () => {
    const { url } = await listen((_request, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"messages":', () => response.destroy());
    });
    expect(await client.post(to(url), '123/messages', {})).toMatchObject({ kind: 'no-answer', isBeforeSend: false });
  });

  test('Meta has 15 seconds', () => {
    expect(GRAPH_TIMEOUT_MS).toBe(15_000);
  });
});

describe('a read that does not succeed throws', () => {
  test("Meta's error", async () => {
    const { url } = await listen(json(401, { error: { message: 'Expired', code: 190 } }));
    await expect(client.get(to(url), '1')).rejects.toMatchObject({ name: 'MetaApiError', code: 190, status: 401 });
  });

  test.each([
    ['a page', 200, '<html></html>'],
    ['a list', 200, []],
    ['nothing', 204, ''],
  ])('%s', async (_what, status, body) => {
    const { url } = await listen(json(status, body));
    await expect(client.get(to(url), '1')).rejects.toMatchObject({ code: null, status });
  });

  test('no answer, without the token in its words', async () => {
    const { url } = await listen((request) => request.socket.resetAndDestroy());
    const error = await client.get(to(url), '1').catch((reason: unknown) => reason);
    if (!(error instanceof MetaApiError)) throw new Error('expected a MetaApiError');
    expect(error).toMatchObject({ status: null, details: 'ECONNRESET' });
    expect(`${error.message} ${error.stack} ${error.logLine} ${JSON.stringify(error)}`).not.toContain(TOKEN);
  });
});
