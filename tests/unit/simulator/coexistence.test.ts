import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { eventually } from './eventually';
import { graphClient, textBody } from './graph-client';
import { changesOf, startWebhookReceiver } from './webhook-receiver';

const ana = '34612345678';
const business = '15550783881';
const day = 24 * 60 * 60;
const seconds = () => Math.floor(Date.now() / 1000);

describe('the phone app beside the API', () => {
  let simulator: TestSimulator;
  let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;

  beforeEach(async () => {
    receiver = await startWebhookReceiver();
    simulator = await startTestSimulator({ webhookUrl: receiver.url, webhookConcurrency: 1 });
  });
  afterEach(async () => {
    await simulator.close();
    await receiver.close();
  });

  async function control(path: string, body: unknown = {}) {
    const response = await fetch(`${simulator.url}/_simulator${path}`, { method: 'POST', body: JSON.stringify(body) });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
  const changes = (field: string) => receiver.received.flatMap(changesOf).filter((change) => change.field === field);
  const arrived = (field: string, count = 1) =>
    eventually(
      () => changes(field),
      (all) => all.length >= count,
    );
  const messagesOfAna = async () => (await simulator.state()).customers[0]?.messages ?? [];

  describe('echoes', () => {
    it('tell what was written on the phone', async () => {
      const { body } = await control('/coexistence/echo', { to: ana, ...textBody('From the phone'), timestamp: 1795500000 });
      const [change] = await arrived('smb_message_echoes');
      expect(change?.value).toMatchObject({
        metadata: { phone_number_id: '100000000000002' },
        contacts: [{ wa_id: ana }],
        message_echoes: [
          {
            from: business,
            to: ana,
            to_user_id: expect.stringMatching(/^ES\./),
            id: body['wamid'],
            timestamp: '1795500000',
            ...textBody('From the phone'),
          },
        ],
      });
      expect(await messagesOfAna()).toMatchObject([{ direction: 'out', wamid: body['wamid'] }]);
      expect(changes('messages')).toEqual([]);
    });

    it('can be written anew and deleted', async () => {
      const { body } = await control('/coexistence/echo', { to: ana, ...textBody('From the fone') });
      await control('/coexistence/edit', { wamid: body['wamid'], text: { body: 'From the phone' } });
      await control('/coexistence/revoke', { wamid: body['wamid'] });
      const [, edit, revoke] = await arrived('smb_message_echoes', 3);
      const original = { original_message_id: body['wamid'] };
      expect(edit?.value['message_echoes']).toMatchObject([
        { from: business, to: ana, type: 'edit', edit: { ...original, message: textBody('From the phone') } },
      ]);
      expect(revoke?.value['message_echoes']).toMatchObject([{ type: 'revoke', revoke: original }]);
      expect(await messagesOfAna()).toMatchObject([
        { text: { body: 'From the phone' }, editedAt: expect.any(Number), revokedAt: expect.any(Number) },
      ]);
    });

    it('are not what came through the API', async () => {
      await simulator.customerWrites(ana, textBody('Hi'));
      const sent = await graphClient(simulator.url).sendText(ana, 'Hello');
      const reply = await control('/coexistence/edit', { wamid: sent.body.messages?.[0]?.id, text: { body: 'x' } });
      expect(reply.status).toBe(400);
    });
  });

  describe('changes by the customer', () => {
    const path = (wamid: string, what: string) => `/customers/${ana}/messages/${encodeURIComponent(wamid)}/${what}`;

    it('edit a text', async () => {
      const { wamid } = await simulator.customerWrites(ana, textBody('Helo'));
      expect((await control(path(wamid, 'edit'), { text: { body: 'Hello' } })).status).toBe(200);
      const [, change] = await arrived('messages', 2);
      expect(change?.value).toMatchObject({
        contacts: [{ wa_id: ana }],
        messages: [{ from: ana, type: 'edit', edit: { original_message_id: wamid, message: { type: 'text', text: { body: 'Hello' } } } }],
      });
    });

    it('edit a caption and keep the file', async () => {
      const image = { id: '1', mime_type: 'image/jpeg', sha256: 'x', caption: 'Helo' };
      const { wamid } = await simulator.customerWrites(ana, { type: 'image', image });
      await control('/coexistence/edit', { wamid, image: { caption: 'Hello' } });
      const [, change] = await arrived('messages', 2);
      expect(change?.value['messages']).toMatchObject([{ edit: { message: { type: 'image', image: { ...image, caption: 'Hello' } } } }]);
    });

    it('delete for everyone, once', async () => {
      const { wamid } = await simulator.customerWrites(ana, textBody('Oh no'));
      expect((await control(path(wamid, 'revoke'))).status).toBe(200);
      const [, change] = await arrived('messages', 2);
      expect(change?.value['messages']).toMatchObject([{ type: 'revoke', revoke: { original_message_id: wamid } }]);
      expect((await control(path(wamid, 'revoke'))).status).toBe(409);
      expect((await control(path(wamid, 'edit'), { text: { body: 'x' } })).status).toBe(409);
    });

    it.each([
      ['another customer’s message', '33639981234', 'edit', { text: { body: 'x' } }, 404],
      ['an edit without words', ana, 'edit', {}, 400],
    ])('are refused for %s', async (_name, id, what, body, status) => {
      const { wamid } = await simulator.customerWrites(ana, textBody('Hi'));
      expect((await control(`/customers/${id}/messages/${encodeURIComponent(wamid)}/${what}`, body)).status).toBe(status);
    });

    it('let a deleted message take no reaction', async () => {
      const { wamid } = await simulator.customerWrites(ana, textBody('Hi'));
      await control(path(wamid, 'revoke'));
      await graphClient(simulator.url).send(ana, { type: 'reaction', reaction: { message_id: wamid, emoji: '👍' } });
      const all = await eventually(messagesOfAna, (messages) => messages.at(-1)?.status === 'failed');
      expect(all.at(-1)).toMatchObject({ type: 'reaction' });
    });
  });

  it('tells of contacts', async () => {
    const contacts = [
      { id: ana, fullName: 'Ana Torres', firstName: 'Ana' },
      { id: '33639981234', action: 'remove' },
    ];
    expect((await control('/coexistence/contacts', { contacts })).body).toEqual({ contacts: 2 });
    const [change] = await arrived('smb_app_state_sync');
    const metadata = { timestamp: expect.stringMatching(/^\d{10}$/) };
    expect(change?.value['state_sync']).toEqual([
      { type: 'contact', contact: { full_name: 'Ana Torres', first_name: 'Ana', phone_number: ana }, action: 'add', metadata },
      { type: 'contact', contact: { phone_number: '33639981234' }, action: 'remove', metadata },
    ]);
  });

  it('tells of a missed call, which opens the window', async () => {
    const { body } = await control('/coexistence/call', { from: ana });
    const calls = (await arrived('calls', 2)).flatMap(({ value }) => value['calls']);
    const common = { id: body['id'], from: ana, from_user_id: expect.any(String), to: business, direction: 'USER_INITIATED' };
    expect(calls).toEqual([
      { ...common, event: 'connect', timestamp: expect.any(String), session: expect.anything() },
      { ...common, event: 'terminate', timestamp: expect.any(String), status: 'FAILED' },
    ]);
    expect((await graphClient(simulator.url).sendText(ana, 'We missed you')).status).toBe(200);
  });

  it('tells of a call that was answered', async () => {
    await control('/coexistence/call', { from: ana, seconds: 60 });
    const [, end] = await arrived('calls', 2);
    expect(end?.value['calls']).toMatchObject([{ status: 'COMPLETED', duration: 60, start_time: expect.any(String) }]);
  });

  describe('history', () => {
    const said = (direction: string, body: string, ageDays: number) => ({
      direction,
      ...textBody(body),
      timestamp: seconds() - Math.round(ageDays * day),
    });

    it('comes in chunks, by age', async () => {
      const messages = [said('in', 'oldest', 120), said('in', 'old', 30), said('out', 'new', 0.2), said('in', 'newest', 0.1)];
      const { body } = await control('/coexistence/history', { threads: [{ id: ana, messages }], chunkSize: 1 });
      expect(body).toEqual({ webhooks: 4 });
      const all = (await arrived('history', 4)).flatMap(({ value }) => value['history']);
      expect(all).toMatchObject([
        {
          metadata: { phase: 0, chunk_order: 1, progress: 25 },
          threads: [
            {
              id: ana,
              context: { wa_id: ana },
              messages: [{ from: business, to: ana, text: { body: 'new' }, history_context: { status: 'READ' } }],
            },
          ],
        },
        { metadata: { phase: 0, chunk_order: 2, progress: 50 }, threads: [{ messages: [{ from: ana, text: { body: 'newest' } }] }] },
        { metadata: { phase: 1, chunk_order: 1, progress: 75 } },
        { metadata: { phase: 2, chunk_order: 1, progress: 100 } },
      ]);
      expect((await messagesOfAna()).map(({ text }) => (text as { body: string }).body)).toEqual(['oldest', 'old', 'new', 'newest']);
    });

    it('has placeholders for files, which follow unless they are too old', async () => {
      const image = { direction: 'in', type: 'image', image: { id: '1', mime_type: 'image/jpeg', sha256: 'x' } };
      const messages = [
        { ...image, timestamp: seconds() - 15 * day },
        { ...image, timestamp: seconds() - 13 * day },
        { ...image, direction: 'out', timestamp: seconds() - 60, status: 'DELIVERED' },
      ];
      expect((await control('/coexistence/history', { threads: [{ id: ana, messages }] })).body).toEqual({ webhooks: 4 });
      const all = await arrived('history', 4);
      const placeholders = all.flatMap(
        ({ value }) => (value['history'] as { threads: { messages: Record<string, unknown>[] }[] }[] | undefined) ?? [],
      );
      const inThreads = placeholders.flatMap(({ threads }) => threads.flatMap((thread) => thread.messages));
      expect(inThreads.map(({ type, image: file }) => [type, file])).toEqual(Array(3).fill(['media_placeholder', undefined]));
      expect(inThreads[0]).toMatchObject({ history_context: { status: 'DELIVERED' } });
      expect(all.slice(2).map(({ value }) => value)).toMatchObject([
        { messages: [{ from: ana, type: 'image', image: { id: '1' } }] },
        { message_echoes: [{ from: business, type: 'image', image: { id: '1' } }] },
      ]);
    });

    it('may be declined', async () => {
      await control('/coexistence/history', { declined: true });
      const [change] = await arrived('history');
      expect(change?.value['history']).toMatchObject([{ errors: [{ code: 2593109 }] }]);
    });

    it.each([
      ['nothing', {}],
      ['a message without time', { threads: [{ id: ana, messages: [{ direction: 'in', ...textBody('x') }] }] }],
      ['a message without direction', { threads: [{ id: ana, messages: [{ ...textBody('x'), timestamp: 1 }] }] }],
      ['chunks of nothing', { threads: [{ id: ana, messages: [said('in', 'x', 1)] }], chunkSize: 0 }],
    ])('is refused for %s', async (_name, body) => {
      expect((await control('/coexistence/history', body)).status).toBe(400);
    });
  });
});
