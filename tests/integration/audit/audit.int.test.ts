import type { AiProvider } from '../../../contracts/ai-provider';
import type { Assistant } from '../../../contracts/assistant';
import type { AuditEntry } from '../../../contracts/audit';
import type { AutomationSettings } from '../../../contracts/automation-settings';
import type { Conversation } from '../../../contracts/conversation';
import { generalSettings } from '../../../contracts/general-settings';
import type { Message } from '../../../contracts/message';
import type { MessageObject } from '../../../contracts/message-object';
import type { Template } from '../../../contracts/template';
import type { WebhookRow } from '../../../contracts/webhook-log';
import { createAdminUser, type AdminUser } from '../../helpers/admin-users';
import { data } from '../../helpers/assistant-on';
import { merged } from '../../helpers/merged';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { envelope } from '../../helpers/webhook-builders';

const phone = '34612345678';
const CANARIES = ['canary text', 'Canaria', phone, '699111222', 'sk-canary-key', 'canary@example.com'];
const text = (body: string) => ({ content: { type: 'text', text: { body } } });
const hello = { type: 'template', template: { name: 'hello_world', language: 'en_US' } };

type Row = Record<string, unknown>;

describe('the audit', () => {
  let house: House;
  let editor: AdminUser;
  let conversation: Conversation;
  /** Ids of the entries that were looked at. */
  let seen = 0;

  beforeAll(async () => {
    house = await startHouse();
    editor = await createAdminUser(house.strapi, { role: 'strapi-editor', name: 'Edith', permissions: ['inbox.read', 'messages.send'] });
    await waitUntil(async () => (await house.database.knex('whatsapp_templates').first('id')) !== undefined, { what: 'templates' });
    await house.simulator.customerWrites(phone, { type: 'text', text: { body: 'canary text' } }, { profileName: 'Canaria' });
    conversation = await waitUntil(async () => (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data[0]);
  });
  afterAll(() => house.close());

  const list = async (query = '') =>
    (await house.admin.get<{ data: AuditEntry[]; meta: { nextCursor: string | null } }>(`/whatsapp/audit${query}`)).body;
  const rows = (): Promise<Row[]> => house.database.knex('whatsapp_audit_entries').orderBy('id');
  /** What was written since the last time, oldest first: action, and what it says beside the person. */
  async function news() {
    const fresh = (await rows()).filter(({ id }) => Number(id) > seen);
    seen = Math.max(seen, ...fresh.map(({ id }) => Number(id)));
    return fresh.map(({ action, details }) => [action, JSON.parse(String(details))] as const);
  }
  const own = (path: string) => `/whatsapp/conversations/${conversation.documentId}${path}`;

  it('has nothing of what comes and goes by itself, or by code of the project', async () => {
    await house.strapi.run(
      `await strapi.plugin('whatsapp').service('messages').send({ to: '+${phone}', content: ${JSON.stringify(text('by code').content)} })`,
    );
    await house.strapi.run(
      `await strapi.documents('plugin::whatsapp.contact').update({ documentId: '${conversation.contact.documentId}', data: { language: 'es' } })`,
    );
    await house.admin.get(own('/messages'));
    await house.admin.post(own('/read'));
    await house.admin.post(own('/typing'));
    expect(await rows()).toEqual([]);
  });

  it('has who sends, retries, confirms and starts', async () => {
    const sent = await data<Message>(
      editor.client.post(own('/messages'), { ...text('canary text'), correlationId: 'aaaaaaaa-1111-4111-8111-111111111111' }),
    );
    await editor.client.post(own('/messages'), { ...text('canary text'), correlationId: 'aaaaaaaa-1111-4111-8111-111111111111' });
    expect(await news()).toEqual([['message.sent', { type: 'text' }]]);
    expect((await list()).data[0]).toEqual({
      documentId: expect.any(String),
      at: expect.any(String),
      action: 'message.sent',
      user: { id: editor.id, name: 'Edith Test' },
      contact: conversation.contact.documentId,
      conversation: conversation.documentId,
      message: sent.documentId,
      details: { type: 'text' },
    });
    // After the last of its own ticks.
    const isRead = async () =>
      (await house.database.knex('whatsapp_messages').where({ document_id: sent.documentId, status: 'read' }).first('id')) !== undefined;
    await waitUntil(isRead, { what: 'the ticks' });
    const become = async (status: string) => {
      await house.database.knex('whatsapp_messages').where({ document_id: sent.documentId }).update({ status, status_times: '{}' });
    };
    await become('failed');
    await data(editor.client.post(`/whatsapp/messages/${sent.documentId}/retry`));
    await become('uncertain');
    await data(editor.client.post(`/whatsapp/messages/${sent.documentId}/confirm`));
    expect(await news()).toEqual([
      ['message.retried', { type: 'text', retryOf: sent.documentId }],
      ['message.confirmed', {}],
    ]);
    expect((await list()).data[0]).toMatchObject({
      contact: conversation.contact.documentId,
      conversation: conversation.documentId,
      message: sent.documentId,
    });
    await data(house.admin.post('/whatsapp/conversations', { phone: '+34 699 111 222', name: 'Canaria', content: hello }));
    expect(await news()).toEqual([['conversation.started', { type: 'template', template: 'hello_world' }]]);
  });

  it('has nothing of what was refused', async () => {
    expect((await editor.client.post(own('/messages'), { content: { type: 'text', text: { body: '' } } })).status).toBe(400);
    expect((await editor.client.post(own('/messages'), { ...text('x'), replyTo: 'z'.repeat(24) })).status).toBe(422);
    expect((await house.admin.put('/whatsapp/agents/1', { phone: 'canary text', language: null })).status).toBe(422);
    expect((await house.admin.put('/whatsapp/settings/general', { readReceipts: 'sometimes' })).status).toBe(400);
    expect(await news()).toEqual([]);
  });

  it('has what is done with a conversation and its contact', async () => {
    const contact = `/whatsapp/contacts/${conversation.contact.documentId}`;
    await data(house.admin.put(own('/assignee'), { userId: editor.id }));
    await data(house.admin.put(own('/mode'), { mode: 'automatic' }));
    await data(house.admin.post(own('/turn'), { action: 'stop' }));
    await data(house.admin.put(own('/mode'), { mode: 'manual' }));
    await data(house.admin.put(own('/assistant'), { assistant: null }));
    await data(house.admin.post(own('/archive')));
    await data(house.admin.post(own('/unarchive')));
    await data(house.admin.put(contact, { name: 'Canaria', language: 'en', assistant: null }));
    await data(house.admin.put(contact, { name: 'Canaria', language: 'en', assistant: null }));
    await data(house.admin.post(`${contact}/block`, { isBlocked: true }));
    await data(house.admin.post(`${contact}/block`, { isBlocked: false }));
    expect(await news()).toEqual([
      ['conversation.assigned', { from: null, to: editor.id }],
      ['conversation.mode-changed', { mode: 'automatic', assistant: 'keep' }],
      ['conversation.mode-changed', { mode: 'manual', turn: 'stop' }],
      ['conversation.archived', { isArchived: true }],
      ['conversation.archived', { isArchived: false }],
      ['contact.changed', { fields: 'name, language' }],
      ['contact.blocked', { isBlocked: true }],
      ['contact.blocked', { isBlocked: false }],
    ]);
    const entries = (await list(`?contact=${conversation.contact.documentId}&limit=100`)).data;
    expect(entries).toHaveLength(11);
    expect(entries.every(({ user }) => user !== null)).toBe(true);
  });

  it('has what is changed in the Content Manager, by whom', async () => {
    const path = `/content-manager/collection-types/plugin::whatsapp.contact/${conversation.contact.documentId}`;
    const answer = await house.admin.put(path, { username: 'canaria' });
    expect(answer.status).toBe(200);
    expect(await news()).toEqual([['contact.changed', { via: 'content-manager' }]]);
    expect((await list()).data[0]).toMatchObject({ user: { id: 1, name: 'Marta Ruiz' }, contact: conversation.contact.documentId });
  });

  it('has what is written: templates, message objects, assistants, providers', async () => {
    const draft = { category: 'UTILITY', parameterFormat: 'POSITIONAL', components: [{ type: 'BODY', text: 'The canary text is here.' }] };
    const template = await data<Template>(house.admin.post('/whatsapp/templates', { name: 'shop_open', language: 'en', draft }));
    await data(house.admin.put(`/whatsapp/templates/${template.documentId}`, { draft }));
    await data(house.admin.post(`/whatsapp/templates/${template.documentId}/submit`));
    await data(house.admin.del(`/whatsapp/templates/${template.documentId}`));
    const named = { template: 'shop_open', language: 'en' };
    expect(await news()).toEqual(
      ['created', 'draft-saved', 'submitted', 'deleted'].map((what) => ['template.changed', { ...named, what }]),
    );

    const written = { name: 'Opening hours', contents: { en: { type: 'text', text: { body: 'canary text' } } }, defaultLocale: 'en' };
    const object = await data<MessageObject>(house.admin.post('/whatsapp/message-objects', written));
    await data(house.admin.put(`/whatsapp/message-objects/${object.documentId}`, written));
    const copy = await data<MessageObject>(house.admin.post(`/whatsapp/message-objects/${object.documentId}/duplicate`));
    await data(house.admin.del(`/whatsapp/message-objects/${copy.documentId}`));
    const first = { messageObject: object.documentId, name: 'Opening hours' };
    const second = { messageObject: copy.documentId, name: 'Opening hours (2)' };
    expect(await news()).toEqual([
      ['message-object.changed', { ...first, what: 'created' }],
      ['message-object.changed', { ...first, what: 'changed' }],
      ['message-object.changed', { ...second, what: 'created' }],
      ['message-object.changed', { ...second, what: 'deleted' }],
    ]);

    const access = { name: 'Local', kind: 'openai-compatible', baseUrl: house.simulator.modelUrl };
    const provider = await data<AiProvider>(house.admin.post('/whatsapp/ai-providers', access));
    await data(
      house.admin.put(`/whatsapp/ai-providers/${provider.documentId}`, { ...access, key: { kind: 'stored', value: 'sk-canary-key' } }),
    );
    const body = { name: 'Sofía', provider: provider.documentId, model: 'scripted', instructions: 'canary text' };
    const assistant = await data<Assistant>(house.admin.post('/whatsapp/assistants', body));
    await data(house.admin.put(`/whatsapp/assistants/${assistant.documentId}`, body));
    await data(house.admin.post(`/whatsapp/assistants/${assistant.documentId}/enabled`, { isEnabled: true }));
    await data(house.admin.post(`/whatsapp/assistants/${assistant.documentId}/enabled`, { isEnabled: false }));
    const lines = [{ from: 'contact', text: 'canary text' }];
    const kept = await data<{ documentId: string }>(
      house.admin.post(`/whatsapp/assistants/${assistant.documentId}/cases`, { name: 'A case', lines, expectation: { outcome: 'answer' } }),
    );
    await data(house.admin.del(`/whatsapp/assistants/${assistant.documentId}/cases/${kept.documentId}`));
    await data(house.admin.del(`/whatsapp/assistants/${assistant.documentId}`));
    await data(house.admin.del(`/whatsapp/ai-providers/${provider.documentId}`));
    const of = { assistant: assistant.documentId, name: 'Sofía' };
    const at = { provider: provider.documentId, name: 'Local' };
    expect(await news()).toEqual([
      ['ai-provider.changed', { ...at, what: 'created' }],
      ['ai-provider.changed', { ...at, what: 'key-replaced' }],
      ...['created', 'changed', 'enabled', 'disabled', 'case-added', 'case-removed', 'deleted'].map((what) => [
        'assistant.changed',
        { ...of, what },
      ]),
      ['ai-provider.changed', { ...at, what: 'deleted' }],
    ]);
  });

  it('has what is set, and which webhooks were replayed and settled', async () => {
    const known = await data<{ settings: AutomationSettings }>(house.admin.get('/whatsapp/settings/automation'));
    await data(house.admin.put('/whatsapp/settings/automation', { ...known.settings, guestUser: editor.id }));
    await data(house.admin.put('/whatsapp/agents/1', { phone: '+34 699 111 222', language: 'es' }));
    const settings = generalSettings.parse({ readReceipts: 'never', notifications: { healthEmails: ['canary@example.com'] } });
    await data(house.admin.put('/whatsapp/settings/general', settings));
    await house.deliver(envelope({}, { field: 'brand_new_field' }));
    await merged(house);
    const [webhook] = (await house.admin.get<{ data: WebhookRow[] }>('/whatsapp/webhook-events?state=quarantined')).body.data;
    await data(house.admin.post(`/whatsapp/webhook-events/${webhook?.documentId}/replay`));
    await merged(house);
    await data(house.admin.post(`/whatsapp/webhook-events/${webhook?.documentId}/settle`));
    await data(house.admin.post(`/whatsapp/webhook-events/${webhook?.documentId}/settle`));
    expect(await news()).toEqual([
      ['settings.changed', { group: 'automation', fields: 'guestUser' }],
      ['agent.changed', { user: 1 }],
      ['settings.changed', { group: 'general', fields: 'readReceipts, notifications.healthEmails' }],
      ['webhook.replayed', { webhook: webhook?.documentId }],
      ['webhook.settled', { webhook: webhook?.documentId, items: 1 }],
    ]);
  });

  it('holds no text, name, phone, address or key', async () => {
    const all = JSON.stringify([await rows(), (await list('?limit=100')).data]);
    for (const canary of CANARIES) expect({ canary, isKept: all.includes(canary) }).toEqual({ canary, isKept: false });
  });

  it('is read with audit.read alone, by action, by person, page by page', async () => {
    expect((await editor.client.get('/whatsapp/audit')).status).toBe(403);
    const { client } = await createAdminUser(house.strapi, { role: 'strapi-author', name: 'Ada', permissions: ['audit.read'] });
    expect((await client.get('/whatsapp/audit')).status).toBe(200);
    expect((await list('?action=message.retried')).data).toHaveLength(1);
    expect((await list(`?userId=${editor.id}`)).data.map(({ action }) => action)).toEqual([
      'message.confirmed',
      'message.retried',
      'message.sent',
    ]);
    const pages: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list(`?limit=7${cursor ? `&cursor=${cursor}` : ''}`);
      pages.push(...page.data.map(({ documentId }) => documentId));
      cursor = page.meta.nextCursor;
    }
    expect(pages).toEqual((await rows()).map(({ document_id: documentId }) => documentId).reverse());
    expect((await house.admin.get('/whatsapp/audit?sort=id')).status).toBe(400);
    expect((await house.admin.get('/whatsapp/audit?action=x')).status).toBe(400);
  });

  it('F40: nobody changes or removes an entry, through no API', async () => {
    const before = await rows();
    const id = String(before[0]?.document_id);
    const type = '/content-manager/collection-types/plugin::whatsapp.audit-entry';
    const attempts = [
      house.admin.put(`${type}/${id}`, { action: 'x' }),
      house.admin.del(`${type}/${id}`),
      house.admin.post(type, { action: 'x' }),
      house.admin.post(`${type}/actions/bulkDelete`, { documentIds: [id] }),
      house.admin.put(`/whatsapp/audit/${id}`, {}),
      house.admin.del(`/whatsapp/audit/${id}`),
      house.admin.del('/whatsapp/audit'),
      house.admin.get('/api/audit-entries'),
      house.admin.get('/api/whatsapp/audit-entries'),
    ];
    const answers = await Promise.all(attempts.map((attempt) => attempt.catch(() => ({ status: 404 }))));
    expect(answers.filter(({ status }) => ![403, 404, 405].includes(status))).toEqual([]);
    expect((await house.admin.get<{ data?: unknown }>(`${type}/${id}`)).body.data ?? {}).toEqual({});
    for (const hidden of ['audit-entry', 'message', 'webhook-event', 'connection', 'ai-provider']) {
      const read = await house.admin.get<{ results?: unknown[] }>(`/content-manager/collection-types/plugin::whatsapp.${hidden}`);
      expect([hidden, read.body.results]).toEqual([hidden, []]);
    }
    const contacts = await house.admin.get<{ results: unknown[] }>('/content-manager/collection-types/plugin::whatsapp.contact');
    expect(contacts.body.results.length).toBeGreaterThan(0);
    expect(await house.strapi.run(`return strapi.documents('plugin::whatsapp.message').count({})`)).toBeGreaterThan(0);
    for (const call of [
      `update({ documentId: '${id}', data: { action: 'x' } })`,
      `delete({ documentId: '${id}' })`,
      `clone({ documentId: '${id}', data: {} })`,
      `create({ data: { action: 'x' } })`,
    ]) {
      await expect(house.strapi.run(`await strapi.documents('plugin::whatsapp.audit-entry').${call}`)).rejects.toThrow(
        /nothing changes it/,
      );
    }
    expect(await rows()).toEqual(before);
    const listed = await house.admin.get<{ data: { uid: string; isDisplayed: boolean }[] }>('/content-manager/content-types');
    expect(listed.body.data.filter(({ uid, isDisplayed }) => uid === 'plugin::whatsapp.audit-entry' && isDisplayed)).toEqual([]);
  });
});
