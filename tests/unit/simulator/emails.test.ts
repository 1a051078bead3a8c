import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { controlRefusal } from './control-refusal';

const email = {
  to: 'editor@example.org',
  from: 'cms@example.org',
  subject: 'The token ends',
  text: 'In 7 days.',
  html: '<p>In 7 days.</p>',
  replyTo: 'x',
};

describe('the e-mail provider', () => {
  let simulator: TestSimulator;

  beforeAll(async () => {
    simulator = await startTestSimulator();
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const send = async (body: unknown = email) => {
    const response = await fetch(`${simulator.url}/_simulator/emails`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('takes what it is given, and keeps it', async () => {
    const { status, body } = await send();
    expect([status, body]).toEqual([200, { id: expect.any(String) }]);
    await send({ to: ['a@example.org', 'b@example.org'], subject: 'Two' });
    expect(await simulator.emails()).toEqual([
      { ...email, id: body['id'], at: expect.stringMatching(/^\d{4}-.*Z$/) },
      { to: ['a@example.org', 'b@example.org'], subject: 'Two', id: expect.any(String), at: expect.any(String) },
    ]);
  });

  it('forgets it', async () => {
    await send();
    await simulator.clearEmails();
    expect(await simulator.emails()).toEqual([]);
    await send();
    await simulator.reset();
    expect(await simulator.emails()).toEqual([]);
  });

  it('fails, and then keeps nothing', async () => {
    await simulator.settings({ emailFails: true });
    expect(await send()).toEqual({ status: 500, body: { error: { message: 'The e-mail provider is out of order.' } } });
    expect(await simulator.emails()).toEqual([]);
    await simulator.settings({ emailFails: false });
    expect((await send()).status).toBe(200);
  });

  it('is slow', async () => {
    await simulator.settings({ emailDelayMs: 80 });
    const startedAt = Date.now();
    const sending = send();
    expect(await simulator.emails()).toEqual([]);
    expect((await sending).status).toBe(200);
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(75);
    expect(await simulator.emails()).toHaveLength(1);
  });

  it.each([[{}], [{ to: '' }], [{ to: [] }], [{ to: ['a@example.org', 'nobody'] }]])('refuses one to nobody: %j', async (body) => {
    expect(await controlRefusal(simulator.url, ['POST', '/emails'], body)).toBe('400: "to" must be an address, or a list of addresses.');
  });
});
