import { createHash } from 'node:crypto';

import type { WebhookDetail, WebhookRow } from '../../../contracts/webhook-log';
import type { AdminClient } from '../../helpers/admin-client';
import { createAdminUser } from '../../helpers/admin-users';
import { merged } from '../../helpers/merged';
import { metaJson, postWebhook } from '../../helpers/sign-webhook';
import { connection, startHouse, type House } from '../../helpers/start-house';
import { envelope, statusWebhook, textItem, textWebhook } from '../../helpers/webhook-builders';

interface Page {
  readonly data: WebhookRow[];
  readonly meta: { readonly nextCursor: string | null };
}

const phone = '34612345678';
const userId = 'ES.13491208655302741918';
/** Of a person; none of it may ever be in an answer, in whatever form. */
const CANARIES = [
  'Canaria Ñandú',
  'canary text 🦜',
  phone,
  '612345678',
  userId,
  'canary-file.pdf',
  'https://canary.example',
  'a canary caption',
];

describe('the webhook log', () => {
  let house: House;
  let reader: AdminClient;

  beforeAll(async () => {
    house = await startHouse();
    await house.simulator.settings({ webhookUrl: null });
    reader = (await createAdminUser(house.strapi, { role: 'strapi-editor', name: 'Lola', permissions: ['webhook-log.read'] })).client;
  });
  afterAll(() => house.close());

  const list = async (query = ''): Promise<Page> => {
    const answer = await reader.get<Page>(`/whatsapp/webhook-events${query}`);
    expect(answer.status).toBe(200);
    return answer.body;
  };
  const detail = async ({ documentId }: WebhookRow) =>
    (await reader.get<{ data: WebhookDetail }>(`/whatsapp/webhook-events/${documentId}`)).body.data;
  const deliver = async (...bodies: unknown[]) => {
    for (const body of bodies) expect((await house.deliver(body)).status).toBe(200);
    await merged(house);
  };
  const empty = async () => {
    for (const table of ['whatsapp_quarantined_items', 'whatsapp_webhook_events']) await house.database.knex(table).del();
  };

  it('shows what came, newest first, with its kind, whom it is about, and how long it took', async () => {
    await empty();
    const before = Date.now();
    await deliver(
      textWebhook({ waId: phone, name: 'Ana' }, { body: 'hello' }),
      statusWebhook('wamid.unknown', 'delivered'),
      envelope(
        { message_template_name: 'order_update', message_template_language: 'en', event: 'APPROVED' },
        { field: 'message_template_status_update' },
      ),
      envelope({ display_phone_number: '15550783881', event: 'ONBOARDING' }, { field: 'phone_number_quality_update' }),
      { entry: [...textWebhook({ waId: phone }).entry, ...statusWebhook('wamid.unknown', 'read').entry] },
    );
    const { data } = await list();
    expect(data.map(({ kind, detail: word, about, state, reason }) => [kind, word, about, state, reason])).toEqual([
      ['several', null, null, 'processed', null],
      ['number', 'phone_number_quality_update', '15550783881', 'processed', null],
      ['template', 'message_template_status_update', 'order_update', 'processed', null],
      ['status', 'delivered', '16•••••1234', 'processed', null],
      ['message', 'text', '34•••••5678', 'processed', null],
    ]);
    for (const row of data) {
      expect(row.size).toBeGreaterThan(100);
      expect(row.ms).toBeGreaterThanOrEqual(0);
      expect(row.isUnsigned).toBe(false);
      expect(Date.parse(row.receivedAt)).toBeGreaterThanOrEqual(before);
    }
  });

  it('tells why something was set aside, and shows it', async () => {
    await empty();
    const broken = { from: phone, type: 'text', text: { body: 'canary text 🦜' } };
    const body = envelope({ messages: [textItem({ waId: phone }, { body: 'whole' }), broken] });
    await deliver(body);
    const [row] = (await list()).data as [WebhookRow];
    expect(row).toMatchObject({ kind: 'message', state: 'quarantined', reason: 'malformed', about: '34•••••5678' });
    const found = await detail(row);
    expect(found.sha256).toBe(createHash('sha256').update(metaJson(body)).digest('hex'));
    expect(found.items).toEqual([
      {
        path: 'entry.0.changes.0.value.messages.1',
        kind: 'messages.messages',
        reason: 'malformed',
        details: 'A message needs an id.',
        attempts: 0,
        settledAt: null,
        settledBy: null,
      },
    ]);
    expect(found.changes).toHaveLength(1);
    const shown = JSON.parse(found.changes?.[0]?.json ?? '') as { value: { messages: unknown[] } };
    expect(found.changes?.[0]?.path).toBe('entry.0.changes.0');
    expect(shown.value.messages[1]).toEqual({ from: '34•••••5678', type: 'text', text: { body: '•••' } });
    expect(found.isCut).toBe(false);
  });

  it('shows bytes that are no JSON as such, and what came unsigned', async () => {
    await empty();
    const bytes = Buffer.from([0x7b, 0xff, 0x00]);
    expect((await postWebhook(house.webhookUrl, bytes, { appSecret: connection.appSecret })).status).toBe(200);
    await house.strapi.run(`
      await strapi.plugin('whatsapp').service('journal').append(Buffer.from('{"entry":[]}'), { isUnsigned: true });
      await strapi.plugin('whatsapp').service('journal').append(Buffer.from('{"entry":[]}'));`);
    const { data } = await list();
    expect(data.map(({ isUnsigned, size }) => [isUnsigned, size])).toEqual([
      [false, 12],
      [true, 12],
      [false, 3],
    ]);
    await deliver(envelope({}, { field: 'brand_new_field' }));
    const [, , , row] = (await list()).data as [WebhookRow, WebhookRow, WebhookRow, WebhookRow];
    expect(row).toMatchObject({ kind: 'other', state: 'quarantined', reason: 'not_json', about: null });
    expect(await detail(row)).toMatchObject({ changes: null, items: [{ path: '', reason: 'not_json' }] });
  });

  it('F32: has no phone, name, text, file or address of a person, in no form', async () => {
    await empty();
    const person = { profile: { name: 'Canaria Ñandú', username: '@canaria' }, wa_id: phone, user_id: userId };
    const from = { from: phone, from_user_id: userId };
    const wamid = `wamid.${Buffer.concat([Buffer.from([0x1c, 0x18, 11]), Buffer.from(phone), Buffer.from('1502001118123A3CA5B3D4CD6E67E7AB54CDEF00', 'hex')]).toString('base64')}`;
    const document = {
      id: '1234567890',
      mime_type: 'application/pdf',
      filename: 'canary-file.pdf',
      caption: 'a canary caption',
      url: 'https://canary.example/f',
    };
    await deliver(
      envelope({
        contacts: [person],
        messages: [
          { ...textItem({ waId: phone }, { id: wamid, body: 'canary text 🦜' }), ...from },
          { ...from, id: `${wamid}2`, timestamp: '1749416383', type: 'document', document },
          { ...from, type: 'reaction', reaction: { message_id: wamid, emoji: '🦜' } },
          { ...from, id: 'canary text 🦜', type: 'text', text: { body: 'canary text 🦜' } },
        ],
        errors: [
          {
            code: 131026,
            message: `To ${phone} or a@canary.example: see https://canary.example`,
            error_data: { details: `Number ${phone} is unknown.` },
          },
        ],
        statuses: [
          { id: wamid, status: 'canary text 🦜', timestamp: '1749416383', recipient_id: phone, biz_opaque_callback_data: 'Canaria Ñandú' },
        ],
      }),
      envelope({ user_preferences: [{ wa_id: phone, category: 'canary text 🦜', value: 'Canaria Ñandú' }] }, { field: 'user_preferences' }),
      envelope(
        { state_sync: [{ type: 'contact', action: 'add', contact: { full_name: 'Canaria Ñandú', phone_number: phone } }] },
        { field: 'smb_app_state_sync' },
      ),
      envelope({ 'Canaria Ñandú': [phone], [phone]: 'x' }, { field: 'Canaria Ñandú' }),
    );
    const rows = (await list()).data;
    expect(rows).toHaveLength(4);
    const answers = JSON.stringify([rows, await Promise.all(rows.map(detail)), (await list('?state=quarantined')).data]);
    for (const canary of CANARIES) {
      for (const form of [
        canary,
        encodeURIComponent(canary),
        Buffer.from(canary).toString('base64').slice(0, -4),
        JSON.stringify(canary).slice(1, -1),
      ]) {
        expect({ form, isShown: answers.includes(form) }).toEqual({ form, isShown: false });
      }
    }
    for (const shift of [0, 1, 2]) {
      expect(answers).not.toContain(
        Buffer.from('x'.repeat(shift) + phone)
          .toString('base64')
          .slice(4, 14),
      );
    }
    expect(house.strapi.output()).not.toContain(phone);
  });

  it('filters by kind, state and time, and goes on from page to page', async () => {
    await empty();
    await deliver(
      ...Array.from({ length: 5 }, (_, index) => textWebhook({ waId: `3461000000${index}` }, { body: 'x' })),
      ...Array.from({ length: 3 }, () => statusWebhook('wamid.unknown', 'sent')),
      envelope({}, { field: 'brand_new_field' }),
      textWebhook({ waId: '34611111111' }, { body: 'x' }),
    );
    const kinds = async (query: string) => (await list(query)).data.map(({ kind }) => kind);
    expect(await kinds('?kind=status')).toEqual(['status', 'status', 'status']);
    expect(await kinds('?state=quarantined')).toEqual(['other']);
    expect(await kinds('?state=quarantined&kind=other')).toEqual(['other']);
    expect(await kinds('?state=quarantined&kind=status')).toEqual([]);
    expect(await kinds('?state=processed')).toHaveLength(9);
    expect(await kinds('?state=processed&kind=message')).toHaveLength(6);
    expect(await kinds('?state=received')).toEqual([]);
    expect(await kinds(`?since=${Date.now() + 60_000}`)).toEqual([]);
    expect(await kinds(`?since=${Date.now() - 60_000}&kind=status`)).toHaveLength(3);

    const [newest] = (await list('?limit=1')).data;
    await house.database
      .knex('whatsapp_webhook_events')
      .whereNot({ document_id: newest?.documentId })
      .update({ received_at: Date.now() - 3_600_000 });
    const recent = await list(`?since=${Date.now() - 1_800_000}&limit=3`);
    expect([recent.data.length, recent.meta.nextCursor]).toEqual([1, null]);

    const seen: string[] = [];
    let cursor: string | null = '';
    for (let pages = 0; cursor !== null && pages < 10; pages += 1) {
      const page: Page = await list(`?limit=4${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.data.map(({ documentId }) => documentId));
      cursor = page.meta.nextCursor;
    }
    expect(seen).toEqual((await list()).data.map(({ documentId }) => documentId));
  });

  it('settles what is set aside for good, once, and says who did', async () => {
    await empty();
    await deliver(envelope({}, { field: 'brand_new_field' }), textWebhook({ waId: phone }, { body: 'x' }));
    const [fine, row] = (await list()).data as [WebhookRow, WebhookRow];
    const settle = (documentId: string, client = house.admin) =>
      client.post<{ data: WebhookDetail }>(`/whatsapp/webhook-events/${documentId}/settle`);
    expect((await settle(row.documentId, reader)).status).toBe(403);
    const settled = await settle(row.documentId);
    expect(settled.body.data).toMatchObject({
      state: 'processed',
      reason: null,
      items: [{ settledAt: expect.any(String), settledBy: 'Marta Ruiz' }],
    });
    expect((await settle(row.documentId)).body.data.items[0]?.settledAt).toBe(settled.body.data.items[0]?.settledAt);
    expect((await list('?state=quarantined')).data).toEqual([]);
    const refused = await settle(fine.documentId);
    expect([refused.status, refused.body.error?.code]).toEqual([409, 'whatsapp.webhook_not_quarantined']);
    expect((await settle('z'.repeat(24))).status).toBe(404);
  });

  it('answers 404 for what is not there, and refuses other parameters', async () => {
    expect((await reader.get(`/whatsapp/webhook-events/${'z'.repeat(24)}`)).status).toBe(404);
    expect((await reader.get('/whatsapp/webhook-events/1')).status).toBe(400);
    for (const query of ['filters[id]=1', 'populate=*', 'kind=x', 'state=probe', 'limit=1000', 'since=yesterday', 'q=x']) {
      const answer = await reader.get(`/whatsapp/webhook-events?${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
    }
    expect((await list('?cursor=nonsense')).data.length).toBeGreaterThan(0);
    expect((await reader.get('/whatsapp/webhook-counts?x=1')).status).toBe(400);
    expect(house.strapi.unhandled).toEqual([]);
  });
});
