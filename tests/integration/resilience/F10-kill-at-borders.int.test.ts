import type { Conversation } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import { makeExtendedApp, type TestApp } from '../../helpers/make-app';
import { connection, startHouse, type House } from '../../helpers/start-house';
import { metaJson, signature } from '../../helpers/sign-webhook';
import { waitUntil } from '../../helpers/wait-until';
import { statusWebhook, textWebhook, wamid } from '../../helpers/webhook-builders';

/**
 * The process ends itself at a border, once `KILL_AT` names it: between commit and answer, between send and record.
 * `recordResult` and `commitJournal` are ports in Strapi's registry, wrapped here as any app could.
 */
const EXTENSION = `
const die = (where) => {
  if (process.env.KILL_AT === where) process.kill(process.pid, 'SIGKILL');
};
const wrap = (factory, methods) => (context) => {
  const made = factory(context);
  const wrapped = Object.create(made);
  for (const [name, around] of Object.entries(methods)) wrapped[name] = around(made[name].bind(made));
  return wrapped;
};
module.exports = (plugin) => {
  plugin.services.journal = wrap(plugin.services.journal, {
    append: (append) => async (body) => {
      die('before-commit');
      const isStored = await append(body);
      die('after-commit');
      return isStored;
    },
  });
  plugin.services.graph = wrap(plugin.services.graph, {
    post: (post) => async (...args) => {
      die('before-post');
      return post(...args);
    },
  });
  plugin.services['send-results'] = wrap(plugin.services['send-results'], {
    record: (record) => async (...args) => {
      die('before-record');
      return record(...args);
    },
  });
  return plugin;
};
`;

describe('F10: the server is killed at a border', () => {
  let app: TestApp;
  let house: House;

  beforeAll(async () => {
    app = await makeExtendedApp(EXTENSION);
  });
  afterAll(() => app.remove());
  beforeEach(async () => {
    house = await startHouse({ appDir: app.dir });
  });
  afterEach(() => house.close());

  const conversations = async () => (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data;
  const firstConversation = () => waitUntil(async () => (await conversations())[0], { what: 'a conversation' });
  const messagesOf = async ({ documentId }: Conversation) =>
    (await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${documentId}/messages`)).body.data;
  const sendsSeen = async () =>
    (await house.simulator.state()).requests.filter(({ path, method }) => method === 'POST' && path.endsWith('/messages'));

  it.each(['before-commit', 'after-commit'])('%s: Meta gets no 200, sends again, and the message is there once', async (where) => {
    await house.strapi.stop();
    await house.restart({ env: { KILL_AT: where } });
    await house.simulator.customerWrites('34600000002', { type: 'text', text: { body: 'am I lost?' } }, { profileName: 'Ana' });
    await house.strapi.exited;
    expect((await house.simulator.deliveries()).filter(({ status }) => status === 200)).toEqual([]);

    await house.restart({ env: { KILL_AT: '' } });
    const conversation = await firstConversation();
    await waitUntil(async () => (await house.simulator.state()).webhooks.pending === 0, { what: 'Meta to be answered' });
    expect((await messagesOf(conversation)).map(({ text }) => text)).toEqual(['am I lost?']);
    expect((await conversations())[0]?.unreadCount).toBe(1);
  });

  it('answered 200 and killed before merging: the message is there after the restart', async () => {
    const body = metaJson(textWebhook({ waId: '34600000003', name: 'Bea' }, { body: 'written to the journal' }));
    const answer = await fetch(house.webhookUrl, {
      method: 'POST',
      body,
      headers: { 'x-hub-signature-256': signature(body, connection.appSecret) },
    });
    await house.strapi.kill();
    expect(answer.status).toBe(200);
    await house.restart();
    expect((await messagesOf(await firstConversation())).map(({ text }) => text)).toEqual(['written to the journal']);
  });

  it('between send and record: sent once, uncertain, and settled by the status echo', async () => {
    await house.deliver(textWebhook({ waId: '16505551234', name: 'Sheena' }, { body: 'hi' }));
    const conversation = await firstConversation();
    await house.strapi.stop();
    // No status may settle it before we have looked.
    await house.simulator.settings({ webhookUrl: null });
    await house.restart({ env: { KILL_AT: 'before-record' } });
    const path = `/whatsapp/conversations/${conversation.documentId}/messages`;
    const sent = await house.admin.post<{ data: Message }>(path, { content: { type: 'text', text: { body: 'did it arrive?' } } });
    expect(sent.status).toBe(201);
    await house.strapi.exited;
    expect(await sendsSeen()).toHaveLength(1);

    await house.restart({ env: { KILL_AT: '' } });
    // The lease of the dead process must end first: by the database's clock, so we move the row instead of waiting.
    await house.database.knex('whatsapp_outbox_rows').update({ lease_until: 1 });
    const uncertain = await waitUntil(async () => (await messagesOf(conversation)).find(({ status }) => status === 'uncertain'), {
      what: 'the message to be uncertain',
      timeoutMs: 20_000,
    });
    expect(uncertain).toMatchObject({ documentId: sent.body.data.documentId, wamid: null, error: { category: 'ambiguous' } });
    expect(await house.database.knex('whatsapp_outbox_rows')).toEqual([]);

    const id = wamid('echo');
    await house.deliver(statusWebhook(id, 'delivered', { correlationId: uncertain.correlationId ?? '' }));
    const settled = await waitUntil(async () => (await messagesOf(conversation)).find(({ status }) => status === 'delivered'), {
      what: 'the echo to settle it',
    });
    expect(settled).toMatchObject({ documentId: uncertain.documentId, wamid: id, error: null });
    expect(await sendsSeen()).toHaveLength(1);
  });

  it('between claim and send: never sent twice, uncertain since it may have left', async () => {
    await house.deliver(textWebhook({ waId: '16505551234', name: 'Sheena' }, { body: 'hi' }));
    const conversation = await firstConversation();
    await house.strapi.stop();
    await house.restart({ env: { KILL_AT: 'before-post' } });
    // The process may be gone before it answers; the message was committed before.
    await house.admin
      .post(`/whatsapp/conversations/${conversation.documentId}/messages`, { content: { type: 'text', text: { body: 'never left' } } })
      .catch(() => null);
    await house.strapi.exited;
    await house.restart({ env: { KILL_AT: '' } });
    await house.database.knex('whatsapp_outbox_rows').update({ lease_until: 1 });
    await waitUntil(async () => (await messagesOf(conversation)).find(({ status }) => status === 'uncertain'), { timeoutMs: 20_000 });
    expect(await sendsSeen()).toHaveLength(0);
  });
});
