import type { Conversation } from '../../../contracts/conversation';
import type { Message } from '../../../contracts/message';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { envelope, textItem, textWebhook, wamid } from '../../helpers/webhook-builders';

const start = Date.now() - 60 * 60 * 1000;

describe('the inbox API', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    const messages = Array.from({ length: 120 }, (_, index) =>
      textItem({ waId: `3463000${String(index % 60).padStart(4, '0')}` }, { at: start + index * 1000, body: `message ${index}` }),
    );
    await house.deliver(envelope({ messages }));
    await waitUntil(async () => (await house.admin.get<{ data: { unread: number } }>('/whatsapp/status')).body.data.unread === 120);
  });
  afterAll(() => house.close());

  const list = async (query: string) =>
    (await house.admin.get<{ data: Conversation[]; meta: { nextCursor: string | null } }>(`/whatsapp/conversations?${query}`)).body;

  it('pages through the list from new to old, each conversation once', async () => {
    const seen: Conversation[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof list>> = await list(`limit=25${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.data);
      cursor = page.meta.nextCursor;
    }
    expect(seen).toHaveLength(60);
    expect(new Set(seen.map(({ documentId }) => documentId)).size).toBe(60);
    const times = seen.map(({ lastMessageAt }) => lastMessageAt ?? '');
    expect(times).toEqual([...times].sort().reverse());
    expect(seen[0]).toMatchObject({ preview: { text: 'message 119' }, unreadCount: 2 });
  });

  it('finds by part of a number however it is written, and by name; wildcards are letters', async () => {
    expect((await list('q=0007')).data).toHaveLength(1);
    expect((await list(`q=${encodeURIComponent('+34 630 000 007')}`)).data).toHaveLength(1);
    expect((await list(`q=${encodeURIComponent('%')}`)).data).toHaveLength(0);
    expect((await list(`q=${encodeURIComponent("'; drop table--")}`)).data).toHaveLength(0);
  });

  it('pages through a thread, newest first, and a wrong cursor starts at the beginning', async () => {
    const waId = '34640000001';
    const messages = Array.from({ length: 30 }, (_, index) =>
      textItem({ waId }, { at: start + Math.floor(index / 3) * 1000, body: `line ${index}` }),
    );
    await house.deliver(envelope({ messages }));
    const conversation = await waitUntil(async () => (await list(`q=${waId}`)).data[0]);
    const path = `/whatsapp/conversations/${conversation.documentId}/messages`;
    const seen: string[] = [];
    let before: string | null = '';
    while (before !== null) {
      const page: { data: Message[]; meta: { nextCursor: string | null } } = (
        await house.admin.get<{ data: Message[]; meta: { nextCursor: string | null } }>(`${path}?limit=7${before && `&before=${before}`}`)
      ).body;
      seen.push(...page.data.map(({ text }) => text ?? ''));
      before = page.meta.nextCursor;
    }
    expect(seen).toHaveLength(30);
    expect(new Set(seen).size).toBe(30);
    const again = await house.admin.get<{ data: Message[] }>(`${path}?before=nonsense&limit=7`);
    expect(again.body.data.map(({ text }) => text)).toEqual(seen.slice(0, 7));
  });

  it('read: one counter for the team; what came after the seen message stays unread', async () => {
    const waId = '34640000002';
    const [one, two, three] = [wamid('one'), wamid('two'), wamid('three')];
    for (const [index, id] of [one, two, three].entries()) await house.deliver(textWebhook({ waId }, { id, at: start + index * 1000 }));
    const conversation = await waitUntil(async () => {
      const found = (await list(`q=${waId}`)).data[0];
      return found?.unreadCount === 3 ? found : null;
    });
    const path = `/whatsapp/conversations/${conversation.documentId}`;
    const messages = (await house.admin.get<{ data: Message[] }>(`${path}/messages`)).body.data;
    const read = async (upTo?: string) =>
      (
        await house.admin.post<{ data: Conversation }>(
          `${path}/read`,
          upTo === undefined ? {} : { upTo: messages.find((message) => message.wamid === upTo)?.documentId },
        )
      ).body.data;
    expect((await read(two)).unreadCount).toBe(1);
    // A slower screen that has seen less brings nothing back.
    expect((await read(one)).unreadCount).toBe(1);
    expect((await read(three)).unreadCount).toBe(0);
    await house.deliver(textWebhook({ waId }));
    await waitUntil(async () => (await list(`q=${waId}`)).data[0]?.unreadCount === 1);
    expect((await read()).unreadCount).toBe(0);
  });

  it('changes: what is new since the cursor; everything anew after a day', async () => {
    const first = (await house.admin.get<{ data: { cursor: number; reset: boolean } }>(`/whatsapp/changes?since=${Date.now()}`)).body.data;
    expect(first.reset).toBe(false);
    await house.deliver(textWebhook({ waId: '34640000003' }, { body: 'brand new' }));
    const changed = await waitUntil(async () => {
      const { data } = (
        await house.admin.get<{ data: { messages: Message[]; conversations: Conversation[]; unread: number } }>(
          `/whatsapp/changes?since=${first.cursor}`,
        )
      ).body;
      // Read one after the other: the first answer that has the message may have its conversation from before.
      const isWhole = data.conversations.some(({ preview }) => preview?.text === 'brand new');
      return isWhole && data.messages.some(({ text }) => text === 'brand new') ? data : null;
    });
    expect(changed.unread).toBeGreaterThan(0);
    const old = await house.admin.get<{ data: { reset: boolean; messages: Message[] } }>(
      `/whatsapp/changes?since=${Date.now() - 25 * 60 * 60 * 1000}`,
    );
    expect(old.body.data).toMatchObject({ reset: true, messages: [] });
  });

  it('tells Strapi’s event hub, and a listener that throws harms nobody', async () => {
    await house.strapi.run(`
      globalThis.seen = [];
      strapi.eventHub.on('whatsapp.message.received', async (payload) => { globalThis.seen.push(payload); throw new Error('a bad listener'); });
    `);
    await house.deliver(textWebhook({ waId: '34640000004', name: 'Eva' }, { body: 'to the hub' }));
    const [payload] = await waitUntil(async () => {
      const seen = await house.strapi.run<{ message: { text: string; conversation: string } }[]>('return globalThis.seen');
      return seen.length > 0 ? seen : null;
    });
    expect(payload?.message).toMatchObject({ text: 'to the hub', type: 'text', conversation: expect.stringMatching(/^[a-z0-9]{24}$/) });
    await house.deliver(textWebhook({ waId: '34640000004' }, { body: 'still here' }));
    await waitUntil(async () => (await list('q=34640000004')).data[0]?.preview?.text === 'still here');
    expect(house.strapi.unhandled).toEqual([]);
  });
});
