import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { graphClient, textBody } from './graph-client';

describe('sending', () => {
  let simulator: TestSimulator;
  let graph: ReturnType<typeof graphClient>;

  beforeAll(async () => {
    simulator = await startTestSimulator();
    graph = graphClient(simulator.url);
  });
  beforeEach(async () => {
    await simulator.reset();
    await simulator.customerWrites('34612345678', textBody('Hi'));
  });
  afterAll(() => simulator.close());

  it('accepts text and answers as Meta does', async () => {
    const reply = await graph.sendText('+34 612 345-678', 'Hello');
    expect(reply.status).toBe(200);
    expect(reply.body).toEqual({
      messaging_product: 'whatsapp',
      contacts: [{ input: '+34 612 345-678', wa_id: '34612345678' }],
      messages: [{ id: expect.stringMatching(/^wamid\.[A-Za-z0-9+/]+=*$/) }],
    });
    expect(reply.headers.get('facebook-api-version')).toBe('v26.0');
  });

  it.each(['/v21.0', '/v99.9', ''])('takes the version "%s"', async (version) => {
    const reply = await graph.call('POST', `${version}/100000000000002/messages`, {
      messaging_product: 'whatsapp',
      to: '34612345678',
      ...textBody('Hello'),
    });
    expect(reply.status).toBe(200);
  });

  it('accepts a form in place of JSON', async () => {
    const response = await fetch(`${simulator.url}/v26.0/100000000000002/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer demo-access-token' },
      body: new URLSearchParams({
        messaging_product: 'whatsapp',
        to: '34612345678',
        type: 'text',
        text: '{"body":"Hello"}',
      }),
    });
    expect(response.status).toBe(200);
  });

  it('sends to a customer who has only a user id', async () => {
    const userId = 'ES.13491208655302741918';
    await simulator.customerWrites(userId, textBody('Hi'));
    const reply = await graph.call('POST', '/v26.0/100000000000002/messages', {
      messaging_product: 'whatsapp',
      recipient: userId,
      ...textBody('Hello'),
    });
    expect(reply.body).toMatchObject({ contacts: [{ input: userId, user_id: userId }] });
    expect(reply.body).not.toHaveProperty('contacts.0.wa_id');
  });

  it.each([
    ['no product', { messaging_product: undefined }, 100],
    ['another product', { messaging_product: 'telegram' }, 100],
    ['no recipient', { to: undefined }, 100],
    ['a recipient that is no number', { to: 'Ana' }, 131009],
    ['a user id in place of the number', { to: 'ES.13491208655302741918' }, 131009],
    ['itself as recipient', { to: '15550783881' }, 131021],
    ['no text', { text: {} }, 100],
    ['an empty text', { text: { body: '' } }, 100],
    ['a text that is too long', { text: { body: 'a'.repeat(4097) } }, 100],
    ['an unknown type', { type: 'telepathy' }, 100],
    ['a file that was never uploaded', { text: undefined, type: 'image', image: { id: '1' } }, 100],
    ['a correlation id that is too long', { biz_opaque_callback_data: 'a'.repeat(513) }, 100],
    ['a reply to nothing', { context: {} }, 100],
  ])('refuses %s', async (_name, change, code) => {
    const reply = await graph.send('34612345678', { ...textBody('Hello'), ...change });
    expect(reply.status).toBe(400);
    expect(reply.body.error).toMatchObject({
      code,
      type: 'OAuthException',
      fbtrace_id: expect.any(String),
    });
    expect((await simulator.state()).customers[0]?.messages).toHaveLength(1);
  });

  it('accepts the longest text', async () => {
    expect((await graph.sendText('34612345678', 'ä'.repeat(4096))).status).toBe(200);
  });

  it('refuses what is no JSON', async () => {
    const response = await fetch(`${simulator.url}/v26.0/100000000000002/messages`, {
      method: 'POST',
      headers: { authorization: 'Bearer demo-access-token', 'content-type': 'application/json' },
      body: '{"to":',
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: 100 } });
  });

  it.each([
    ['an unknown object', 'POST', '/v26.0/42/messages', { code: 100, error_subcode: 33, type: 'GraphMethodException' }],
    ['an unknown edge', 'GET', '/v26.0/100000000000002/nothing', { code: 2500, type: 'OAuthException' }],
    ['the wrong method', 'DELETE', '/v26.0/100000000000002/messages', { code: 100, error_subcode: 33 }],
  ])('refuses %s', async (_name, method, path, error) => {
    const reply = await graph.call(method, path);
    expect(reply.status).toBe(400);
    expect(reply.body.error).toMatchObject(error);
  });

  describe('read marks', () => {
    it('turn this message and all before it to read', async () => {
      const { wamid } = await simulator.customerWrites('34612345678', textBody('Hi again'));
      await simulator.customerWrites('34612345678', textBody('And again'));
      expect((await graph.markRead(wamid)).body).toEqual({ success: true });
      const [customer] = (await simulator.state()).customers;
      expect(customer?.messages.map(({ status }) => status)).toEqual(['read', 'read', 'sent']);
    });

    it('may say that the business is writing', async () => {
      const { wamid } = await simulator.customerWrites('34612345678', textBody('Hi again'));
      await graph.markRead(wamid, { typing_indicator: { type: 'text' } });
      const phone = async () => {
        const response = await fetch(`${simulator.url}/_simulator/phone?customer=34612345678`);
        return (await response.json()) as { chat: { typingUntil: number | null } };
      };
      expect((await phone()).chat.typingUntil).toBeGreaterThan(Date.now());
      await graph.sendText('34612345678', 'Hello');
      expect((await phone()).chat.typingUntil).toBeNull();
    });

    it('are taken for a message that was posted as a webhook by hand', async () => {
      await simulator.postWebhook(rawMessage('wamid.BYHAND', '34699999999'));
      expect((await graph.markRead('wamid.BYHAND')).body).toEqual({ success: true });
    });

    it('are refused for a message that nobody wrote', async () => {
      const reply = await graph.markRead('wamid.UNKNOWN');
      expect([reply.status, reply.body.error?.code]).toEqual([400, 131009]);
    });
  });

  it('lets a webhook posted by hand open the window', async () => {
    await simulator.postWebhook(rawMessage('wamid.BYHAND', '34699999999'));
    expect((await graph.sendText('34699999999', 'Hello')).status).toBe(200);
  });
});

function rawMessage(id: string, from: string) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const value = {
    messaging_product: 'whatsapp',
    metadata: { display_phone_number: '15550783881', phone_number_id: '100000000000002' },
    contacts: [{ profile: { name: 'Eva' }, wa_id: from }],
    messages: [{ from, id, timestamp, ...textBody('Hi') }],
  };
  return {
    object: 'whatsapp_business_account',
    entry: [{ id: '100000000000001', changes: [{ field: 'messages', value }] }],
  };
}
