import type { Message } from '../../../contracts/message';
import * as bytes from '../../helpers/file-bytes';
import { startHouse, type House } from '../../helpers/start-house';
import type { FaultOrder } from '../../helpers/start-simulator';
import { waitUntil } from '../../helpers/wait-until';

const customer = '34612345678';
const photo = bytes.png({ width: 32, height: 32 });
const DOWNLOAD = '/whatsapp_business/attachments/*';

describe('F23: a file that a customer sent is fetched in the background', () => {
  let house: House;
  let conversation: string;
  let counter = 0;

  beforeAll(async () => {
    house = await startHouse();
    await house.simulator.customerWrites(customer, { type: 'text', text: { body: 'Hi' } });
    conversation = await waitUntil(
      async () => (await house.admin.get<{ data: { documentId: string }[] }>('/whatsapp/conversations')).body.data[0]?.documentId,
      { what: 'the conversation' },
    );
  });
  afterAll(() => house.close());
  beforeEach(async () => {
    await house.simulator.clearFaults();
    await house.database.knex('whatsapp_media_failures').del();
  });

  /** A photo of its own bytes: each has a digest of its own. */
  async function customerSends(options: Partial<Parameters<House['simulator']['media']>[1]> = {}) {
    counter += 1;
    const content = bytes.png({ width: 16 + counter, height: 16, fill: counter });
    const { id } = await house.simulator.media(content, { mimeType: 'image/png', ...options });
    const { wamid } = await house.simulator.customerWrites(customer, { type: 'image', image: { id, caption: `Photo ${counter}` } });
    return { id, wamid, content };
  }

  async function messageOf(wamid: string): Promise<Message | undefined> {
    const answer = await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${conversation}/messages?limit=100`);
    return answer.body.data.find((message) => message.wamid === wamid);
  }
  const untilShown = (wamid: string) => waitUntil(() => messageOf(wamid), { what: 'the message' });
  const untilFile = (wamid: string, state: string) =>
    waitUntil(
      async () => {
        const message = await messageOf(wamid);
        return message?.media[0]?.state === state ? message.media[0] : undefined;
      },
      { what: `the file to be ${state}`, timeoutMs: 30_000 },
    );
  /** The next try, at once: the waits between them are tested as a rule. */
  async function tryAgainNow(): Promise<void> {
    await house.database.knex('whatsapp_media_files').where({ state: 'pending' }).update({ next_attempt_at: 1 });
    await house.strapi.run(`strapi.cron.jobs.find(({ name }) => name === 'whatsapp.sweep')?.job.trigger?.();`);
  }

  it('arrives whole, with its digest, and its message is there before', async () => {
    await house.simulator.faults([{ match: { path: DOWNLOAD }, kind: 'slow', times: 1 }]);
    const { wamid, content } = await customerSends();
    const early = await untilShown(wamid);
    expect(early).toMatchObject({ type: 'image', text: `Photo ${counter}`, media: [{ state: 'pending', kind: 'image', size: null }] });
    expect(early.content).toMatchObject({ image: { media: early.media[0]?.documentId } });
    const file = await untilFile(wamid, 'stored');
    expect(file).toMatchObject({ mimeType: 'image/png', size: content.length, reason: null });
    const answer = await fetch(`${house.strapi.url}/whatsapp/media/${file.documentId}`, {
      headers: { authorization: `Bearer ${house.admin.token}` },
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
  });

  const troubles: readonly [string, FaultOrder][] = [
    ['429 for the link', { match: { path: 'MEDIA' }, kind: 'status', status: 429, code: 4, times: 1 }],
    ['500 for the link', { match: { path: 'MEDIA' }, kind: 'status', status: 500, code: 131000, times: 1 }],
    ['a cut line for the link', { match: { path: 'MEDIA' }, kind: 'reset', times: 1 }],
    ['401 for the bytes', { match: { path: DOWNLOAD }, kind: 'status', status: 401, code: 190, times: 1 }],
    ['404 for the bytes', { match: { path: DOWNLOAD }, kind: 'status', status: 404, code: 100, times: 1 }],
    ['500 for the bytes', { match: { path: DOWNLOAD }, kind: 'status', status: 500, code: 131000, times: 1 }],
    ['bytes that end early', { match: { path: DOWNLOAD }, kind: 'truncate', times: 1 }],
    ['other bytes', { match: { path: DOWNLOAD }, kind: 'corrupt', times: 1 }],
    ['a cut line for the bytes', { match: { path: DOWNLOAD }, kind: 'reset', times: 1 }],
  ];
  it.each(troubles)('%s: it is tried again, and arrives', async (_what, fault) => {
    counter += 1;
    const content = bytes.png({ width: 64 + counter, height: 16, fill: counter });
    const { id } = await house.simulator.media(content, { mimeType: 'image/png' });
    const path = fault.match?.path === 'MEDIA' ? `/${id}` : (fault.match?.path ?? '');
    await house.simulator.faults([{ ...fault, match: { path } }]);
    const { wamid } = await house.simulator.customerWrites(customer, { type: 'image', image: { id } });
    await untilShown(wamid);
    await waitUntil(async () => (await rowOf(wamid))?.attempts === 1, { what: 'the first try' });
    expect((await messageOf(wamid))?.media[0]?.state).toBe('pending');
    await tryAgainNow();
    expect(await untilFile(wamid, 'stored')).toMatchObject({ size: content.length });
  });

  it('after the last try the message says why, and a person may try again', async () => {
    const { id } = await house.simulator.media(photo, { mimeType: 'image/png', brokenSha: 'true' });
    const { wamid } = await house.simulator.customerWrites(customer, { type: 'image', image: { id } });
    await untilShown(wamid);
    for (let attempt = 1; attempt <= 7; attempt += 1) {
      await waitUntil(async () => ((await rowOf(wamid))?.attempts ?? 0) >= attempt, { what: `try ${attempt}` });
      await tryAgainNow();
    }
    const file = await untilFile(wamid, 'failed');
    expect(file.reason).toMatch(/damaged.*Ask the contact/);
    const again = await house.admin.post<{ data: { state: string } }>(`/whatsapp/media/${file.documentId}/fetch`);
    expect(again.body.data).toMatchObject({ state: 'pending' });
  });

  it('what Meta has forgotten after a week is not asked for again and again', async () => {
    const { id } = await house.simulator.media(photo, { mimeType: 'image/png' });
    await house.simulator.expireMedia(id);
    const { wamid } = await house.simulator.customerWrites(
      customer,
      { type: 'image', image: { id } },
      { timestamp: Math.floor(Date.now() / 1000) - 8 * 24 * 3600 },
    );
    const file = await untilFile(wamid, 'failed');
    expect(file.reason).toMatch(/7 days/);
    expect((await rowOf(wamid))?.attempts).toBe(1);
  });

  it('at most 15 errors an hour are caused, however many files wait; then it goes on', async () => {
    await house.simulator.faults([{ match: { path: DOWNLOAD }, kind: 'status', status: 500, code: 131000 }]);
    const sent = [];
    for (let index = 0; index < 25; index += 1) sent.push(await customerSends());
    const failures = async () => Number((await house.database.knex('whatsapp_media_failures').count({ n: '*' }))[0]?.n);
    await waitUntil(async () => (await failures()) >= 15, { what: '15 errors', timeoutMs: 30_000 });
    await tryAgainNow();
    const state = await house.simulator.state();
    const asked = state.requests.filter(({ path, status }) => path.startsWith('/whatsapp_business/attachments') && status === 500);
    expect(await failures()).toBeLessThan(20);
    expect(asked.length).toBeLessThan(20);
    // An hour later.
    await house.simulator.clearFaults();
    await house.database.knex('whatsapp_media_failures').del();
    await tryAgainNow();
    for (const { wamid } of sent) await untilFile(wamid, 'stored');
  }, 120_000);

  async function rowOf(wamid: string): Promise<{ attempts: number } | undefined> {
    return house.database
      .knex('whatsapp_media_files as f')
      .join('whatsapp_message_media_files as l', 'l.media_id', 'f.id')
      .join('whatsapp_messages as m', 'm.id', 'l.message_id')
      .where('m.wamid', wamid)
      .first('f.attempts');
  }
});
