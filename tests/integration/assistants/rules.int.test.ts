import type { Agent } from '../../../contracts/automation-settings';
import type { Contact } from '../../../contracts/contact';
import type { Conversation } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import { createAdminUser, type AdminUser } from '../../helpers/admin-users';
import { automatic, conversationOf, saveSettings, textsOf, threadOf, untilThread } from '../../helpers/assistants';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';

describe('the rules of automatic mode without an assistant', () => {
  let house: House;
  let agent: AdminUser;

  beforeAll(async () => {
    house = await startHouse({ env: { WHATSAPP_WAITING_MESSAGES: 'true' } });
    agent = await createAdminUser(house.strapi, {
      role: 'strapi-editor',
      name: 'Iker',
      permissions: ['inbox.read', 'messages.send', 'conversations.assign', 'contacts.edit'],
    });
  });
  afterAll(() => house.close());

  const writes = (waId: string, body: string) =>
    house.simulator.customerWrites(waId, { type: 'text', text: { body } }, { profileName: `P${waId}` });
  const inThread = (waId: string, count: number) => untilThread(house.admin, waId, (thread) => thread.length >= count);

  it('asks to wait once per session, in the language of the owner; a person who writes makes it manual', async () => {
    const waId = '34610000001';
    await house.admin.put(`/whatsapp/agents/${agent.id}`, { phone: null, language: 'es' });
    await saveSettings(house.admin, { defaultUser: agent.id });
    await writes(waId, 'Hello');
    const thread = await untilThread(house.admin, waId, (messages) => automatic(messages).length === 1);
    expect(textsOf(automatic(thread))).toEqual(['Gracias por tu mensaje. Alguien te responderá aquí lo antes posible.']);
    expect(automatic(thread)[0]?.author).toEqual({ kind: 'system', name: null });
    await writes(waId, 'Anybody?');
    await inThread(waId, 3);
    const conversation = await conversationOf(house.admin, waId);
    expect(conversation).toMatchObject({ mode: 'automatic', assignedUser: { name: 'Iker Test' }, assistant: null });

    const sent = await agent.client.post(`/whatsapp/conversations/${conversation?.documentId ?? ''}/messages`, {
      content: { type: 'text', text: { body: 'Yes' } },
    });
    expect(sent.status).toBe(201);
    expect(await conversationOf(house.admin, waId)).toMatchObject({ mode: 'manual' });
    const after = await threadOf(house.admin, conversation?.documentId ?? '');
    expect(
      after
        .filter(({ type }) => type === 'event')
        .map(({ content, author }) => [('event' in content && content.event) || null, author.name]),
    ).toEqual([[{ kind: 'mode', mode: 'manual', cause: 'sent', assistant: null }, 'Iker Test']]);
    expect(automatic(after)).toHaveLength(1);
  });

  it('gives a new contact to the agent whose phone it is, else to the guest user (rule 1)', async () => {
    const saved = await house.admin.put<{ data: Agent }>(`/whatsapp/agents/${agent.id}`, { phone: '+34 610 000 002', language: null });
    expect(saved.body.data).toMatchObject({ phone: '+34610000002', name: 'Iker Test' });
    await saveSettings(house.admin, { defaultUser: null, guestUser: 1 });
    await writes('34610000002', 'It is me');
    await writes('34610000003', 'Somebody else');
    await inThread('34610000002', 1);
    await inThread('34610000003', 1);
    expect((await conversationOf(house.admin, '34610000002'))?.assignedUser?.name).toBe('Iker Test');
    expect((await conversationOf(house.admin, '34610000003'))?.assignedUser?.name).toBe('Marta Ruiz');
    await saveSettings(house.admin, { guestUser: null });
    expect((await house.admin.put(`/whatsapp/agents/${agent.id}`, { phone: '12', language: null })).body.error?.code).toBe(
      'whatsapp.invalid_phone',
    );
  });

  it('takes "STOP" as no to marketing, confirms it once, and "START" as yes', async () => {
    const waId = '34610000004';
    // Meta tells whole seconds, and within one "stop" wins.
    const first = Math.floor(Date.now() / 1_000) - 10;
    for (const [second, word] of ['STOP', 'stop!', 'START'].entries()) {
      await house.simulator.customerWrites(waId, { type: 'text', text: { body: word } }, { timestamp: first + second });
      await untilThread(house.admin, waId, (thread) => thread.some(({ text }) => text === word));
    }
    const thread = await untilThread(house.admin, waId, (messages) => automatic(messages).length === 2);
    expect(textsOf(automatic(thread))).toEqual([
      'Done: we send you no more advertising. Write START to get it again.',
      'Done: you get our offers again. Write STOP to end them.',
    ]);
    expect((await conversationOf(house.admin, waId))?.contact.optedOutAt).toBeNull();
    await writes(waId, 'BAJA');
    await waitUntil(async () => (await conversationOf(house.admin, waId))?.contact.optedOutAt ?? undefined);
  });

  it('archives into automatic, undoes it, and comes back when the contact writes', async () => {
    const waId = '34610000005';
    await writes(waId, 'Hello');
    await inThread(waId, 1);
    const { documentId } = (await conversationOf(house.admin, waId)) as Conversation;
    await house.admin.put(`/whatsapp/conversations/${documentId}/mode`, { mode: 'manual' });
    const archived = await house.admin.post<{ data: Conversation; undo: unknown }>(`/whatsapp/conversations/${documentId}/archive`);
    expect(archived.body.data).toMatchObject({ mode: 'automatic' });
    expect(archived.body.data.archivedAt).not.toBeNull();
    const list = await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations?view=archived');
    expect(list.body.data.map((conversation) => conversation.documentId)).toEqual([documentId]);

    const back = await house.admin.post<{ data: Conversation }>(`/whatsapp/conversations/${documentId}/unarchive`, {
      undo: archived.body.undo,
    });
    expect(back.body.data).toMatchObject({ archivedAt: null, mode: 'manual' });
    await house.admin.post(`/whatsapp/conversations/${documentId}/archive`);
    const late = await house.admin.post<{ data: Conversation }>(`/whatsapp/conversations/${documentId}/unarchive`, {
      undo: archived.body.undo,
    });
    expect(late.body.data).toMatchObject({ archivedAt: null, mode: 'automatic' });
    await house.admin.post(`/whatsapp/conversations/${documentId}/archive`);
    await waitUntil(() => Promise.resolve(Date.now() % 1_000 < 100 || undefined), { what: 'the next second: Meta tells whole ones' });
    await writes(waId, 'Me again');
    await waitUntil(async () => ((await conversationOf(house.admin, waId))?.archivedAt === null ? true : undefined));
  });

  it('gives a contact to somebody else with a line in the thread, and out of sight of who may not see it', async () => {
    const waId = '34610000006';
    await writes(waId, 'Hello');
    await inThread(waId, 1);
    const { documentId } = (await conversationOf(house.admin, waId)) as Conversation;
    const path = `/whatsapp/conversations/${documentId}/assignee`;
    expect((await agent.client.put<{ data: Conversation | null }>(path, { userId: agent.id })).body.data?.assignedUser?.name).toBe(
      'Iker Test',
    );
    const given = await agent.client.put<{ data: Conversation | null }>(path, { userId: 1 });
    expect([given.status, given.body.data]).toEqual([200, null]);
    expect((await agent.client.get(`/whatsapp/conversations/${documentId}`)).status).toBe(404);
    const events = (await threadOf(house.admin, documentId)).flatMap(({ content }) => ('event' in content ? [content.event] : []));
    expect(events).toEqual([
      { kind: 'assigned', from: null, to: 'Iker Test' },
      { kind: 'assigned', from: 'Iker Test', to: 'Marta Ruiz' },
    ]);
    expect((await house.admin.put(path, { userId: 999 })).body.error?.code).toBe('whatsapp.user_not_found');
  });

  it('does what a button is to do when it is tapped', async () => {
    const waId = '34610000007';
    const hours = await house.admin.post<{ data: { documentId: string } }>('/whatsapp/message-objects', {
      name: 'Hours',
      contents: { en: { type: 'text', text: { body: 'We open at nine.' } } },
      defaultLocale: 'en',
    });
    const menu = await house.admin.post<{ data: { documentId: string } }>('/whatsapp/message-objects', {
      name: 'Menu',
      contents: {
        en: {
          type: 'interactive',
          interactive: {
            kind: 'button',
            body: 'How can we help?',
            buttons: [
              { id: 'hours', title: 'Hours' },
              { id: 'iker', title: 'Iker' },
              { id: 'plain', title: 'Plain' },
            ],
          },
        },
      },
      defaultLocale: 'en',
      tapActions: { hours: { kind: 'send', messageObject: hours.body.data.documentId }, iker: { kind: 'assign', userId: agent.id } },
    });
    await writes(waId, 'Hello');
    await untilThread(house.admin, waId, (messages) => automatic(messages).length === 1);
    const { documentId } = (await conversationOf(house.admin, waId)) as Conversation;
    await house.admin.post(`/whatsapp/conversations/${documentId}/messages`, { messageObject: { documentId: menu.body.data.documentId } });
    await house.admin.put(`/whatsapp/conversations/${documentId}/mode`, { mode: 'automatic' });
    const sent = await untilThread(house.admin, waId, (thread) =>
      thread.some(({ type, status }) => type === 'interactive' && status === 'read'),
    );
    const wamid = sent.find(({ type }) => type === 'interactive')?.wamid;
    const tap = (id: string, title: string) =>
      house.simulator.customerWrites(waId, {
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: { id, title } },
        context: { id: wamid },
      });
    await tap('hours', 'Hours');
    await untilThread(house.admin, waId, (thread) => thread.some(({ text }) => text === 'We open at nine.'));
    await tap('iker', 'Iker');
    await waitUntil(async () => ((await conversationOf(house.admin, waId))?.assignedUser?.name === 'Iker Test' ? true : undefined));
  });

  it('edits a contact, and blocks and unblocks it at Meta', async () => {
    const waId = '34610000008';
    await writes(waId, 'Hello');
    await inThread(waId, 1);
    const conversation = (await conversationOf(house.admin, waId)) as Conversation;
    const path = `/whatsapp/contacts/${conversation.contact.documentId}`;
    const edited = await house.admin.put<{ data: Contact }>(path, { name: 'Nora', language: 'pt', assistant: null });
    expect(edited.body.data).toMatchObject({ name: 'Nora', displayName: 'Nora', language: 'pt' });
    const blocked = await house.admin.post<{ data: Contact }>(`${path}/block`, { isBlocked: true });
    expect(blocked.body.data.blockedAt).not.toBeNull();
    const refused = await house.admin.post(`/whatsapp/conversations/${conversation.documentId}/messages`, {
      content: { type: 'text', text: { body: 'x' } },
    });
    expect(refused.body.error?.code).toBe('whatsapp.contact_blocked');
    expect((await house.admin.post<{ data: Contact }>(`${path}/block`, { isBlocked: false })).body.data.blockedAt).toBeNull();

    await house.simulator.letHoursPass(waId, 25);
    const late = await house.admin.post(`${path}/block`, { isBlocked: true });
    expect([late.status, late.body.error?.code]).toEqual([502, 'whatsapp.meta_refused']);
    expect(late.body.error?.message).toContain('last 24 hours');
    expect((await house.admin.get<{ data: Contact }>(path)).body.data.blockedAt).toBeNull();
  });

  it('sends resting conversations with an assistant back to automatic, once (rule 12)', async () => {
    const waId = '34610000009';
    await writes(waId, 'Hello');
    await inThread(waId, 1);
    const { documentId } = (await conversationOf(house.admin, waId)) as Conversation;
    const made = await house.admin.post<{ data: { documentId: string } }>('/whatsapp/assistants', { name: 'Rest' });
    await house.admin.put(`/whatsapp/conversations/${documentId}/assistant`, { assistant: made.body.data.documentId, isEnabled: false });
    await house.admin.put(`/whatsapp/conversations/${documentId}/mode`, { mode: 'manual' });
    await house.database
      .knex('whatsapp_conversations')
      .where({ document_id: documentId })
      .update({ last_message_at: Date.now() - 25 * 3_600_000 });
    const reactivate = () =>
      house.strapi.run(
        `await strapi.cron.jobs.find(({ name }) => name === 'whatsapp.reactivate-inactive').job.trigger?.() ?? strapi.cron.jobs`,
      );
    await Promise.all([reactivate(), reactivate()]);
    await waitUntil(async () => ((await conversationOf(house.admin, waId))?.mode === 'automatic' ? true : undefined));
    const thread: Message[] = await threadOf(house.admin, documentId);
    expect(
      thread.flatMap(({ content }) =>
        'event' in content && content.event.kind === 'mode' && content.event.cause === 'inactive' ? [1] : [],
      ),
    ).toEqual([1]);
    expect(await conversationOf(house.admin, waId)).toMatchObject({ assistantEnabled: false });
  });
});
