import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { createWebhookMiddleware, type WebhookDependencies } from '../../../server/src/middlewares/webhook';
import { postWebhook } from '../../helpers/sign-webhook';

const logger = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() };

describe('a refused request is counted', () => {
  let server: Server | null = null;
  afterEach(() => new Promise((resolve) => (server ? server.close(resolve) : resolve(null))));

  async function start(changes: { secrets?: string[]; append?: () => Promise<boolean>; isSignatureChecked?: boolean }) {
    const { secrets = ['app-secret'], append = async () => true, isSignatureChecked = true } = changes;
    const counted: string[] = [];
    const dependencies = {
      connections: {
        appSecrets: () => secrets,
        missing: () => ['appSecret'],
        verifyToken: () => null,
        isSignatureChecked: () => isSignatureChecked,
      },
      journal: { append },
      wakeProjection: () => {},
      count: (name: string) => counted.push(name),
      onFetched: () => {},
      logger,
    } as unknown as WebhookDependencies;
    const middleware = createWebhookMiddleware('/hook', () => dependencies);
    server = createServer((req: IncomingMessage, res: ServerResponse) => void middleware({ req, res }, async () => res.end()));
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return { counted, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` };
  }

  it.each([
    ['without a secret', { secrets: [] }, 503, 'notConnected'],
    ['while the database takes nothing', { append: async () => false }, 503, 'unavailable'],
    ['when we break', { append: () => Promise.reject(new Error('broken')) }, 503, 'unavailable'],
    ['and what is taken too', {}, 200, 'received'],
  ])('%s', async (_what, changes, status, name) => {
    const { counted, url } = await start(changes);
    expect((await postWebhook(url, '{}', { appSecret: 'app-secret' })).status).toBe(status);
    expect(counted).toEqual([name]);
  });

  it('by whether it had a signature at all', async () => {
    const { counted, url } = await start({});
    expect((await postWebhook(url, '{}', { header: null })).status).toBe(401);
    expect((await postWebhook(url, '{}', { header: 'sha256=00' })).status).toBe(401);
    expect(counted).toEqual(['signatureMissing', 'signatureWrong']);
  });
});
