import { randomUUID } from 'node:crypto';

import type { Conversation } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import { createAdminUser } from '../../helpers/admin-users';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { textWebhook } from '../../helpers/webhook-builders';

const hello = { type: 'template', template: { name: 'hello_world', language: 'en_US' } };

describe('a conversation is begun by hand', () => {
  let house: House;
  beforeAll(async () => {
    house = await startHouse();
    await waitUntil(async () => Number((await house.database.knex('whatsapp_templates').count({ n: '*' }))[0]?.n) > 0, {
      what: 'templates',
    });
  });
  afterAll(() => house.close());

  const start = (body: Record<string, unknown>) =>
    house.admin.post<{ data: { conversation: Conversation; message: Message } }>('/whatsapp/conversations', body);
  const count = async (table: string) => Number((await house.database.knex(table).count({ n: '*' }))[0]?.n);

  it('with a number of any country, a name and an approved template', async () => {
    const { status, body } = await start({ phone: '+34 612 34 56 78', name: 'Ana Pérez', content: hello });
    expect(status).toBe(201);
    expect(body.data.conversation).toMatchObject({ contact: { name: 'Ana Pérez', waId: '34612345678' }, mode: 'manual' });
    await waitUntil(async () => (await house.simulator.state()).customers.some(({ waId }) => waId === '34612345678'), {
      what: 'the phone',
    });
    const indian = await start({ phone: '0091 98765 43210', name: 'Ravi', content: hello });
    expect(indian.body.data.conversation.contact.waId).toBe('919876543210');
  });

  it('twice, and at once: one contact, one conversation, one message for one id', async () => {
    const before = { contacts: await count('whatsapp_contacts'), messages: await count('whatsapp_messages') };
    const order = { phone: '+34 699 111 222', name: 'Luis', content: hello, correlationId: randomUUID() };
    const answers = await Promise.all([start(order), start(order), start(order)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.data.conversation.documentId)).size).toBe(1);
    expect(new Set(answers.map(({ body }) => body.data.message.documentId)).size).toBe(1);
    expect({ contacts: await count('whatsapp_contacts'), messages: await count('whatsapp_messages') }).toEqual({
      contacts: before.contacts + 1,
      messages: before.messages + 1,
    });
  });

  it.each([
    ['no number', { phone: 'call me', name: 'A', content: hello }, 'whatsapp.invalid_phone'],
    ['a number without its country', { phone: '612 345', name: 'A', content: hello }, 'whatsapp.invalid_phone'],
    ['no name', { phone: '+34612345679', name: ' ', content: hello }, 'whatsapp.invalid_request'],
    ['a text', { phone: '+34612345679', name: 'A', content: { type: 'text', text: { body: 'Hi' } } }, 'whatsapp.invalid_request'],
    [
      'a template that is not there',
      { phone: '+34612345679', name: 'A', content: { type: 'template', template: { name: 'nothing', language: 'en_US' } } },
      'whatsapp.template_not_found',
    ],
  ])('refused, and nothing remains: %s', async (_what, body, code) => {
    const before = [await count('whatsapp_contacts'), await count('whatsapp_conversations')];
    const answer = await start(body);
    expect(answer.body.error?.code).toBe(code);
    expect([await count('whatsapp_contacts'), await count('whatsapp_conversations')]).toEqual(before);
  });

  it('a contact that a colleague looks after is not taken away', async () => {
    const { body } = await start({ phone: '+34 611 000 111', name: 'Eva', content: hello });
    await house.strapi.run(`
      await strapi.documents('plugin::whatsapp.contact').update({ documentId: '${body.data.conversation.contact.documentId}', data: { assignedUser: 1 } });`);
    const editor = await createAdminUser(house.strapi, {
      role: 'strapi-editor',
      permissions: ['inbox.read', 'messages.send'],
      name: 'Eva',
    });
    const answer = await editor.client.post('/whatsapp/conversations', { phone: '+34 611 000 111', name: 'Mine', content: hello });
    expect([answer.status, answer.body.error?.code]).toEqual([409, 'whatsapp.contact_of_another']);
  });

  it('a contact known by a user id alone is written to by it; a code needs a phone', async () => {
    await house.simulator.templates([
      {
        id: '700000000000001',
        name: 'login_code',
        language: 'en_US',
        category: 'AUTHENTICATION',
        status: 'APPROVED',
        parameter_format: 'POSITIONAL',
        components: [
          { type: 'BODY', text: '*{{1}}* is your verification code.' },
          {
            type: 'BUTTONS',
            buttons: [{ type: 'URL', text: 'Copy code', url: 'https://www.whatsapp.com/otp/code/?otp_type=COPY_CODE&code=otp{{1}}' }],
          },
        ],
      },
    ]);
    await house.admin.post('/whatsapp/templates/sync');
    await house.simulator.customerWrites('US.13491208655302741918', { type: 'text', text: { body: 'Hi' } });
    const send = (content: unknown) =>
      house.strapi.run<Message>(
        `return strapi.plugin('whatsapp').service('messages').send({ to: 'US.13491208655302741918', content: ${JSON.stringify(content)} });`,
      );
    const sent = await send(hello);
    await waitUntil(
      async () =>
        (await house.simulator.state()).requests.some(
          ({ body }) => (body as { recipient?: string } | null)?.recipient === 'US.13491208655302741918',
        ),
      { what: 'the request' },
    );
    expect(sent.type).toBe('template');
    const code = { type: 'template', template: { name: 'login_code', language: 'en_US', variables: { '1': '123456' } } };
    await expect(send(code)).rejects.toMatchObject({ code: 'whatsapp.phone_required' });
    // Asked for, the number comes, and belongs to the same person.
    await house.deliver(textWebhook({ waId: '16505551234', userId: 'US.13491208655302741918' }, { body: 'My number' }));
    await waitUntil(
      async () =>
        send(code).then(
          () => true,
          () => false,
        ),
      { what: 'the code to go out' },
    );
  });
});
