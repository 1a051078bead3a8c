import type { Conversation } from '../../../contracts/conversation';
import { contactExport, type ContactExport } from '../../../contracts/privacy';
import { createAdminUser } from '../../helpers/admin-users';
import { backUpDatabase } from '../../helpers/back-up-database';
import { dumpDatabase, readFolder } from '../../helpers/dump-database';
import { startHouse, type House } from '../../helpers/start-house';
import { tracesIn } from '../../helpers/traces';
import { waitUntil } from '../../helpers/wait-until';
import { textWebhook } from '../../helpers/webhook-builders';

type List = { data: Conversation[] };

/** What nobody else's data holds. */
const subject = {
  waId: '34677123987',
  name: 'Zdenka Wörterbuchová',
  text: 'my allergy is to hazelnuts-q7x',
  answer: 'we-note-the-hazelnuts-k2v',
  caption: 'prescription-scan-w8z',
  filename: 'zdenka-prescription-m4t.txt',
  content: 'file-content-of-zdenka-p9r',
};
const unique = Object.values(subject);

describe('F39: a person is erased, and does not come back', () => {
  let house: House;
  /** Meta's bytes of the person's own messages, to be sent again. */
  let firstBody: unknown;
  let sentWamid: string;

  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.close());

  const list = async (query = '') => (await house.admin.get<List>(`/whatsapp/conversations${query}`)).body.data;
  const find = (waId: string) =>
    waitUntil(async () => (await list()).find(({ contact }) => contact.waId === waId), { what: `the conversation of ${waId}` });
  const traces = async () => {
    const [database, files] = [await dumpDatabase(house), await readFolder(house.mediaDirectory)];
    return { database: tracesIn(database, unique), files: tracesIn(files, unique) };
  };
  const settled = () =>
    waitUntil(
      async () => {
        const waiting = await house.strapi.run<number>(
          `return Number((await strapi.db.connection('whatsapp_webhook_events').where({ state: 'received' }).count({ n: '*' }))[0].n)`,
        );
        return waiting === 0 ? true : undefined;
      },
      { timeoutMs: 60_000 },
    );

  it('was here: in rows, files and the journal', async () => {
    const { id } = await house.simulator.media(Buffer.from(subject.content), { mimeType: 'text/plain', filename: subject.filename });
    const at = Math.floor(Date.now() / 1000) * 1000 - 60_000;
    firstBody = textWebhook({ waId: subject.waId, name: subject.name }, { body: subject.text, id: 'wamid.zdenka-first', at });
    await house.deliver(firstBody);
    await house.simulator.customerWrites(
      subject.waId,
      { type: 'document', document: { id, caption: subject.caption, filename: subject.filename } },
      { profileName: subject.name },
    );
    const conversation = await find(subject.waId);
    await house.admin.post(`/whatsapp/conversations/${conversation.documentId}/messages`, {
      content: { type: 'text', text: { body: subject.answer } },
    });
    sentWamid = await waitUntil(async () => {
      const { data } = (
        await house.admin.get<{ data: { text: string | null; wamid: string | null; status: string | null }[] }>(
          `/whatsapp/conversations/${conversation.documentId}/messages`,
        )
      ).body;
      const sent = data.find(({ text }) => text === subject.answer);
      return sent?.status === 'read' && sent.wamid ? sent.wamid : undefined;
    });
    await waitUntil(async () => ((await traces()).files.includes(subject.content) ? true : undefined));
    const found = await traces();
    expect(found.database.sort()).toEqual(unique.filter((text) => text !== subject.content).sort());
  });

  it('is exported whole, by the schema, for those who may', async () => {
    const { contact } = await find(subject.waId);
    const answer = await fetch(`${house.strapi.url}/whatsapp/contacts/${contact.documentId}/export`, {
      headers: { authorization: `Bearer ${house.admin.token}` },
    });
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    const body = (await answer.json()) as ContactExport;
    expect(contactExport.safeParse(body).error?.issues).toBeUndefined();
    expect(body.contact).toMatchObject({ profileName: subject.name, waId: subject.waId });
    expect(body.conversations[0]?.messages.map(({ text }) => text)).toEqual(expect.arrayContaining([subject.text, subject.answer]));
    expect(Buffer.from(body.files[0]?.base64 ?? '', 'base64').toString()).toBe(subject.content);
    expect(body.audit.map(({ action }) => action)).toContain('message.sent');
    const editor = await createAdminUser(house.strapi, {
      role: 'strapi-editor',
      name: 'Edna',
      permissions: ['inbox.read', 'contacts.edit'],
    });
    expect((await editor.client.get(`/whatsapp/contacts/${contact.documentId}/export`)).status).toBe(403);
    expect((await editor.client.post(`/whatsapp/contacts/${contact.documentId}/erase`, { confirm: 'erase' })).status).toBe(403);
  });

  it('is erased while webhooks and sends go on, without a trace', async () => {
    const { contact, documentId } = await find(subject.waId);
    expect((await house.admin.post(`/whatsapp/contacts/${contact.documentId}/erase`, {})).status).toBe(400);
    let isDone = false;
    const before = Date.now() - 5_000;
    const load = (async () => {
      for (let round = 0; !isDone; round += 1) {
        await Promise.all([
          house.deliver(
            textWebhook({ waId: `3460000${String(round % 50).padStart(4, '0')}`, name: 'Somebody' }, { body: `noise ${round}` }),
          ),
          // Written before the erasure, and on its way.
          house.deliver(
            textWebhook(
              { waId: subject.waId, name: subject.name },
              { body: `${subject.text} ${round}`, id: `wamid.z-${round}`, at: before },
            ),
          ),
          house.admin.post(`/whatsapp/conversations/${documentId}/messages`, { content: { type: 'text', text: { body: subject.answer } } }),
        ]);
      }
    })();
    await waitUntil(async () => ((await list()).length > 5 ? true : undefined), { timeoutMs: 60_000 });
    const erased = await house.admin.post<{ data: { messages: number; files: number } }>(`/whatsapp/contacts/${contact.documentId}/erase`, {
      confirm: 'erase',
    });
    expect(erased.status).toBe(200);
    expect(erased.body.data.messages).toBeGreaterThan(2);
    expect(erased.body.data.files).toBe(1);
    isDone = true;
    await load;
    await settled();
    expect(await traces()).toEqual({ database: [], files: [] });
    expect((await house.admin.get(`/whatsapp/conversations/${documentId}`)).status).toBe(404);
    expect((await list('?q=Zdenka')).length).toBe(0);
    expect((await house.admin.get<{ data: unknown[] }>('/whatsapp/audit?action=contact.erased')).body.data).toHaveLength(1);
  });

  it('does not come back by a late status, a redelivery, or an old message under another id', async () => {
    await house.deliver(firstBody);
    await house.deliver({
      object: 'whatsapp_business_account',
      entry: [
        {
          id: '100000000000001',
          changes: [
            {
              field: 'messages',
              value: {
                messaging_product: 'whatsapp',
                metadata: { display_phone_number: '15550783881', phone_number_id: '100000000000002' },
                statuses: [
                  { id: sentWamid, status: 'delivered', timestamp: String(Math.floor(Date.now() / 1000)), recipient_id: subject.waId },
                ],
              },
            },
          ],
        },
      ],
    });
    await house.deliver(
      textWebhook({ waId: subject.waId, name: subject.name }, { body: subject.text, id: 'wamid.z-late', at: Date.now() - 3_600_000 }),
    );
    await settled();
    expect(await traces()).toEqual({ database: [], files: [] });
    expect(await list('?q=Zdenka')).toEqual([]);
  });

  it('is a new contact when the person writes again', async () => {
    await house.deliver(textWebhook({ waId: subject.waId, name: 'Zdenka again' }, { body: 'hello anew', at: Date.now() + 1_000 }));
    const conversation = await find(subject.waId);
    expect(conversation.contact.name).toBe('Zdenka again');
    const messages = await house.admin.get<{ data: { text: string }[] }>(`/whatsapp/conversations/${conversation.documentId}/messages`);
    expect(messages.body.data.map(({ text }) => text)).toEqual(['hello anew']);
    expect((await traces()).database).toEqual([subject.waId]);
    await house.admin.post(`/whatsapp/contacts/${conversation.contact.documentId}/erase`, { confirm: 'erase' });
    expect(await traces()).toEqual({ database: [], files: [] });
  });

  it('is forgotten again when an older backup is restored', async () => {
    const other = { waId: '34688999111', name: 'Backup Person', text: 'from before the backup-h3y' };
    await house.deliver(textWebhook({ waId: other.waId, name: other.name }, { body: other.text }));
    const { contact } = await find(other.waId);
    await settled();
    await house.strapi.stop();
    const restore = await backUpDatabase(house);
    await house.restart();
    await house.admin.post(`/whatsapp/contacts/${contact.documentId}/erase`, { confirm: 'erase' });
    await house.strapi.stop();
    await restore();
    await house.restart();
    expect(await list('?q=Backup')).toEqual([]);
    expect(tracesIn(await dumpDatabase(house), Object.values(other))).toEqual([]);
    expect(house.strapi.output()).toMatch(/erased again/);
    expect(tracesIn(house.strapi.output(), Object.values(other))).toEqual([]);
  });
});
