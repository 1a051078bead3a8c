import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { controlRefusal } from './control-refusal';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';
import { startWebhookReceiver, valueOf, type ReceivedWebhook } from './webhook-receiver';

const [first, second, third] = ['100000000000002', '200000000000002', '300000000000002'];
const otherWaba = '300000000000001';
const ana = '34612345678';

describe('a second number', () => {
  let simulator: TestSimulator;
  let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;
  let graph: ReturnType<typeof graphClient>;

  beforeEach(async () => {
    receiver = await startWebhookReceiver();
    simulator = await startTestSimulator({ webhookUrl: receiver.url });
    await simulator.addNumber('100000000000001', { id: second, displayPhoneNumber: '34944000111' });
    await simulator.addAccount({
      id: otherWaba,
      name: 'Another',
      business: { name: 'Another business' },
      numbers: [{ id: third, displayPhoneNumber: '34944000333' }],
    });
    graph = graphClient(simulator.url);
  });
  afterEach(async () => {
    await simulator.close();
    await receiver.close();
  });

  const webhooks = (count: number) =>
    eventually(
      () => receiver.received,
      (all) => all.length === count,
    );
  const wabaOf = ({ bytes }: ReceivedWebhook) => (JSON.parse(bytes.toString()) as { entry: { id: string }[] }).entry[0]?.id;
  const send = (from: string, extra: Record<string, unknown> = textBody('Hello')) =>
    graph.call('POST', `/v26.0/${from}/messages`, { messaging_product: 'whatsapp', to: ana, ...extra });

  it('gets what a customer writes to it, by its id or by its digits', async () => {
    await simulator.customerWrites(ana, textBody('Hi'), { phoneNumberId: second });
    await simulator.customerWrites(ana, textBody('Hi'), { to: '+34 944 000 333' });
    await simulator.customerWrites(ana, textBody('Hi'));
    const received = await webhooks(3);
    const numbers = received.map((webhook) => [wabaOf(webhook), valueOf(webhook).metadata]);
    expect(numbers).toEqual(
      expect.arrayContaining([
        ['100000000000001', { display_phone_number: '34944000111', phone_number_id: second }],
        [otherWaba, { display_phone_number: '34944000333', phone_number_id: third }],
        ['100000000000001', { display_phone_number: '15550783881', phone_number_id: first }],
      ]),
    );
    // What names the number goes no further.
    expect(
      received.flatMap((webhook) => valueOf(webhook).messages ?? []).some((message) => 'to' in message || 'phoneNumberId' in message),
    ).toBe(false);
  });

  it('has a window and a chat of its own', async () => {
    await simulator.customerWrites(ana, textBody('Hi'), { phoneNumberId: second });
    expect((await send(first)).body.error?.code).toBe(131047);
    expect((await send(second)).status).toBe(200);
    const { customers } = await simulator.state();
    expect(customers).toMatchObject([{ waId: ana, phoneNumberId: second, messages: [{ direction: 'in' }, { direction: 'out' }] }]);

    await simulator.control('POST', `/customers/${ana}/pass-time`, { hours: 25, phoneNumberId: second });
    expect((await send(second)).body.error?.code).toBe(131047);
  });

  it('reports statuses under its own name', async () => {
    await simulator.customerWrites(ana, textBody('Hi'), { phoneNumberId: third });
    const { body } = await send(third);
    const received = await webhooks(4);
    const statuses = received.filter((webhook) => valueOf(webhook).statuses !== undefined);
    expect(statuses).toHaveLength(3);
    for (const webhook of statuses) {
      expect(wabaOf(webhook)).toBe(otherWaba);
      expect(valueOf(webhook)).toMatchObject({ metadata: { phone_number_id: third }, statuses: [{ id: body.messages?.[0]?.id }] });
    }
  });

  it('knows a person by another user id, if it belongs to another business', async () => {
    for (const phoneNumberId of [first, second, third]) await simulator.customerWrites(ana, textBody('Hi'), { phoneNumberId });
    const ids = (await simulator.state()).customers.map(({ userId }) => userId);
    expect(ids[0]).toBe(ids[1]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it('cannot mark what was written to another', async () => {
    const { wamid } = await simulator.customerWrites(ana, textBody('Hi'));
    const mark = (from: string) =>
      graph.call('POST', `/v26.0/${from}/messages`, { messaging_product: 'whatsapp', status: 'read', message_id: wamid });
    expect((await mark(second)).body.error?.code).toBe(131009);
    expect((await mark(first)).body).toEqual({ success: true });
  });

  it('cannot use the files and templates of another account', async () => {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('file', new Blob(['a file'], { type: 'text/plain' }), 'a.txt');
    const headers = { authorization: 'Bearer demo-access-token' };
    const uploaded = await fetch(`${simulator.url}/v26.0/${first}/media`, { method: 'POST', headers, body: form });
    const { id } = (await uploaded.json()) as { id: string };
    for (const phoneNumberId of [first, third]) await simulator.customerWrites(ana, textBody('Hi'), { phoneNumberId });
    const document = { type: 'document', document: { id } };
    expect((await send(first, document)).status).toBe(200);
    expect((await send(third, document)).body.error?.code).toBe(100);
    expect((await graph.call('GET', `/v26.0/${id}?phone_number_id=${third}`)).body.error?.error_subcode).toBe(33);

    const template = (name: string) => ({ type: 'template', template: { name, language: { code: 'en_US' } } });
    await simulator.templates([{ name: 'mine', components: [{ type: 'BODY', text: 'Hello' }] }]);
    expect((await send(second, template('mine'))).status).toBe(200);
    expect((await send(third, template('mine'))).body.error?.code).toBe(132001);
    expect((await send(third, template('hello_world'))).status).toBe(200);
  });

  it('creates templates under names that another account has, and tells of them in its own name', async () => {
    const draft = { name: 'hello_world_2', language: 'en_US', category: 'UTILITY', components: [{ type: 'BODY', text: 'Hello there' }] };
    const create = (waba: string) => graph.call('POST', `/v26.0/${waba}/message_templates`, draft);
    expect((await create('100000000000001')).status).toBe(200);
    const { body } = await create(otherWaba);
    await simulator.review(String(body['id']), { event: 'APPROVED' });
    const [webhook] = await webhooks(1);
    expect(webhook && wabaOf(webhook)).toBe(otherWaba);
  });

  it('has a block list of its own', async () => {
    for (const phoneNumberId of [first, second]) await simulator.customerWrites(ana, textBody('Hi'), { phoneNumberId });
    const users = { messaging_product: 'whatsapp', block_users: [{ user: ana }] };
    expect((await graph.call('POST', `/v26.0/${second}/block_users`, users)).status).toBe(200);
    const blocked = async (number: string) => (await graph.call('GET', `/v26.0/${number}/block_users`)).body.data?.length;
    expect([await blocked(first), await blocked(second)]).toEqual([0, 1]);
  });

  it('is what is coexisted with, too, if it is named', async () => {
    await simulator.coexistence('echo', { to: ana, ...textBody('From the phone'), phoneNumberId: second });
    await simulator.coexistence('contacts', { contacts: [{ id: ana, fullName: 'Ana' }], phoneNumberId: second });
    await simulator.coexistence('call', { from: ana, phoneNumberId: second });
    const day = Math.floor(Date.now() / 1000) - 60;
    await simulator.coexistence('history', {
      phoneNumberId: second,
      threads: [{ id: ana, messages: [{ direction: 'out', ...textBody('Before'), timestamp: day }] }],
    });
    const received = await webhooks(5);
    expect(new Set(received.map((webhook) => valueOf(webhook).metadata.phone_number_id))).toEqual(new Set([second]));
    expect(received.map(({ bytes }) => bytes.toString()).join()).toContain('"from":"34944000111"');
  });

  it('is shown by the phone page if it is named', async () => {
    await simulator.customerWrites(ana, textBody('To the second'), { phoneNumberId: second });
    const messages = async (query: string) => {
      const view = await simulator.control<{ business: { number: string }; numbers: unknown[]; chat: { messages: unknown[] } }>(
        'GET',
        `/phone?customer=${ana}${query}`,
      );
      return [view.business.number, view.numbers.length, view.chat.messages.length];
    };
    expect(await messages('')).toEqual(['15550783881', 3, 0]);
    expect(await messages(`&phoneNumberId=${second}`)).toEqual(['34944000111', 3, 1]);
  });

  it('opens its window by a webhook posted by hand', async () => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const value = {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '34944000111', phone_number_id: second },
      messages: [{ from: ana, id: 'wamid.X', timestamp, ...textBody('Hi') }],
    };
    await simulator.postWebhook({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] });
    expect((await send(first)).body.error?.code).toBe(131047);
    expect((await send(second)).status).toBe(200);
  });

  it.each([
    ['phoneNumberId', { phoneNumberId: '7' }],
    ['to', { to: '34000000000' }],
  ])('must be known, where %s names it', async (_name, extra) => {
    const refusal = await controlRefusal(simulator.url, ['POST', `/customers/${ana}/messages`], { ...textBody('Hi'), ...extra });
    expect(refusal).toMatch(/^400: There is no number ".*". There is: 100000000000002/);
  });
});
