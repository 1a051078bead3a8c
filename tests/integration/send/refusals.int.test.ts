import { randomUUID } from 'node:crypto';

import type { Conversation } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { textWebhook } from '../../helpers/webhook-builders';

const HOUR = 60 * 60 * 1000;

describe('what may be sent, and what is refused with a reason', () => {
  let house: House;
  let open: Conversation;
  let closed: Conversation;

  beforeAll(async () => {
    house = await startHouse();
    await house.deliver(textWebhook({ waId: '34600000001', name: 'Open' }, { at: Date.now() - HOUR }));
    await house.deliver(textWebhook({ waId: '34600000002', name: 'Closed' }, { at: Date.now() - 25 * HOUR }));
    const all = await waitUntil(async () => {
      const { data } = (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body;
      return data.length === 2 ? data : null;
    });
    open = all.find(({ contact }) => contact.name === 'Open') as Conversation;
    closed = all.find(({ contact }) => contact.name === 'Closed') as Conversation;
    await waitUntil(async () => (await house.admin.get<{ data: unknown[] }>('/whatsapp/templates')).body.data.length > 0, {
      what: 'templates',
    });
  });
  afterAll(() => house.close());

  const send = (to: Conversation, body: unknown) =>
    house.admin.post<{ data: Message }>(`/whatsapp/conversations/${to.documentId}/messages`, body);
  const text = (body: string) => ({ content: { type: 'text', text: { body } } });
  const template = (name: string, language: string, variables?: unknown) => ({
    content: { type: 'template', template: { name, language, ...(variables !== undefined && { variables }) } },
  });
  const sends = async () =>
    (await house.simulator.state()).requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages')).length;

  it('shows the window in the list', () => {
    expect(open.window).toMatchObject({ state: 'open' });
    expect(closed.window).toMatchObject({ state: 'closed' });
  });

  it('refuses free text outside the window with 422, stores nothing, and nothing leaves for Meta', async () => {
    const before = await sends();
    const answer = await send(closed, text('too late'));
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({
      data: null,
      error: { status: 422, code: 'whatsapp.window_closed', details: { code: 'whatsapp.window_closed' } },
    });
    const messages = await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${closed.documentId}/messages`);
    expect(messages.body.data.filter(({ direction }) => direction === 'outbound')).toEqual([]);
    expect(await house.database.knex('whatsapp_outbox_rows')).toEqual([]);
    expect(await sends()).toBe(before);
  });

  it('refuses it at the service too, with the same code', async () => {
    const attempt = house.strapi.run(`await strapi.plugin('whatsapp').service('messages').send({
      to: '+34 600 000 002', content: { type: 'text', text: { body: 'too late' } } })`);
    await expect(attempt).rejects.toMatchObject({ code: 'whatsapp.window_closed' });
  });

  it('does not send a queued text whose window closed meanwhile', async () => {
    await house.simulator.faults([{ match: { path: '*/messages' }, kind: 'status', status: 500, code: 131016 }]);
    const { body } = await send(open, text('queued in time'));
    await waitUntil(async () => (await sends()) > 0);
    await house.database
      .knex('whatsapp_conversations')
      .where({ document_id: open.documentId })
      .update({ last_inbound_at: Date.now() - 25 * HOUR });
    await house.simulator.clearFaults();
    const before = await sends();
    const failed = await waitUntil(async () => {
      const { data } = (await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${open.documentId}/messages`)).body;
      return data.find(({ documentId, status }) => documentId === body.data.documentId && status === 'failed');
    });
    expect(failed.error).toMatchObject({ category: 'window' });
    expect(await sends()).toBe(before);
    await house.database
      .knex('whatsapp_conversations')
      .where({ document_id: open.documentId })
      .update({ last_inbound_at: Date.now() - HOUR });
  });

  it('sends an approved template outside the window, with its variables as the customer reads them', async () => {
    const templates = (await house.admin.get<{ data: { name: string; language: string; status: string }[] }>('/whatsapp/templates')).body
      .data;
    expect(templates).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'hello_world', language: 'en_US', status: 'APPROVED' })]),
    );
    const answer = await send(closed, template('hello_world', 'en_US'));
    expect(answer.status).toBe(201);
    expect(answer.body.data.content).toMatchObject({
      type: 'template',
      template: { name: 'hello_world', rendered: { body: expect.stringMatching(/./) } },
    });
    await waitUntil(async () => {
      const { data } = (await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${closed.documentId}/messages`)).body;
      return data.find(({ documentId, status }) => documentId === answer.body.data.documentId && status === 'read');
    });
  });

  it.each<[string, unknown, number, string]>([
    ['an unknown template', template('nobody_knows_it', 'en_US'), 422, 'whatsapp.template_not_found'],
    ['a language that it does not have', template('hello_world', 'xx'), 422, 'whatsapp.template_not_found'],
    ['an empty text', text('   '), 400, 'whatsapp.invalid_request'],
    ['a text of 4097 characters', text('x'.repeat(4097)), 400, 'whatsapp.invalid_request'],
    ['an unknown type', { content: { type: 'hologram', hologram: {} } }, 400, 'whatsapp.invalid_request'],
    ['a field too many', { ...text('x'), filters: { id: 1 } }, 400, 'whatsapp.invalid_request'],
    ['no uuid', { ...text('x'), correlationId: 'not-a-uuid' }, 400, 'whatsapp.invalid_request'],
    ['nothing', {}, 400, 'whatsapp.invalid_request'],
    ['a quote of nothing', { ...text('x'), replyTo: 'a'.repeat(24) }, 422, 'whatsapp.reply_target_not_found'],
  ])('refuses %s', async (_name, body, status, code) => {
    const answer = await send(open, body);
    expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
    expect(answer.body.error?.message).toMatch(/\w/);
  });

  it('says which variables are missing', async () => {
    const all = (
      await house.admin.get<{ data: { name: string; language: string; status: string; components: { type: string; text?: string }[] }[] }>(
        '/whatsapp/templates',
      )
    ).body.data;
    const needy = all.find(
      ({ status, components }) =>
        status === 'APPROVED' && components.some(({ type, text: body }) => type === 'BODY' && body?.includes('{{')),
    );
    if (!needy) throw new Error('The simulator has no template with a variable.');
    const answer = await send(closed, template(needy.name, needy.language));
    expect(answer.body.error).toMatchObject({
      code: 'whatsapp.template_variable_missing',
      details: { missing: expect.arrayContaining([expect.any(String)]) },
    });
  });

  it('refuses a paused template with its status', async () => {
    const all = (await house.admin.get<{ data: { name: string; language: string; status: string }[] }>('/whatsapp/templates')).body.data;
    const paused = all.find(({ status }) => status === 'PAUSED');
    if (!paused) throw new Error('The simulator has no paused template.');
    const answer = await send(closed, template(paused.name, paused.language));
    expect(answer.body.error).toMatchObject({ code: 'whatsapp.template_not_approved', details: { status: 'PAUSED' } });
  });

  it('takes the same correlationId once: 201, then 200 with the stored message, then 409 for other content', async () => {
    const correlationId = randomUUID();
    const before = await sends();
    const together = await Promise.all(Array.from({ length: 10 }, () => send(open, { ...text('only once'), correlationId })));
    expect(together.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200, 201]);
    expect(new Set(together.map(({ body }) => body.data.documentId)).size).toBe(1);
    const other = await send(open, { ...text('something else'), correlationId });
    expect([other.status, other.body.error?.code]).toEqual([409, 'whatsapp.correlation_conflict']);
    await waitUntil(async () => (await sends()) === before + 1, { what: 'one request to Meta' });
  });

  it('switches to manual when a person sends, not when an automation does', async () => {
    await house.deliver(textWebhook({ waId: '34600000003', name: 'Fresh' }));
    const fresh = await waitUntil(
      async () => (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations?q=Fresh')).body.data[0],
    );
    expect(fresh.mode).toBe('automatic');
    await house.strapi.run(`await strapi.plugin('whatsapp').service('messages').send({
      to: { conversation: '${fresh.documentId}' }, content: { type: 'text', text: { body: 'from the order system' } }, authorName: 'Order system' })`);
    const mode = async () => (await house.admin.get<{ data: Conversation }>(`/whatsapp/conversations/${fresh.documentId}`)).body.data.mode;
    expect(await mode()).toBe('automatic');
    await send(fresh, text('from a person'));
    expect(await mode()).toBe('manual');
  });

  it.each([
    ['no country code', '612 345 678'],
    ['letters', 'Ana'],
    ['too short', '+34 1'],
    ['nothing', ''],
  ])('the service refuses an address with %s', async (_name, to) => {
    const attempt = house.strapi.run(`await strapi.plugin('whatsapp').service('messages').send({
      to: ${JSON.stringify(to)}, content: { type: 'text', text: { body: 'x' } } })`);
    await expect(attempt).rejects.toMatchObject({ code: 'whatsapp.invalid_phone' });
  });
});
