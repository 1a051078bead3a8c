import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSimulator } from '../../../simulator';
import { startTestSimulator } from '../../helpers/start-simulator';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';
import { startWebhookReceiver } from './webhook-receiver';

describe('a simulator', () => {
  it('serves the phone page and nothing beside it', async () => {
    const simulator = await startTestSimulator();
    const fetchPage = (name: string) => fetch(`${simulator.url}${name}`);
    const page = await fetchPage('/phone');
    expect(page.headers.get('content-type')).toContain('text/html');
    const html = await page.text();
    for (const [, name] of html.matchAll(/(?:href|src)="(\/phone\/[\w.-]+)/g)) {
      expect((await fetchPage(name ?? '')).status).toBe(200);
    }
    expect(html).not.toMatch(/https?:\/\//);
    const scripts = new Set(['/phone/phone.js']);
    for (const script of scripts) {
      const response = await fetchPage(script);
      expect([script, response.status, response.headers.get('content-type')]).toEqual([script, 200, 'text/javascript; charset=utf-8']);
      for (const [, name] of (await response.text()).matchAll(/from '(\.[^']+)'/g)) {
        scripts.add(new URL(name ?? '', `${simulator.url}${script}`).pathname);
      }
    }
    expect(scripts.size).toBeGreaterThan(25);
    expect((await fetchPage('/phone/bubbles/../../index.ts')).status).not.toBe(200);
    expect((await fetchPage('/phone/../index.ts')).status).not.toBe(200);
    expect((await fetchPage('/phone/..%2findex.ts')).status).toBe(404);
    await simulator.close();
  });

  it('says so when its port is taken', async () => {
    const first = await startTestSimulator();
    await expect(startSimulator({ port: first.port })).rejects.toThrow('EADDRINUSE');
    await first.close();
  });

  it('refuses settings of the wrong form at the start', async () => {
    await expect(startSimulator({ port: 0, statusDelayMs: -1 })).rejects.toThrow(/"statusDelayMs" must be/);
  });

  it('closes with a swallowed request and an open event stream', async () => {
    const simulator = await startTestSimulator();
    await simulator.faults([{ kind: 'timeout' }]);
    const swallowed = graphClient(simulator.url).call('GET', '/v26.0/1');
    const events = await fetch(`${simulator.url}/_simulator/events`);
    await eventually(simulator.state, ({ requests }) => requests.length === 1);
    await simulator.close();
    await expect(swallowed).rejects.toThrow();
    await expect(events.text()).rejects.toThrow();
  });

  describe('with a state file', () => {
    let folder: string;
    let stateFile: string;

    beforeEach(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'simulator-'));
      stateFile = path.join(folder, 'deeper', 'state.json');
    });
    afterEach(() => rm(folder, { recursive: true }));

    it('knows customers and messages after a restart, and delivers what was waiting', async () => {
      const first = await startTestSimulator({ stateFile });
      const { wamid } = await first.customerWrites('34612345678', textBody('Hi'), {
        profileName: 'Ana',
      });
      await first.close();

      const receiver = await startWebhookReceiver();
      const second = await startTestSimulator({ stateFile, webhookUrl: receiver.url });
      const { customers } = await eventually(second.state, ({ webhooks }) => webhooks.delivered === 1);
      expect(customers).toMatchObject([{ profileName: 'Ana', messages: [{ wamid, status: 'delivered' }] }]);
      expect(receiver.received[0]?.bytes.toString()).toContain('"name":"Ana"');
      expect((await graphClient(second.url).sendText('34612345678', 'Hello')).status).toBe(200);
      await second.close();
      await receiver.close();
    });

    it('knows templates after a restart, with what became of them', async () => {
      const first = await startTestSimulator({ stateFile });
      await first.templates([{ name: 'mine', components: [{ type: 'BODY', text: 'Hello' }] }]);
      await fetch(`${first.url}/_simulator/templates/mine/review`, { method: 'POST', body: '{"event":"PAUSED"}' });
      await first.close();

      const second = await startTestSimulator({ stateFile });
      const { body } = await graphClient(second.url).call('GET', '/v26.0/100000000000001/message_templates?name=mine');
      expect(body.data).toMatchObject([{ name: 'mine', status: 'PAUSED' }]);
      await second.close();
    });

    it('knows accounts, numbers, tokens and subscriptions after a restart', async () => {
      const receiver = await startWebhookReceiver();
      const first = await startTestSimulator({ stateFile });
      const added = await first.addAccount({ name: 'Second', numbers: [{ displayPhoneNumber: '34944000111' }] });
      await first.changeNumber('100000000000002', { qualityRating: 'RED' });
      const { token } = await first.addToken({ type: 'USER', scopes: ['whatsapp_business_management'], targetIds: [added.id] });
      const app = graphClient(first.url, '100000000000000|demo-app-secret');
      await app.call('POST', '/v26.0/app/subscriptions', {
        object: 'whatsapp_business_account',
        callback_url: receiver.url,
        verify_token: 'demo-verify-token',
        fields: 'messages',
      });
      await first.customerWrites('34612345678', textBody('Hi'), { phoneNumberId: added.numbers[0] ?? '' });
      await first.close();

      const second = await startTestSimulator({ stateFile });
      const { body } = await graphClient(second.url, token).call('GET', `/v26.0/${added.id}/phone_numbers`);
      expect(body.data).toMatchObject([{ id: added.numbers[0], display_phone_number: '+34944000111' }]);
      expect((await second.accounts()).numbers).toMatchObject([{ id: '100000000000002', qualityRating: 'RED' }, {}]);
      const { subscriptions, customers } = await second.state();
      expect(subscriptions.app).toMatchObject({ callbackUrl: receiver.url, fields: ['messages'], isVerified: true });
      expect(customers).toMatchObject([{ phoneNumberId: added.numbers[0] }]);
      await second.close();
      await receiver.close();
    });

    it('reads the file of a simulator that had one number only', async () => {
      stateFile = path.join(folder, 'state.json');
      const customer = {
        waId: '34612345678',
        profileName: 'Ana',
        messages: [],
        lastInboundAt: Date.now(),
        typingUntil: null,
        failNextWith: null,
      };
      await writeFile(stateFile, JSON.stringify({ version: 1, customers: [customer], templates: [] }));
      const simulator = await startTestSimulator({ stateFile });
      expect((await simulator.state()).customers).toMatchObject([{ waId: '34612345678', phoneNumberId: '100000000000002' }]);
      expect((await graphClient(simulator.url).sendText('34612345678', 'Hello')).status).toBe(200);
      await simulator.close();
    });

    it('writes it soon after a change', async () => {
      const simulator = await startTestSimulator({ stateFile });
      await simulator.customerWrites('34612345678', textBody('Hi'));
      await eventually(
        () => readFile(stateFile, 'utf8').catch(() => ''),
        (text) => text.includes('34612345678'),
      );
      await simulator.close();
    });

    it('does not start over a file that it cannot read', async () => {
      stateFile = path.join(folder, 'state.json');
      await writeFile(stateFile, 'not ours');
      await expect(startTestSimulator({ stateFile })).rejects.toThrow(/not a state file/);
      expect(await readFile(stateFile, 'utf8')).toBe('not ours');
    });
  });
});
