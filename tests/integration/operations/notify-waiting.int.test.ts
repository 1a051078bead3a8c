import type { Conversation } from '../../../contracts/conversation';
import type { ScheduledTask } from '../../../contracts/scheduled-task';
import { createAdminUser, type AdminUser } from '../../helpers/admin-users';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { textWebhook } from '../../helpers/webhook-builders';

interface SentEmail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

describe('owners of conversations that nobody has looked at', () => {
  let house: House;
  let editor: AdminUser;
  let conversation: Conversation;

  beforeAll(async () => {
    house = await startHouse();
    editor = await createAdminUser(house.strapi, { role: 'strapi-editor', name: 'Edith', permissions: ['inbox.read', 'messages.send'] });
    await house.admin.put('/whatsapp/settings/general', { notifications: { waitingMinutes: 15 } });
    await write('The first');
    conversation = await waitUntil(async () => (await list())[0]);
    await house.admin.put(`/whatsapp/conversations/${conversation.documentId}/assignee`, { userId: editor.id });
  });
  afterAll(() => house.close());

  const list = async () => (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data;
  const write = (body: string) => house.deliver(textWebhook({ waId: '34600000009', name: 'Secret Name' }, { body }));
  /** As if all unread messages had arrived that much earlier. */
  const letMinutesPass = (minutes: number) =>
    house.strapi.run(
      `const t = () => strapi.db.connection('whatsapp_conversations');
       for (const row of await t().where('unread_count', '>', 0)) {
         const told = row.waiting_told_since === null ? null : Number(row.waiting_told_since) - ${minutes} * 60000;
         await t().where({ id: row.id }).update({ unread_since: Number(row.unread_since) - ${minutes} * 60000, waiting_told_since: told });
       }`,
    );
  const unread = (count: number) =>
    waitUntil(async () => {
      const [each] = await list();
      return each?.unreadCount === count ? each : undefined;
    });
  const run = async () => (await house.admin.post<{ data: ScheduledTask }>('/whatsapp/tasks/notify-waiting/run')).body.data.result;
  const emails = async () => (await house.simulator.emails()) as unknown as SentEmail[];
  const emailsReach = (count: number) =>
    waitUntil(async () => {
      const all = await emails();
      return all.length >= count ? all : undefined;
    });

  it('get one e-mail for the stretch, with no word of the customer in it', async () => {
    expect(await run()).toMatchObject({ outcome: 'done', counts: { waiting: 0, emails: 0 } });
    await letMinutesPass(16);
    expect(await run()).toMatchObject({ outcome: 'done', counts: { waiting: 1, emails: 1 } });
    const [email] = await emailsReach(1);
    expect(email).toMatchObject({ to: 'edith@example.com', subject: 'WhatsApp: a conversation waits for an answer' });
    expect(email?.text).not.toMatch(/Secret Name|The first|34600000009/);
    expect(email?.text).toContain('/admin/plugins/whatsapp');
    await write('The second');
    await unread(2);
    await letMinutesPass(16);
    expect(await run()).toMatchObject({ counts: { waiting: 0, emails: 0 } });
    expect(await emails()).toHaveLength(1);
  });

  it('get another for the next stretch', async () => {
    await editor.client.post(`/whatsapp/conversations/${conversation.documentId}/read`);
    await unread(0);
    expect(await run()).toMatchObject({ counts: { waiting: 0 } });
    await write('The third');
    await unread(1);
    expect(await run()).toMatchObject({ counts: { waiting: 0 } });
    await letMinutesPass(16);
    expect(await run()).toMatchObject({ counts: { waiting: 1, emails: 1 } });
    expect(await emailsReach(2)).toHaveLength(2);
  });

  it('are not written to while they have the panel open', async () => {
    await editor.client.post(`/whatsapp/conversations/${conversation.documentId}/read`);
    await write('The fifth');
    await unread(1);
    await letMinutesPass(30);
    const abort = new AbortController();
    const stream = await fetch(`${house.strapi.url}/whatsapp/events`, {
      headers: { authorization: `Bearer ${editor.client.token}` },
      signal: abort.signal,
    });
    expect(stream.status).toBe(200);
    expect(await run()).toMatchObject({ counts: { waiting: 1, emails: 0 } });
    abort.abort();
    await waitUntil(async () => ((await run())?.counts['emails'] === 1 ? true : undefined));
    expect(await emailsReach(3)).toHaveLength(3);
  });

  it('are written to once, also when the provider is slow or fails', async () => {
    await editor.client.post(`/whatsapp/conversations/${conversation.documentId}/read`);
    await write('The sixth');
    await unread(1);
    await letMinutesPass(30);
    await house.simulator.settings({ emailDelayMs: 10_000 });
    const begun = Date.now();
    expect(await run()).toMatchObject({ counts: { emails: 1 } });
    expect(Date.now() - begun).toBeLessThan(5_000);
    expect(await run()).toMatchObject({ counts: { waiting: 0 } });
    await house.simulator.settings({ emailDelayMs: 0, emailFails: true });
    await editor.client.post(`/whatsapp/conversations/${conversation.documentId}/read`);
    await write('The seventh');
    await unread(1);
    await letMinutesPass(30);
    expect(await run()).toMatchObject({ counts: { emails: 1 } });
    expect(await run()).toMatchObject({ counts: { waiting: 0, emails: 0 } });
    await house.simulator.settings({ emailFails: false });
  });

  it('are left alone when nobody is to be written to', async () => {
    await house.admin.put('/whatsapp/settings/general', { notifications: { waitingMinutes: null } });
    expect(await run()).toMatchObject({ outcome: 'skipped', reason: expect.stringMatching(/General/) });
  });
});
