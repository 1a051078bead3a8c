import type { ResponseOf } from '../../../contracts/endpoint';
import type { getChanges } from '../../../contracts/changes';
import type { Conversation } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import type { AdminClient } from '../../helpers/admin-client';
import { createRole, createUserOfRole, type AdminUser } from '../../helpers/admin-users';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { textWebhook } from '../../helpers/webhook-builders';

type Changes = ResponseOf<typeof getChanges>['data'];

describe('a conversation is re-assigned while its owner is away', () => {
  let house: House;
  let anna: AdminUser;
  let bruno: AdminUser;
  let conversation: Conversation;
  /** When Anna's panel was on line for the last time. */
  let leftAt: number;

  beforeAll(async () => {
    house = await startHouse();
    const roleId = await createRole(house.strapi, {
      name: 'Own conversations only',
      permissions: ['inbox.read', 'messages.send', 'contacts.edit', 'contacts.export', 'contacts.erase'],
    });
    anna = await createUserOfRole(house.strapi, { roleId, name: 'Anna' });
    bruno = await createUserOfRole(house.strapi, { roleId, name: 'Bruno' });
    await house.deliver(textWebhook({ waId: '34620000077', name: 'Carla Moved' }, { body: 'for whoever has it' }));
    conversation = await waitUntil(async () => (await list(house.admin, '?q=Carla')).at(0), { what: 'the conversation' });
    await assign(anna.id);
    expect((await changes(anna.client, Date.now() - 60_000)).conversations).toHaveLength(1);
    leftAt = (await changes(anna.client, Date.now())).cursor;
  });
  afterAll(() => house.close());

  const list = async (client: AdminClient, query = '') =>
    (await client.get<{ data: Conversation[] }>(`/whatsapp/conversations${query}`)).body.data;
  const changes = async (client: AdminClient, since: number) =>
    (await client.get<{ data: Changes }>(`/whatsapp/changes?since=${since}`)).body.data;
  const unread = async (client: AdminClient) => (await client.get<{ data: { unread: number } }>('/whatsapp/status')).body.data.unread;
  const counts = async (client: AdminClient) =>
    (await client.get<{ data: { all: number; mine: number } }>('/whatsapp/conversation-counts')).body.data;
  /** By somebody who sees all, as in the panel. */
  const assign = async (userId: number) => {
    const { status } = await house.admin.put(`/whatsapp/conversations/${conversation.documentId}/assignee`, { userId });
    expect(status).toBe(200);
  };
  const of = (client: AdminClient) => {
    const { documentId, contact } = conversation;
    const one = `/whatsapp/conversations/${documentId}`;
    return {
      conversation: () => client.get(one),
      messages: () => client.get<{ data: Message[] }>(`${one}/messages`),
      send: () => client.post(`${one}/messages`, { content: { type: 'text', text: { body: 'written before it was known' } } }),
      contact: () => client.get(`/whatsapp/contacts/${contact.documentId}`),
      export: () => client.get(`/whatsapp/contacts/${contact.documentId}/export`),
      erase: () => client.post(`/whatsapp/contacts/${contact.documentId}/erase`, { confirm: 'erase' }),
    };
  };

  it('before, it is Anna’s and not Bruno’s', async () => {
    expect([(await list(anna.client)).length, (await list(bruno.client)).length]).toEqual([1, 0]);
    expect([await unread(anna.client), await unread(bruno.client)]).toEqual([1, 0]);
  });

  it('the changes since she left name it as gone, and tell nothing of it', async () => {
    await assign(bruno.id);
    await house.deliver(textWebhook({ waId: '34620000077' }, { body: 'for Bruno alone' }));
    await waitUntil(async () => (await of(bruno.client).messages()).body.data.some(({ text }) => text === 'for Bruno alone'), {
      what: 'the second message',
    });
    const seen = await changes(anna.client, leftAt);
    expect(seen).toEqual({
      reset: false,
      conversations: [],
      messages: [],
      gone: [conversation.documentId],
      unread: 0,
      cursor: seen.cursor,
    });
  });

  it('list, scopes, search and unread counts lose it', async () => {
    for (const query of ['', '?view=mine', '?view=unassigned', '?view=archived', '?q=Carla', '?q=Moved', '?q=0000077']) {
      expect([query, await list(anna.client, query)]).toEqual([query, []]);
    }
    expect([await unread(anna.client), await counts(anna.client)]).toMatchObject([0, { all: 0, mine: 0 }]);
  });

  it('every request about it answers 404, alike for what never was', async () => {
    const attempts = Object.entries(of(anna.client));
    for (const [what, attempt] of attempts) {
      const { status, body } = (await attempt()) as { status: number; body: { error?: { code?: string } } };
      expect([what, status, body.error?.code]).toEqual([what, 404, 'whatsapp.not_found']);
    }
    const { requests } = await house.simulator.state();
    expect(JSON.stringify(requests)).not.toContain('written before it was known');
  });

  it('Bruno has it whole', async () => {
    expect((await list(bruno.client, '?view=mine')).map(({ contact }) => contact.name)).toEqual(['Carla Moved']);
    expect((await list(bruno.client, '?q=Moved')).length).toBe(1);
    expect((await of(bruno.client).messages()).body.data.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['for whoever has it', 'for Bruno alone']),
    );
    expect([await unread(bruno.client), await counts(bruno.client)]).toMatchObject([2, { mine: 1 }]);
    const seen = await changes(bruno.client, leftAt);
    expect([seen.conversations.map(({ documentId }) => documentId), seen.gone]).toEqual([[conversation.documentId], []]);
  });

  it('who was away for more than a day is told to begin anew, and finds it gone', async () => {
    expect(await changes(anna.client, Date.now() - 25 * 3_600_000)).toMatchObject({ reset: true, conversations: [], gone: [], unread: 0 });
    expect((await of(anna.client).conversation()).status).toBe(404);
  });

  it('when it comes back, the changes bring it with what was written meanwhile', async () => {
    await assign(anna.id);
    const seen = await changes(anna.client, leftAt);
    expect(seen.conversations.map(({ documentId }) => documentId)).toEqual([conversation.documentId]);
    expect([seen.gone, seen.unread]).toEqual([[], 2]);
    expect((await of(anna.client).messages()).status).toBe(200);
    expect((await changes(bruno.client, leftAt)).gone).toEqual([conversation.documentId]);
  });
});
