import { createHmac } from 'node:crypto';
import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { controlRefusal } from './control-refusal';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';
import { startWebhookReceiver } from './webhook-receiver';

describe('the settings of the app', () => {
  let simulator: TestSimulator;

  beforeAll(async () => {
    simulator = await startTestSimulator();
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  it('sign with a new secret as soon as there is one', async () => {
    const receiver = await startWebhookReceiver();
    await simulator.settings({ webhookUrl: receiver.url, appSecret: 'new-secret' });
    await simulator.customerWrites('34612345678', textBody('Hi'));
    const [webhook] = await eventually(
      () => receiver.received,
      (all) => all.length === 1,
    );
    const digest = webhook && createHmac('sha256', 'new-secret').update(webhook.bytes).digest('hex');
    expect(webhook?.signature).toBe(`sha256=${digest}`);
    await receiver.close();
  });

  it('leave links to files as they are when the secret changes', async () => {
    const { id } = await simulator.media(Buffer.from('a file'), { mimeType: 'text/plain' });
    const { body } = await graphClient(simulator.url).call('GET', `/v26.0/${id}`);
    await simulator.settings({ appSecret: 'new-secret' });
    const headers = { authorization: 'Bearer demo-access-token', 'user-agent': 'test' };
    expect((await fetch(String(body['url']), { headers })).status).toBe(200);
  });

  it.each([0, 600_000, -600_000])('shift the clock of answers by %d ms', async (clockSkewMs) => {
    await simulator.settings({ clockSkewMs });
    const { headers } = await graphClient(simulator.url).call('GET', '/v26.0/100000000000002');
    const difference = Date.parse(headers.get('date') ?? '') - Date.now() - clockSkewMs;
    expect(Math.abs(difference)).toBeLessThan(3000);
  });

  it('give the app another name, if the start says so', async () => {
    const named = await startTestSimulator({ appName: 'Bici Norte for Strapi', businessId: '9' });
    const { body } = await graphClient(named.url).call('GET', '/v26.0/app');
    expect(body['name']).toBe('Bici Norte for Strapi');
    expect((await named.accounts()).businesses).toMatchObject([{ id: '9' }]);
    await named.close();
  });

  it.each<[Record<string, unknown>, RegExp]>([
    [{ appMode: 'draft' }, /"appMode" must be "live" or "development"/],
    [{ appHealth: 'WELL' }, /"appHealth" must be "AVAILABLE" or "LIMITED" or "BLOCKED"/],
    [{ webhookSecret: '' }, /"webhookSecret" must be a text that is not empty, or null/],
    [{ redirectUris: 'http://x' }, /"redirectUris" must be a list, each an http\(s\) URL, or null/],
    [{ redirectUris: ['x'] }, /"redirectUris" must be a list/],
    [{ oauthCodeSeconds: -1 }, /"oauthCodeSeconds" must be a whole number from 0/],
    [{ userTokenSeconds: 0 }, /"userTokenSeconds" must be a whole number from 1/],
    [{ clockSkewMs: 0.5 }, /"clockSkewMs" must be a whole number/],
    [{ emailDelayMs: -1 }, /"emailDelayMs" must be a whole number from 0/],
    [{ emailFails: 'yes' }, /"emailFails" must be true or false/],
  ])('refuse %j', async (settings, words) => {
    expect(await controlRefusal(simulator.url, ['PUT', '/settings'], settings)).toMatch(words);
  });
});
