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
    house = await startHouse({ appDir: app.dir });
  });
  afterAll(async () => {
    await house.close();
    await app.remove();
  });

  /** The process of now dies there; the next one does not. */
  const killAt = (where: string) => house.strapi.run(`process.env.KILL_AT = ${JSON.stringify(where)};`);
  const findConversation = async (waId: string) =>
    (await house.admin.get<{ data: Conversation[] }>(`/whatsapp/conversations?q=${waId}`)).body.data[0];
  const conversationWith = (waId: string) => waitUntil(() => findConversation(waId), { what: `the conversation with ${waId}` });
  const messagesOf = async ({ documentId }: Conversation) =>
    (await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${documentId}/messages`)).body.data;
  const sendsTo = async (waId: string) =>
    (await house.simulator.state()).requests.filter(
      ({ path, method, body }) => method === 'POST' && path.endsWith('/messages') && (body as { to?: string } | null)?.to === `+${waId}`,
    );
  const write = async (waId: string, text: string) => {
    await house.deliver(textWebhook({ waId, name: 'Sheena' }, { body: 'hi' }));
    const conversation = await conversationWith(waId);
    // The process may be gone before it answers; the message was committed before.
    const answer = await house.admin
      .post<{ data: Message }>(`/whatsapp/conversations/${conversation.documentId}/messages`, {
        content: { type: 'text', text: { body: text } },
      })
      .catch(() => null);
    return { conversation, answer };
  };
  /** The lease of the dead process must end first: by the database's clock, so we move the row instead of waiting. */
  const endLeases = () => house.database.knex('whatsapp_outbox_rows').update({ lease_until: 1 });
  const untilStatus = (conversation: Conversation, status: Message['status']) =>
    waitUntil(async () => (await messagesOf(conversation)).find((message) => message.status === status), {
      what: `a message that is ${String(status)}`,
      timeoutMs: 20_000,
    });

  it.each([
    ['before-commit', '34600000001'],
    ['after-commit', '34600000002'],
  ])('%s: Meta gets no 200, sends again, and the message is there once', async (where, waId) => {
    await killAt(where);
    const before = (await house.simulator.deliveries()).length;
    await house.simulator.customerWrites(waId, { type: 'text', text: { body: 'am I lost?' } }, { profileName: 'Ana' });
    await house.strapi.exited;
    expect((await house.simulator.deliveries()).slice(before).filter(({ status }) => status === 200)).toEqual([]);

    await house.restart();
    const conversation = await conversationWith(waId);
    await waitUntil(async () => (await house.simulator.state()).webhooks.pending === 0, { what: 'Meta to be answered' });
    expect((await messagesOf(conversation)).map(({ text }) => text)).toEqual(['am I lost?']);
    expect((await findConversation(waId))?.unreadCount).toBe(1);
  });

  it('answered 200 and killed before merging: the message is there after the restart', async () => {
    const waId = '34600000003';
    const body = metaJson(textWebhook({ waId, name: 'Bea' }, { body: 'written to the journal' }));
    const answer = await fetch(house.webhookUrl, {
      method: 'POST',
      body,
      headers: { 'x-hub-signature-256': signature(body, connection.appSecret) },
    });
    await house.strapi.kill();
    expect(answer.status).toBe(200);
    await house.restart();
    expect((await messagesOf(await conversationWith(waId))).map(({ text }) => text)).toEqual(['written to the journal']);
  });

  it('between claim and send: never sent twice, uncertain since it may have left', async () => {
    const waId = '34600000004';
    await killAt('before-post');
    const { conversation } = await write(waId, 'never left');
    await house.strapi.exited;
    await house.restart();
    await endLeases();
    await untilStatus(conversation, 'uncertain');
    expect(await sendsTo(waId)).toHaveLength(0);
  });

  it('between send and record: sent once, uncertain, and settled by the status echo', async () => {
    const waId = '34600000005';
    // No status may settle it before we have looked.
    await house.simulator.settings({ webhookUrl: null });
    await killAt('before-record');
    const { conversation, answer } = await write(waId, 'did it arrive?');
    expect(answer?.status).toBe(201);
    await house.strapi.exited;
    expect(await sendsTo(waId)).toHaveLength(1);

    await house.restart();
    await endLeases();
    const uncertain = await untilStatus(conversation, 'uncertain');
    expect(uncertain).toMatchObject({ documentId: answer?.body.data.documentId, wamid: null, error: { category: 'ambiguous' } });
    expect(await house.database.knex('whatsapp_outbox_rows')).toEqual([]);

    const id = wamid('echo');
    await house.deliver(statusWebhook(id, 'delivered', { correlationId: uncertain.correlationId ?? '' }));
    const settled = await untilStatus(conversation, 'delivered');
    expect(settled).toMatchObject({ documentId: uncertain.documentId, wamid: id, error: null });
    expect(await sendsTo(waId)).toHaveLength(1);
  });
});
