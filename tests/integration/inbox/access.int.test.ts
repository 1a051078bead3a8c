import type { Conversation } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import matrix from '../../fixtures/access-matrix.json';
import type { AdminClient } from '../../helpers/admin-client';
import { createAdminUser, type AdminUser } from '../../helpers/admin-users';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { textWebhook } from '../../helpers/webhook-builders';

describe('F33 and F34: nobody sees a row that is not theirs', () => {
  let house: House;
  let editor: AdminUser;
  /** Owned by the super admin; not for the editor. */
  let foreign: Conversation;
  let own: Conversation;
  let unassigned: Conversation;
  let foreignMessage: Message;

  beforeAll(async () => {
    house = await startHouse();
    editor = await createAdminUser(house.strapi, {
      role: 'strapi-editor',
      name: 'Edith',
      permissions: [
        'inbox.read',
        'messages.send',
        'conversations.assign',
        'contacts.edit',
        'contacts.export',
        'contacts.erase',
        'templates.read',
      ],
    });
    for (const [index, name] of ['Foreign', 'Own', 'Unassigned'].entries()) {
      await house.deliver(textWebhook({ waId: `3462000000${index}`, name }, { body: `from ${name}` }));
    }
    const find = (name: string) =>
      waitUntil(async () => (await house.admin.get<{ data: Conversation[] }>(`/whatsapp/conversations?q=${name}`)).body.data[0], {
        what: name,
      });
    [foreign, own, unassigned] = [await find('Foreign'), await find('Own'), await find('Unassigned')];
    await assign(foreign, 1);
    await assign(own, editor.id);
    const messages = await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${foreign.documentId}/messages`);
    foreignMessage = messages.body.data[0] as Message;
  });
  afterAll(() => house.close());

  /** As in the Content Manager: the contact's owner; its conversations follow. */
  const assign = ({ contact }: Conversation, userId: number) =>
    house.strapi.run(
      `await strapi.documents('plugin::whatsapp.contact').update({ documentId: '${contact.documentId}', data: { assignedUser: ${userId} } })`,
    );

  const names = async (client: AdminClient, query = '') =>
    (await client.get<{ data: Conversation[] }>(`/whatsapp/conversations${query}`)).body.data.map(({ contact }) => contact.name).sort();

  it('shows own and unassigned conversations with inbox.read, all with inbox.read-all', async () => {
    expect(await names(editor.client)).toEqual(['Own', 'Unassigned']);
    expect(await names(editor.client, '?view=mine')).toEqual(['Own']);
    expect(await names(editor.client, '?view=unassigned')).toEqual(['Unassigned']);
    expect(await names(editor.client, '?q=Foreign')).toEqual([]);
    expect(await names(house.admin)).toEqual(['Foreign', 'Own', 'Unassigned']);
    expect(await names(house.admin, '?view=mine')).toEqual(['Foreign']);
    expect((await editor.client.get<{ data: unknown }>('/whatsapp/conversation-counts')).body.data).toEqual({
      all: 2,
      mine: 1,
      unassigned: 1,
      automatic: 2,
      archived: 0,
    });
    expect((await editor.client.get<{ data: { unread: number } }>('/whatsapp/status')).body.data.unread).toBe(2);
    expect((await house.admin.get<{ data: { unread: number } }>('/whatsapp/status')).body.data.unread).toBe(3);
  });

  it('answers 404, alike for what is foreign and for what is not there', async () => {
    const missing = 'z'.repeat(24);
    const text = { content: { type: 'text', text: { body: 'x' } } };
    const attempts: ((id: string, message: string) => Promise<{ status: number; body: unknown }>)[] = [
      (id) => editor.client.get(`/whatsapp/conversations/${id}`),
      (id) => editor.client.get(`/whatsapp/conversations/${id}/messages`),
      (id) => editor.client.post(`/whatsapp/conversations/${id}/messages`, text),
      (id) => editor.client.post(`/whatsapp/conversations/${id}/read`),
      (id) => editor.client.post(`/whatsapp/conversations/${id}/typing`),
      (id) => editor.client.put(`/whatsapp/conversations/${id}/mode`, { mode: 'manual' }),
      (id) => editor.client.put(`/whatsapp/conversations/${id}/assistant`, { assistant: null }),
      (id) => editor.client.post(`/whatsapp/conversations/${id}/archive`),
      (id) => editor.client.post(`/whatsapp/conversations/${id}/unarchive`),
      (id) => editor.client.post(`/whatsapp/conversations/${id}/turn`, { action: 'stop' }),
      (id) => editor.client.put(`/whatsapp/conversations/${id}/assignee`, { userId: editor.id }),
      (id) => editor.client.get(`/whatsapp/conversations/${id}/runs`),
      (_id, message) => editor.client.post(`/whatsapp/messages/${message}/retry`),
      (_id, message) => editor.client.post(`/whatsapp/messages/${message}/confirm`),
    ];
    for (const attempt of attempts) {
      const [theirs, none] = [await attempt(foreign.documentId, foreignMessage.documentId), await attempt(missing, missing)];
      expect(theirs.status).toBe(404);
      expect(theirs).toEqual(none);
    }
    for (const attempt of [
      (id: string) => editor.client.get(`/whatsapp/contacts/${id}`),
      (id: string) => editor.client.put(`/whatsapp/contacts/${id}`, { name: 'x', language: null, assistant: null }),
      (id: string) => editor.client.post(`/whatsapp/contacts/${id}/block`, { isBlocked: true }),
      (id: string) => editor.client.get(`/whatsapp/contacts/${id}/export`),
      (id: string) => editor.client.post(`/whatsapp/contacts/${id}/erase`, { confirm: 'erase' }),
    ]) {
      const [theirs, none] = [await attempt(foreign.contact.documentId), await attempt(missing)];
      expect(theirs.status).toBe(404);
      expect(theirs).toEqual(none);
    }
    const readOwnWithForeign = await editor.client.post(`/whatsapp/conversations/${own.documentId}/read`, {
      upTo: foreignMessage.documentId,
    });
    expect(readOwnWithForeign.status).toBe(404);
    const quote = await editor.client.post(`/whatsapp/conversations/${own.documentId}/messages`, {
      ...text,
      replyTo: foreignMessage.documentId,
    });
    expect([quote.status, quote.body.error?.code]).toEqual([422, 'whatsapp.reply_target_not_found']);
  });

  it('leaves foreign rows out of the changes, and takes back what was re-assigned', async () => {
    const since = Date.now() - 60_000;
    const changes = () =>
      editor.client.get<{ data: { conversations: Conversation[]; messages: Message[]; gone: string[] } }>(
        `/whatsapp/changes?since=${since}`,
      );
    const before = (await changes()).body.data;
    expect(before.conversations.map(({ contact }) => contact.name).sort()).toEqual(['Own', 'Unassigned']);
    expect(before.messages.map(({ text }) => text).sort()).toEqual(['from Own', 'from Unassigned']);
    expect(before.gone).toEqual([foreign.documentId]);
    await assign(own, 1);
    expect((await changes()).body.data.gone.sort()).toEqual([foreign.documentId, own.documentId].sort());
    await assign(own, editor.id);
  });

  it('streams only what the user may see, and says what is gone', async () => {
    const stream = await fetch(`${house.strapi.url}/whatsapp/events`, { headers: { authorization: `Bearer ${editor.client.token}` } });
    expect([stream.status, stream.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
    const seen: string[] = [];
    const reader = stream.body?.getReader();
    const reading = (async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) seen.push(Buffer.from(part.value).toString());
    })();
    await waitUntil(() => seen.join('').includes('event: ping'), { what: 'the first ping' });
    await house.deliver(textWebhook({ waId: '34620000000' }, { body: 'a secret of Foreign' }));
    await house.deliver(textWebhook({ waId: '34620000002' }, { body: 'for all' }));
    await waitUntil(() => seen.join('').includes(`"conversation":"${unassigned.documentId}"`), { what: 'the event' });
    const text = seen.join('');
    expect(text).not.toContain('secret');
    expect(text).not.toContain(`"conversation":"${foreign.documentId}"`);
    expect(text).toMatch(new RegExp(`event: conversation\\ndata: {"documentId":"${foreign.documentId}","cursor":\\d+,"gone":true}`));
    await reader?.cancel();
    await reading;
  });

  it('F40: ends the stream of a user who loses the right to read, within a minute', async () => {
    const stream = await fetch(`${house.strapi.url}/whatsapp/events`, { headers: { authorization: `Bearer ${editor.client.token}` } });
    const reader = stream.body?.getReader();
    const ended = (async () => {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read());
      return true;
    })();
    const permission = `{ action: 'plugin::whatsapp.inbox.read', role: { code: 'strapi-editor' } }`;
    await house.strapi.run(`await strapi.db.query('admin::permission').deleteMany({ where: { id: { $in:
      (await strapi.db.query('admin::permission').findMany({ where: ${permission} })).map(({ id }) => id) } } })`);
    const timeout = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 60_000).unref());
    expect(await Promise.race([ended, timeout])).toBe(true);
    await house.strapi.run(`
      const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
      await strapi.db.query('admin::permission').create({ data: { action: 'plugin::whatsapp.inbox.read', role: role.id, conditions: [], properties: {}, actionParameters: {} } });`);
  });

  /** All that are read; a file is asked for by its ticket alone, and F27 tries that. */
  const readings = Object.keys(matrix.routes)
    .filter((row) => row.startsWith('GET ') && !row.endsWith('/file'))
    .map((row) => row.slice('GET '.length));

  it.each(['filters[id]=1', 'populate=*', 'sort=id', 'fields=id', 'where[id]=1', 'lookup=id', '_q=x', 'locale=en', 'status=draft'])(
    'F35: no route that reads takes the parameter %s',
    async (parameter) => {
      const answers = await Promise.all(
        readings.map(async (path) => {
          const { status, body } = await house.admin.get(`${path.replace(/:\w+/g, own.documentId)}?${parameter}`);
          return [path, status, body.error?.code];
        }),
      );
      expect(answers).toEqual(readings.map((path) => [path, 400, 'whatsapp.invalid_request']));
    },
  );

  it('keeps the Content Manager from making, deleting and changing what is not its own', async () => {
    const refuse = (code: string) => expect(house.strapi.run(code)).rejects.toThrow(/inbox|Meta|owner/);
    await refuse(`await strapi.documents('plugin::whatsapp.contact').create({ data: { name: 'x' } })`);
    await refuse(`await strapi.documents('plugin::whatsapp.contact').delete({ documentId: '${own.contact.documentId}' })`);
    await refuse(`await strapi.documents('plugin::whatsapp.template').create({ data: { name: 'x' } })`);
  });
});
