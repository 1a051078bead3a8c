import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';
import { startWebhookReceiver, valueOf } from './webhook-receiver';

const ana = '34612345678';

describe('a voice message', () => {
  let simulator: TestSimulator;
  let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;

  beforeEach(async () => {
    receiver = await startWebhookReceiver();
    simulator = await startTestSimulator({ webhookUrl: receiver.url, webhookConcurrency: 1 });
    await simulator.customerWrites(ana, textBody('Hi'));
  });
  afterEach(async () => {
    await simulator.close();
    await receiver.close();
  });

  async function upload(type: string): Promise<string> {
    const form = new FormData();
    form.set('messaging_product', 'whatsapp');
    form.set('type', type);
    form.set('file', new Blob([`OggS${'\0'.repeat(24)}OpusHead`], { type }), 'voice.ogg');
    const response = await fetch(`${simulator.url}/v26.0/100000000000002/media`, {
      method: 'POST',
      headers: { authorization: 'Bearer demo-access-token' },
      body: form,
    });
    return ((await response.json()) as { id: string }).id;
  }
  const send = async (audio: object) => {
    const reply = await graphClient(simulator.url).send(ana, { type: 'audio', audio });
    const wamid = reply.body.messages?.[0]?.id ?? '';
    await eventually(simulator.state, ({ customers }) => customers[0]?.messages.at(-1)?.status === 'read');
    return wamid;
  };
  const play = async (wamid: string) => {
    const path = `/_simulator/customers/${ana}/messages/${encodeURIComponent(wamid)}/played`;
    return (await fetch(`${simulator.url}${path}`, { method: 'POST' })).status;
  };
  const names = () => receiver.received.flatMap((webhook) => valueOf(webhook).statuses ?? []).map(({ status }) => status);

  it('is reported as played, once', async () => {
    const wamid = await send({ id: await upload('audio/ogg; codecs=opus'), voice: true });
    expect([await play(wamid), await play(wamid)]).toEqual([200, 200]);
    await eventually(names, (all) => all.includes('played'));
    expect(names()).toEqual(['sent', 'delivered', 'read', 'played']);
  });

  it('is not any audio', async () => {
    const wamid = await send({ id: await upload('audio/ogg; codecs=opus') });
    expect(await play(wamid)).toBe(400);
  });
});
