import { createHmac } from 'node:crypto';
import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { controlRefusal } from './control-refusal';
import { eventually } from './eventually';
import { startWebhookReceiver } from './webhook-receiver';

describe('the test of the dashboard', () => {
  let simulator: TestSimulator;
  let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;

  beforeEach(async () => {
    receiver = await startWebhookReceiver();
    simulator = await startTestSimulator({ webhookUrl: receiver.url });
  });
  afterEach(async () => {
    await simulator.close();
    await receiver.close();
  });

  const received = async () => {
    const [webhook] = await eventually(
      () => receiver.received,
      (all) => all.length === 1,
    );
    if (!webhook) throw new Error('no webhook');
    return { ...webhook, body: JSON.parse(webhook.bytes.toString()) as unknown };
  };

  it('sends the message of nobody to a number that is nobody’s', async () => {
    expect(await simulator.sendTestWebhook()).toEqual({ queued: 1 });
    const { body, bytes, signature } = await received();
    expect(body).toEqual({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '0',
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: '15550783881', phone_number_id: '106540352242922' },
                contacts: [{ profile: { name: 'test user name' }, wa_id: '16315551181' }],
                messages: [
                  {
                    from: '16315551181',
                    id: expect.any(String),
                    timestamp: expect.stringMatching(/^\d{10}$/),
                    type: 'text',
                    text: { body: 'this is a text message' },
                  },
                ],
              },
            },
          ],
        },
      ],
    });
    expect(signature).toBe(`sha256=${createHmac('sha256', 'demo-app-secret').update(bytes).digest('hex')}`);
    expect((await simulator.state()).customers).toEqual([]);
  });

  it('can be of other fields', async () => {
    await simulator.sendTestWebhook('message_template_status_update');
    expect((await received()).body).toMatchObject({
      entry: [{ id: '0', time: expect.any(Number), changes: [{ field: 'message_template_status_update', value: { event: 'APPROVED' } }] }],
    });
  });

  it('refuses a field that it has no sample of, and an app without a callback', async () => {
    const test = (body?: unknown) => controlRefusal(simulator.url, ['POST', '/webhooks/test'], body);
    expect(await test({ field: 'calls' })).toMatch(/^400: "field" must be one of messages, message_template_status_update/);
    expect(await test({ of: 'messages' })).toBe('400: Unknown field "of". Allowed: field.');
    await simulator.settings({ webhookUrl: null });
    expect(await test()).toMatch(/^400: There is no "webhookUrl" yet/);
  });
});
