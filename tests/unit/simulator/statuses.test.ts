import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';
import { startWebhookReceiver, valueOf } from './webhook-receiver';

describe('statuses of a message', () => {
  let simulator: TestSimulator;
  let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;
  let graph: ReturnType<typeof graphClient>;

  beforeEach(async () => {
    receiver = await startWebhookReceiver();
    simulator = await startTestSimulator({ webhookUrl: receiver.url, webhookConcurrency: 1 });
    graph = graphClient(simulator.url);
    await simulator.customerWrites('34612345678', textBody('Hi'), { profileName: 'Ana' });
  });
  afterEach(async () => {
    await simulator.close();
    await receiver.close();
  });

  const statuses = () => receiver.received.flatMap((webhook) => valueOf(webhook).statuses ?? []);
  const names = () => statuses().map(({ status }) => status);

  it('are sent, delivered, read, in this order, with the correlation id and the price', async () => {
    const reply = await graph.sendText('34612345678', 'Hello', {
      biz_opaque_callback_data: 'row 7',
    });
    const id = reply.body.messages?.[0]?.id;
    await eventually(names, (all) => all.length === 3);

    expect(names()).toEqual(['sent', 'delivered', 'read']);
    const pricing = { billable: true, pricing_model: 'PMP', type: 'regular', category: 'service' };
    const common = { id, recipient_id: '34612345678', biz_opaque_callback_data: 'row 7' };
    expect(statuses()).toMatchObject([{ ...common, pricing }, { ...common, pricing }, common]);
    expect(statuses()[2]).not.toHaveProperty('pricing');
    const last = receiver.received.at(-1);
    expect(last && valueOf(last).contacts).toMatchObject([{ profile: { name: 'Ana' }, wa_id: '34612345678' }]);
  });

  it('carry the category of the template', async () => {
    await graph.sendTemplate('34612345678', { name: 'hello_world', language: { code: 'en_US' } });
    await eventually(names, (all) => all.length > 0);
    expect(statuses()[0]).toMatchObject({ pricing: { category: 'utility' } });
  });

  it('stop at delivered where nobody reads, until the chat is opened', async () => {
    await simulator.settings({ autoRead: false });
    await graph.sendText('34612345678', 'Hello');
    await eventually(names, (all) => all.includes('delivered'));
    await simulator.customerOpens('34612345678');
    await eventually(names, (all) => all.length === 3);
    expect(names()).toEqual(['sent', 'delivered', 'read']);
  });

  it('name only the user id of a customer without a phone number', async () => {
    const userId = 'ES.13491208655302741918';
    await simulator.customerWrites(userId, textBody('Hi'));
    await graph.call('POST', '/100000000000002/messages', {
      messaging_product: 'whatsapp',
      recipient: userId,
      ...textBody('Hello'),
    });
    await eventually(names, (all) => all.length > 0);
    expect(statuses()[0]).toMatchObject({ recipient_user_id: userId });
    expect(statuses()[0]).not.toHaveProperty('recipient_id');
    const [inbound] = receiver.received.flatMap((webhook) => valueOf(webhook).messages ?? []).slice(-1);
    expect(inbound).toMatchObject({ from_user_id: userId });
    expect(inbound).not.toHaveProperty('from');
  });

  it('end in failed once for a phone that is off', async () => {
    await fetch(`${simulator.url}/_simulator/customers/34612345678/fail-next`, {
      method: 'POST',
      body: JSON.stringify({ code: 131026 }),
    });
    await graph.sendText('34612345678', 'Hello');
    await eventually(names, (all) => all.length === 1);
    expect(statuses()).toMatchObject([{ status: 'failed', errors: [{ code: 131026 }] }]);
    await graph.sendText('34612345678', 'Hello again');
    await eventually(names, (all) => all.length === 4);
  });

  it('are only sent for a reaction, and failed for a reaction to nothing', async () => {
    const { wamid } = await simulator.customerWrites('34612345678', textBody('Hi'));
    const react = (message_id: string) => graph.send('34612345678', { type: 'reaction', reaction: { message_id, emoji: '👍' } });
    await react(wamid);
    await react('wamid.UNKNOWN');
    await graph.sendText('34612345678', 'Hello');
    await eventually(names, (all) => all.includes('read'));
    expect(names().sort()).toEqual(['delivered', 'failed', 'read', 'sent', 'sent']);
  });
});
