import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';
import { startWebhookReceiver, valueOf } from './webhook-receiver';

const hour = 60 * 60;

describe('the 24-hour window', () => {
  let simulator: TestSimulator;
  let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;
  let graph: ReturnType<typeof graphClient>;
  let now = Date.UTC(2026, 10, 24, 12);

  beforeEach(async () => {
    now = Date.UTC(2026, 10, 24, 12);
    receiver = await startWebhookReceiver();
    simulator = await startTestSimulator({ webhookUrl: receiver.url, clock: () => now });
    graph = graphClient(simulator.url);
  });
  afterEach(async () => {
    await simulator.close();
    await receiver.close();
  });

  const seconds = () => Math.floor(now / 1000);

  it('is open until 24 hours after the last message of the customer', async () => {
    await simulator.customerWrites('34612345678', textBody('Hi'));
    now += 24 * hour * 1000 - 1000;
    expect((await graph.sendText('34612345678', 'Hello')).status).toBe(200);
    now += 1000;
    expect((await graph.sendText('34612345678', 'Hello')).body.error).toMatchObject({
      code: 131047,
      message: '(#131047) Re-engagement message',
      error_data: { messaging_product: 'whatsapp', details: expect.stringContaining('24 hours') },
    });
  });

  it('counts from the timestamp of the message', async () => {
    await simulator.customerWrites('34612345678', textBody('Hi'), {
      timestamp: seconds() - 25 * hour,
    });
    expect((await graph.sendText('34612345678', 'Hello')).body.error?.code).toBe(131047);
  });

  it('is closed for a customer who has never written', async () => {
    const reply = await graph.sendText('34600000000', 'Hello');
    expect([reply.status, reply.body.error?.code]).toEqual([400, 131047]);
  });

  it('does not hold templates back', async () => {
    const template = { name: 'hello_world', language: { code: 'en_US' } };
    const reply = await graph.sendTemplate('34600000000', template);
    expect(reply.body.messages).toEqual([{ id: expect.any(String), message_status: 'accepted' }]);
  });

  it('closes for one customer whom 24 hours pass by, until they write again', async () => {
    await simulator.customerWrites('34612345678', textBody('Hi'));
    await simulator.customerWrites('33639981234', textBody('Hi'));
    await simulator.letHoursPass('34612345678', 24);
    expect((await graph.sendText('34612345678', 'Hello')).status).toBe(400);
    expect((await graph.sendText('33639981234', 'Hello')).status).toBe(200);
    await simulator.customerWrites('34612345678', textBody('Hi again'));
    expect((await graph.sendText('34612345678', 'Hello')).status).toBe(200);
  });

  it('can fail the message later instead of in the answer', async () => {
    await simulator.settings({ windowError: 'webhook' });
    const reply = await graph.sendText('34600000000', 'Hello', {
      biz_opaque_callback_data: 'row 7',
    });
    expect(reply.status).toBe(200);

    const [webhook] = await eventually(
      () => receiver.received,
      (all) => all.length === 1,
    );
    if (!webhook) throw new Error('no webhook');
    const value = valueOf(webhook);
    expect(value).not.toHaveProperty('contacts');
    expect(value.statuses).toEqual([
      {
        id: reply.body.messages?.[0]?.id,
        status: 'failed',
        timestamp: String(seconds()),
        recipient_id: '34600000000',
        recipient_user_id: expect.stringMatching(/^ES\./),
        biz_opaque_callback_data: 'row 7',
        errors: [
          {
            code: 131047,
            title: 'Re-engagement message',
            message: 'Re-engagement message',
            error_data: { details: expect.any(String) },
            href: expect.stringContaining('https://'),
          },
        ],
      },
    ]);
  });
});
