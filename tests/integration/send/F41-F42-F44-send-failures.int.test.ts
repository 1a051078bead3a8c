import type { Conversation } from '../../../contracts/conversation';
import type { Health } from '../../../contracts/health';
import type { Message } from '../../../contracts/message';
import type { TroubleCode } from '../../../contracts/trouble';
import type { FaultOrder } from '../../helpers/start-simulator';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { statusWebhook, textWebhook, wamid } from '../../helpers/webhook-builders';

/** What tells an admin to sign in again. */
const LOGIN: readonly TroubleCode[] = ['token-invalid', 'token-expired', 'token-of-another-app', 'scope-missing', 'account-blocked'];

describe('when Meta does not take a message', () => {
  let house: House;
  let nextPhone = 34_610_000_000;

  beforeAll(async () => {
    house = await startHouse();
  });
  afterAll(() => house.close());
  beforeEach(() => house.simulator.clearFaults());

  async function newConversation(): Promise<Conversation> {
    nextPhone += 1;
    const waId = String(nextPhone);
    // Through the simulator: it keeps the window too.
    await house.simulator.customerWrites(waId, { type: 'text', text: { body: 'hello' } }, { profileName: waId });
    return waitUntil(async () => (await house.admin.get<{ data: Conversation[] }>(`/whatsapp/conversations?q=${waId}`)).body.data[0]);
  }
  async function send(to: Conversation, body: string): Promise<Message> {
    const answer = await house.admin.post<{ data: Message }>(`/whatsapp/conversations/${to.documentId}/messages`, {
      content: { type: 'text', text: { body } },
    });
    expect(answer.status).toBe(201);
    return answer.body.data;
  }
  const current = async ({ documentId, conversation }: Message) => {
    const { data } = (await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${conversation}/messages`)).body;
    return data.find((message) => message.documentId === documentId);
  };
  const reaches = (message: Message, status: Message['status'], timeoutMs = 15_000) =>
    waitUntil(
      async () => {
        const found = await current(message);
        return found?.status === status ? found : null;
      },
      { what: `status ${status}`, timeoutMs },
    );
  const bodies = async () =>
    (await house.simulator.state()).requests
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'))
      .map(({ body }) => (body as { text?: { body: string } }).text?.body);

  it.each<[string, FaultOrder]>([
    ['a transient error', { kind: 'status', status: 500, code: 131016, times: 1 }],
    ['the number’s rate', { kind: 'status', status: 400, code: 130429, times: 1 }],
    ['the pair rate', { kind: 'status', status: 400, code: 131056, times: 1 }],
  ])('tries again after %s, and delivers once', async (_name, fault) => {
    const to = await newConversation();
    await house.simulator.faults([{ ...fault, match: { path: '*/messages' } }]);
    const message = await send(to, `again ${to.contact.waId}`);
    await reaches(message, 'read');
    expect(
      (await house.simulator.state()).customers
        .find(({ waId }) => waId === to.contact.waId)
        ?.messages.filter(({ direction }) => direction === 'out'),
    ).toHaveLength(1);
  });

  it.each<[number, number, string]>([
    [190, 401, 'auth'],
    [131026, 400, 'recipient'],
    [131047, 400, 'window'],
    [131008, 400, 'content'],
    [368, 403, 'auth'],
    [131049, 400, 'policy'],
  ])('code %i (HTTP %i) fails with its reason and is not tried again', async (code, status, category) => {
    const to = await newConversation();
    await house.simulator.faults([{ match: { path: '*/messages' }, kind: 'status', status, code }]);
    const failed = await reaches(await send(to, `refused ${code}`), 'failed');
    expect(failed.error).toMatchObject({ code, category });
    expect((await bodies()).filter((body) => body === `refused ${code}`)).toHaveLength(1);
    // Receiving goes on.
    expect((await house.deliver(textWebhook({ waId: to.contact.waId ?? '' }))).status).toBe(200);
  });

  it.each<[string, FaultOrder]>([
    ['reset before an answer', { kind: 'reset', times: 1 }],
    ['accepted, then the answer is cut', { kind: 'accept-then-reset', times: 1 }],
  ])('%s: uncertain, never sent again by itself', async (_name, fault) => {
    const to = await newConversation();
    await house.simulator.settings({ webhookUrl: null });
    await house.simulator.faults([{ ...fault, match: { path: '*/messages' } }]);
    const body = `uncertain ${to.contact.waId}`;
    const uncertain = await reaches(await send(to, body), 'uncertain');
    expect(uncertain.error).toMatchObject({ category: 'ambiguous' });
    // The next message of the conversation may go: an uncertain one counts as decided.
    await house.simulator.clearFaults();
    await reaches(await send(to, 'the next one'), 'accepted');
    expect((await bodies()).filter((sent) => sent === body)).toHaveLength(1);
    await house.simulator.settings({ webhookUrl: house.webhookUrl });
    if (fault.kind === 'accept-then-reset') await reaches(uncertain, 'read');
    else expect((await current(uncertain))?.status).toBe('uncertain');
  });

  it('a person says that it arrived, or sends it again as a new message', async () => {
    const to = await newConversation();
    await house.simulator.faults([{ match: { path: '*/messages' }, kind: 'reset', times: 2 }]);
    const arrived = await reaches(await send(to, 'it arrived'), 'uncertain');
    const again = await reaches(await send(to, 'once more'), 'uncertain');

    const confirmed = await house.admin.post<{ data: Message }>(`/whatsapp/messages/${arrived.documentId}/confirm`);
    expect(confirmed.body.data).toMatchObject({ status: 'accepted', error: null });
    expect((await house.admin.post(`/whatsapp/messages/${arrived.documentId}/confirm`)).status).toBe(409);

    const retried = await house.admin.post<{ data: Message }>(`/whatsapp/messages/${again.documentId}/retry`);
    expect(retried.status).toBe(201);
    expect(retried.body.data).toMatchObject({ retryOf: again.documentId, content: again.content });
    expect(retried.body.data.documentId).not.toBe(again.documentId);
    await reaches(retried.body.data, 'read');
    expect((await current(again))?.status).toBe('uncertain');
  });

  it('a retry of a failed message really sends again; a message that is fine cannot be retried', async () => {
    const to = await newConversation();
    await house.simulator.faults([{ match: { path: '*/messages' }, kind: 'status', status: 400, code: 131026, times: 1 }]);
    const failed = await reaches(await send(to, 'try me again'), 'failed');
    const retried = await house.admin.post<{ data: Message }>(`/whatsapp/messages/${failed.documentId}/retry`);
    const read = await reaches(retried.body.data, 'read');
    expect((await bodies()).filter((body) => body === 'try me again')).toHaveLength(2);
    const refused = await house.admin.post(`/whatsapp/messages/${read.documentId}/retry`);
    expect([refused.status, refused.body.error?.code]).toEqual([422, 'whatsapp.not_retryable']);
  });

  it('F44: keeps the order of a conversation while its first message waits, and others go on', async () => {
    const to = await newConversation();
    const other = await newConversation();
    await house.simulator.faults([
      { match: { path: '*/messages', to: to.contact.waId ?? '' }, kind: 'status', status: 500, code: 131000, times: 1 },
    ]);
    const messages: Message[] = [];
    for (const body of ['one', 'two', 'three', 'four', 'five']) messages.push(await send(to, `${to.contact.waId} ${body}`));
    await reaches(await send(other, 'not held up'), 'read');
    await Promise.all(messages.map((message) => reaches(message, 'read', 30_000)));
    const received = (await house.simulator.state()).customers
      .find(({ waId }) => waId === to.contact.waId)
      ?.messages.filter(({ direction }) => direction === 'out')
      .map(({ text }) => (text as { body: string }).body.split(' ')[1]);
    expect(received).toEqual(['one', 'two', 'three', 'four', 'five']);
  });

  it.each<FaultOrder['kind']>(['status', 'reset'])(
    'F48: Meta that fails at everything (%s) asks nobody for a login, and keeps nothing that comes in waiting',
    async (kind) => {
      const to = await newConversation();
      await house.admin.post('/whatsapp/connection/webhook/register');
      await house.admin.post('/whatsapp/health/check');
      await house.simulator.faults([{ kind, ...(kind === 'status' && { status: 500, code: 2 }), match: { path: '*' } }]);
      const checks: Health[] = [];
      for (let times = 0; times < 3; times += 1) {
        checks.push((await house.admin.post<{ data: Health }>('/whatsapp/health/check')).body.data);
      }
      const message = await send(to, `held up by ${kind}`);
      await house.deliver(textWebhook({ waId: to.contact.waId ?? '' }, { body: `still arrives beside ${kind}` }));
      await waitUntil(async () => {
        const { data } = (await house.admin.get<{ data: Message[] }>(`/whatsapp/conversations/${to.documentId}/messages`)).body;
        return data.some(({ text }) => text === `still arrives beside ${kind}`);
      });
      const codes = checks.flatMap(({ cards }) => cards.flatMap(({ troubles }) => troubles.map(({ code }) => code)));
      expect(codes.filter((code) => LOGIN.includes(code))).toEqual([]);
      // Told once by each check; the others are of the queue, which earlier tests filled.
      expect(codes.filter((code) => code === 'meta-unreachable')).toHaveLength(3);
      expect(checks.every(({ isConnected, canReceive }) => isConnected && canReceive)).toBe(true);
      await house.simulator.clearFaults();
      // What broke the line may have taken it: nobody guesses.
      const state = await waitUntil(
        async () => {
          const now = (await current(message))?.status;
          return now === 'read' || now === 'uncertain' ? now : null;
        },
        { what: 'the message to be settled', timeoutMs: 60_000 },
      );
      expect(state).toBe(kind === 'status' ? 'read' : 'uncertain');
    },
  );

  it('a status that comes before our own answer is written settles the message all the same', async () => {
    const to = await newConversation();
    await house.simulator.settings({ webhookUrl: null });
    await house.simulator.faults([{ match: { path: '*/messages' }, kind: 'slow', times: 1 }]);
    const message = await send(to, 'slow answer');
    await reaches(message, 'sending');
    const id = wamid('early');
    await house.deliver(statusWebhook(id, 'delivered', { correlationId: message.correlationId ?? '' }));
    const delivered = await reaches(message, 'delivered');
    expect(delivered.wamid).toBe(id);
    await house.simulator.settings({ webhookUrl: house.webhookUrl });
  });
});
