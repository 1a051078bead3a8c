import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { graphClient, textBody } from './graph-client';

const number = '100000000000002';
const path = `/v26.0/${number}`;

describe('the registration of a number', () => {
  let simulator: TestSimulator;
  let graph: ReturnType<typeof graphClient>;
  let now = Date.UTC(2026, 10, 24, 12);

  beforeAll(async () => {
    simulator = await startTestSimulator({ clock: () => now });
    graph = graphClient(simulator.url);
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const register = (pin: unknown) => graph.call('POST', `${path}/register`, { messaging_product: 'whatsapp', pin });
  const deregister = () => graph.call('POST', `${path}/deregister`);
  const state = async () => (await graph.call('GET', `${path}?fields=status,platform_type,is_pin_enabled`)).body;

  it('ends and begins', async () => {
    expect((await deregister()).body).toEqual({ success: true });
    expect(await state()).toMatchObject({ status: 'DISCONNECTED', platform_type: 'NOT_APPLICABLE', is_pin_enabled: false });
    await simulator.customerWrites('34612345678', textBody('Hi'));
    expect((await graph.sendText('34612345678', 'Hello')).body.error).toMatchObject({
      code: 133010,
      message: '(#133010) Account not registered',
    });

    expect((await register('123456')).body).toEqual({ success: true });
    expect(await state()).toMatchObject({ status: 'CONNECTED', platform_type: 'CLOUD_API', is_pin_enabled: true });
    expect((await graph.sendText('34612345678', 'Hello')).status).toBe(200);
  });

  it('is missing of a number that is added so', async () => {
    const { id } = await simulator.addNumber('100000000000001', { displayPhoneNumber: '34944000111', isRegistered: false });
    const { body } = await graph.call('GET', `/v26.0/${id}?fields=status,health_status`);
    expect(body).toMatchObject({ status: 'PENDING', health_status: { can_send_message: 'BLOCKED' } });
  });

  it('asks for the PIN that the number has', async () => {
    await simulator.changeNumber(number, { pin: '111111' });
    expect((await register('222222')).body.error).toMatchObject({ code: 133005 });
    expect((await register('111111')).status).toBe(200);
    expect((await graph.call('POST', path, { pin: '333333' })).body).toEqual({ success: true });
    expect((await register('111111')).body.error?.code).toBe(133005);
    expect((await register('333333')).status).toBe(200);
  });

  it('is done ten times in 72 hours at most', async () => {
    for (let count = 0; count < 5; count += 1) {
      expect((await register('123456')).status).toBe(200);
      expect((await deregister()).status).toBe(200);
    }
    expect((await register('123456')).body.error?.code).toBe(133016);
    now += 72 * 60 * 60 * 1000;
    expect((await register('123456')).status).toBe(200);
  });

  it.each([
    ['a PIN that is none', { messaging_product: 'whatsapp', pin: '12' }, /Param pin must be a string of 6 digits/],
    ['no PIN', { messaging_product: 'whatsapp' }, /Param pin must be/],
    ['no product', { pin: '123456' }, /messaging_product is required/],
  ])('refuses %s', async (_name, body, words) => {
    const reply = await graph.call('POST', `${path}/register`, body);
    expect([reply.status, reply.body.error?.code]).toEqual([400, 100]);
    expect(reply.body.error?.message).toMatch(words);
  });

  it('is not for tokens without management', async () => {
    const { token } = await simulator.addToken({ type: 'USER', scopes: ['whatsapp_business_messaging'] });
    const { body } = await graphClient(simulator.url, token).call('POST', `${path}/register`, {
      messaging_product: 'whatsapp',
      pin: '123456',
    });
    expect(body.error?.code).toBe(200);
  });
});
