import { existsSync } from 'node:fs';
import path from 'node:path';

import type { Conversation } from '../../../contracts/conversation';
import { generalSettings } from '../../../contracts/general-settings';
import type { MediaFile } from '../../../contracts/media';
import type { Message } from '../../../contracts/message';
import type { ScheduledTask } from '../../../contracts/scheduled-task';
import type { countWebhooks, WebhookRow } from '../../../contracts/webhook-log';
import type { z } from 'zod';
import { conversationOf, threadOf } from '../../helpers/assistants';
import { data } from '../../helpers/assistant-on';
import * as bytes from '../../helpers/file-bytes';
import { merged } from '../../helpers/merged';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { envelope, statusWebhook, textItem, textWebhook } from '../../helpers/webhook-builders';

const DAY_MS = 86_400_000;
const ago = (days: number) => Date.now() - days * DAY_MS;

type Row = Record<string, unknown>;

describe('what is older than it is kept', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    await house.simulator.settings({ webhookUrl: null });
  });
  afterAll(() => house.close());

  const table = (name: string) => house.database.knex(`whatsapp_${name}`);
  const count = async (name: string) => Number((await table(name).count({ n: '*' }))[0]?.n);
  const keep = (retention: Record<string, unknown>) =>
    data(house.admin.put('/whatsapp/settings/general', generalSettings.parse({ retention })));
  async function prune(): Promise<Readonly<Record<string, number>>> {
    const { result } = await data<ScheduledTask>(house.admin.post('/whatsapp/tasks/prune/run'));
    expect(result).toMatchObject({ outcome: 'done' });
    return result?.counts ?? {};
  }
  const deliver = async (...all: unknown[]) => {
    for (const body of all) expect((await house.deliver(body)).status).toBe(200);
    await merged(house);
  };
  const insert = async (name: string, rows: readonly Row[]) => {
    for (let start = 0; start < rows.length; start += 100) await table(name).insert(rows.slice(start, start + 100));
  };

  it('goes: webhooks that are merged, in portions; what is in quarantine stays until it is settled', async () => {
    await keep({ webhooks: 7 });
    const unknown = () => envelope({}, { field: 'brand_new_field' });
    await deliver(textWebhook({ waId: '34610000001' }), unknown(), unknown(), textWebhook({ waId: '34610000001' }), unknown());
    const open = (await house.admin.get<{ data: WebhookRow[] }>('/whatsapp/webhook-events?state=quarantined')).body.data;
    expect(open).toHaveLength(3);
    await data(house.admin.post(`/whatsapp/webhook-events/${open[1]?.documentId}/settle`));
    await insert(
      'webhook_events',
      Array.from({ length: 1200 }, () => ({ body: Buffer.from('{}'), size: 2, received_at: ago(8), state: 'processed', kind: 'other' })),
    );
    await table('webhook_events').update({ received_at: ago(8) });
    await deliver(textWebhook({ waId: '34610000001' }));
    const [newest]: { id: number }[] = await table('webhook_events').orderBy('id', 'desc').limit(1);
    expect(await prune()).toMatchObject({ webhooks: 1203 });
    const left: Row[] = await table('webhook_events').orderBy('id');
    expect(left.map(({ document_id: documentId, id }) => (id === newest?.id ? 'newest' : documentId))).toEqual([
      open[2]?.documentId,
      open[0]?.documentId,
      'newest',
    ]);
    expect(await count('quarantined_items')).toBe(2);
    // What waits to be merged stays, however old it is.
    await table('quarantined_items').del();
    await table('webhook_events').update({ received_at: ago(8), state: 'held', kind: '' });
    expect(await prune()).toMatchObject({ webhooks: 0 });
    await table('webhook_events').update({ state: 'processed', kind: 'other' });
    expect(await prune()).toMatchObject({ webhooks: 3 });
  });

  it('goes: records of turns, the audit, counters, and statuses whose message never came', async () => {
    await keep({ runs: 90, audit: 30 });
    const audits = await count('audit_entries');
    await insert('assistant_runs', [{ started_at: ago(91) }, { started_at: ago(89) }]);
    await house.admin.get('/whatsapp/webhook-counts');
    // The oldest have the lowest ids.
    for (const [name, column] of [
      ['audit_entries', 'at'],
      ['webhook_counters', 'hour'],
    ] as const) {
      const [first]: { id: number }[] = await table(name).orderBy('id').limit(1);
      await table(name)
        .where({ id: first?.id })
        .update({ [column]: ago(31) });
    }
    await deliver(statusWebhook('wamid.never-1', 'read'), statusWebhook('wamid.never-2', 'read'));
    await table('waiting_statuses')
      .where({ target_wamid: 'wamid.never-1' })
      .update({ received_at: ago(8) });
    expect(await prune()).toMatchObject({ runs: 1, audit: 1, counters: 1, unmatched: 1 });
    expect(await count('assistant_runs')).toBe(1);
    // One went, and that somebody ran the task came.
    expect(await count('audit_entries')).toBe(audits);
    expect(await table('waiting_statuses').pluck('target_wamid')).toEqual(['wamid.never-2']);
    const counts = await data<z.output<typeof countWebhooks.response>['data']>(house.admin.get('/whatsapp/webhook-counts'));
    expect(counts.unmatched).toBe(1);
    expect(house.strapi.output()).toContain('1 statuses and edits were given up');
  });

  it('goes: files of customers, while their messages stay and say so', async () => {
    const phone = '34610000002';
    const { file, message, place } = await pictureFrom(phone);
    const upload = await fetch(`${house.strapi.url}/whatsapp/media?filename=mine.png`, {
      method: 'POST',
      headers: { authorization: `Bearer ${house.admin.token}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(bytes.png()),
    });
    const mine = ((await upload.json()) as { data: MediaFile }).data.documentId;
    await table('media_files').update({ changed_at: ago(31) });
    await keep({ files: null });
    expect(await prune()).toMatchObject({ files: 0 });
    await keep({ files: 30 });
    expect(await prune()).toMatchObject({ files: 1 });

    expect(existsSync(place)).toBe(false);
    const [shown] = (await threadOf(house.admin, message.conversation)).filter(({ documentId }) => documentId === message.documentId);
    expect(shown?.media).toEqual([{ ...file, state: 'removed', reason: 'Files are kept for 30 days, and this file was removed then.' }]);
    expect((await house.admin.get(`/whatsapp/media/${file.documentId}`)).status).toBe(404);
    const again = await house.admin.post<{ data: MediaFile }>(`/whatsapp/media/${file.documentId}/fetch`);
    expect([again.status, again.body.data.state]).toEqual([200, 'removed']);
    expect(
      (await fetch(`${house.strapi.url}/whatsapp/media/${mine}`, { headers: { authorization: `Bearer ${house.admin.token}` } })).status,
    ).toBe(200);
    expect(await prune()).toMatchObject({ files: 0 });
  });

  it('goes: messages with their files; what waits to be sent stays, and list, preview and unread count are right', async () => {
    const phone = '34610000003';
    const { file, place } = await pictureFrom(phone);
    await deliver(
      envelope({
        contacts: [{ wa_id: phone, profile: { name: 'Ana' } }],
        messages: ['old-1', 'old-2', 'new-1'].map((id) => textItem({ waId: phone }, { id: `wamid.${id}`, body: id })),
      }),
      textWebhook({ waId: '34610000004', name: 'Luis' }, { id: 'wamid.only-old', body: 'only old' }),
    );
    const conversation = (await conversationOf(house.admin, phone)) as Conversation;
    const waiting = await data<Message>(
      house.admin.post(`/whatsapp/conversations/${conversation.documentId}/messages`, {
        content: { type: 'text', text: { body: 'waits' } },
      }),
    );
    await waitUntil(async () => (await table('outbox_rows').first('id')) === undefined, { what: 'it to be sent' });
    const [sent]: { id: number; conversation_id: number }[] = await table('messages').where({ document_id: waiting.documentId });
    const [number]: { id: number }[] = await table('phone_numbers');
    // As if Meta had been away for a month.
    await insert('outbox_rows', [
      {
        message_id: sent?.id,
        conversation_id: sent?.conversation_id,
        phone_number_id: number?.id,
        attempts: 1,
        next_attempt_at: Date.now() + DAY_MS,
        lease_until: 0,
        lease_token: 0,
      },
    ]);
    await table('messages').update({ occurred_at: ago(31) });
    await table('messages')
      .where({ wamid: 'wamid.new-1' })
      .update({ occurred_at: ago(29) });
    await table('conversations').where({ id: sent?.conversation_id }).update({ unread_count: 3 });
    await keep({ messages: null, files: null });
    const before = await count('messages');
    expect(await prune()).toMatchObject({ messages: 0 });
    expect(await count('messages')).toBe(before);

    await keep({ messages: 30 });
    expect(await prune()).toMatchObject({ messages: before - 2, files: 1 });
    expect((await threadOf(house.admin, conversation.documentId)).map(({ text }) => text)).toEqual(['waits', 'new-1']);
    expect(await table('outbox_rows').pluck('message_id')).toEqual([sent?.id]);
    expect(existsSync(place)).toBe(false);
    expect(await table('media_files').where({ document_id: file.documentId })).toEqual([]);
    const ana = await conversationOf(house.admin, phone);
    expect(ana).toMatchObject({
      unreadCount: 1,
      preview: { text: 'waits' },
      lastMessageAt: conversation.lastMessageAt && expect.any(String),
    });
    const luis = await conversationOf(house.admin, '34610000004');
    expect(luis).toMatchObject({ contact: { name: 'Luis' }, unreadCount: 0, preview: null });
    expect(await threadOf(house.admin, luis?.documentId ?? '')).toEqual([]);

    await table('outbox_rows').del();
    expect(await prune()).toMatchObject({ messages: 1 });
    expect(await conversationOf(house.admin, phone)).toMatchObject({ unreadCount: 1, preview: { text: 'new-1' } });
    await table('messages').update({ occurred_at: ago(31) });
    expect(await prune()).toMatchObject({ messages: 1 });
    expect(await conversationOf(house.admin, phone)).toMatchObject({ unreadCount: 0, preview: null });
  });

  it('comes again as usual after all of it is gone', async () => {
    await deliver(textWebhook({ waId: '34610000004' }, { id: 'wamid.back', body: 'back again' }));
    expect(await conversationOf(house.admin, '34610000004')).toMatchObject({ unreadCount: 1, preview: { text: 'back again' } });
    expect(house.strapi.unhandled).toEqual([]);
  });

  it('goes from a long thread, in portions', async () => {
    const phone = '34610000005';
    await deliver(textWebhook({ waId: phone }, { id: 'wamid.long', body: 'newest' }));
    const [newest]: Row[] = await table('messages').where({ wamid: 'wamid.long' });
    const columns = {
      conversation_id: newest?.conversation_id,
      direction: 'inbound',
      type: 'text',
      content: newest?.content,
      author_kind: 'contact',
      is_history: true,
    };
    await insert(
      'messages',
      Array.from({ length: 1100 }, (_, index) => ({
        ...columns,
        document_id: `long${String(index).padStart(20, '0')}`,
        wamid: `wamid.long-${index}`,
        text: `${index}`,
        occurred_at: ago(40) + index,
        changed_at: ago(40),
      })),
    );
    await keep({ messages: 30 });
    expect(await prune()).toMatchObject({ messages: 1100 });
    expect(await conversationOf(house.admin, phone)).toMatchObject({ unreadCount: 1, preview: { text: 'newest' } });
  });

  /** A picture that a customer sent, fetched and kept. */
  async function pictureFrom(waId: string) {
    await house.simulator.settings({ webhookUrl: house.webhookUrl });
    const { id } = await house.simulator.media(bytes.png(), { mimeType: 'image/png' });
    await house.simulator.customerWrites(waId, { type: 'image', image: { id, caption: 'see' } }, { profileName: 'Ana' });
    const message = await waitUntil(
      async () => {
        const conversation = await conversationOf(house.admin, waId);
        const thread = conversation ? await threadOf(house.admin, conversation.documentId) : [];
        return thread.find(({ media }) => media[0]?.state === 'stored');
      },
      { what: 'the picture' },
    );
    await house.simulator.settings({ webhookUrl: null });
    const file = message.media[0] as MediaFile;
    const place = path.join(house.mediaDirectory, file.documentId.slice(-2), file.documentId);
    expect(existsSync(place)).toBe(true);
    return { file, message, place };
  }
});
