import type { Conversation } from '../../../contracts/conversation';
import { data } from '../../helpers/assistant-on';
import { conversationOf, enabledAssistant, threadOf } from '../../helpers/assistants';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { bodyOf, receivedBy, runsOf, untilSettled } from '../../helpers/watched-turns';

const HANGS_MS = 30_000;
const ABORTED_WITHIN_MS = 2_000;

describe('F37: a person wins over a model that hangs', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    const assistant = await enabledAssistant(house, { limits: { turnTimeoutMs: 45_000 } });
    expect(assistant.draft.limits.turnTimeoutMs).toBeGreaterThan(HANGS_MS);
    await house.simulator.modelBehaves([
      { behaviour: 'slow', delayMs: HANGS_MS, forConversationsContaining: '(thirty seconds)' },
      { behaviour: 'hang', forConversationsContaining: '(for ever)' },
    ]);
  });
  afterAll(() => house.close());

  /** A contact writes, and its turn hangs at the model. */
  async function hangingTurn(waId: string, mark: string): Promise<Conversation> {
    await house.simulator.customerWrites(waId, { type: 'text', text: { body: `What are your hours? ${mark}` } }, { profileName: 'Eva' });
    return waitUntil(
      async () => {
        const { requests } = await house.simulator.model();
        const isAsked = requests.some(({ messages, status }) => status === 0 && JSON.stringify(messages).includes(mark));
        const conversation = isAsked ? await conversationOf(house.admin, waId) : undefined;
        return conversation?.turn?.state === 'running' ? conversation : undefined;
      },
      { what: 'the turn to hang' },
    );
  }

  const isAborted = async (mark: string) => {
    const { requests } = await house.simulator.model();
    const own = requests.filter(({ messages }) => JSON.stringify(messages).includes(mark));
    return own.length === 1 && own[0]?.aborted === true;
  };

  interface Step {
    readonly what: string;
    readonly act: (conversation: Conversation) => Promise<unknown>;
    /** Who has written to the contact in the end. */
    readonly authors: readonly string[];
  }

  const path = ({ documentId }: Conversation) => `/whatsapp/conversations/${documentId}`;
  const steps: readonly Step[] = [
    {
      what: 'a person writes',
      act: (conversation) =>
        data(house.admin.post(`${path(conversation)}/messages`, { content: { type: 'text', text: { body: 'At nine.' } } })),
      authors: ['user'],
    },
    {
      what: 'a person presses Stop',
      act: (conversation) => data(house.admin.put(`${path(conversation)}/mode`, { mode: 'manual' })),
      authors: [],
    },
    {
      what: 'a person writes on the phone of the business',
      act: ({ contact }) => house.simulator.coexistence('echo', { to: contact.waId, type: 'text', text: { body: 'At nine.' } }),
      authors: ['phone-app'],
    },
  ];

  it.each(steps.flatMap((step, index) => ['(thirty seconds)', '(for ever)'].map((mark) => ({ ...step, mark, index }))))(
    '$what while the model hangs $mark: the request is given up within two seconds, and nothing of the turn is sent',
    async ({ act, authors, mark, index }) => {
      const waId = `346190000${index}${mark.length}`;
      const own = `${mark} #${index}`;
      const conversation = await hangingTurn(waId, own);
      const actedAt = Date.now();
      await act(conversation);
      await waitUntil(() => isAborted(own), { what: 'the request to be given up', timeoutMs: ABORTED_WITHIN_MS + 500, everyMs: 20 });
      const tookMs = Date.now() - actedAt;
      process.stdout.write(`${own}: given up after ${tookMs} ms\n`);
      expect(tookMs).toBeLessThanOrEqual(ABORTED_WITHIN_MS);

      const { runs, conversation: after } = await untilSettled(house, waId);
      expect(runs).toMatchObject([{ outcome: 'aborted', sent: [], handoff: null }]);
      expect(after).toMatchObject({ mode: 'manual', handoff: null });
      const thread = await threadOf(house.admin, conversation.documentId);
      expect(thread.filter(({ direction }) => direction === 'outbound').map(({ author }) => author.kind)).toEqual(authors);
    },
  );

  it('what was ready before a person stepped in, and had not left, does not leave', async () => {
    const waId = '34619000099';
    await house.simulator.faults([
      { match: { method: 'POST', path: '*/messages', to: waId }, kind: 'status', status: 500, code: 131000, times: 1 },
    ]);
    await house.simulator.customerWrites(waId, { type: 'text', text: { body: 'Hello!' } }, { profileName: 'Eva' });
    const conversation = await waitUntil(
      async () => {
        const found = await conversationOf(house.admin, waId);
        const [run] = found ? await runsOf(house, found.documentId) : [];
        return run?.outcome === 'sent' ? found : undefined;
      },
      { what: 'the commit' },
    );
    await data(house.admin.post(`${path(conversation)}/messages`, { content: { type: 'text', text: { body: 'I am here myself.' } } }));
    const received = await waitUntil(
      async () => {
        const all = await receivedBy(house, waId);
        return all.some((message) => bodyOf(message) === 'I am here myself.') ? all : undefined;
      },
      { what: 'the message of the person', timeoutMs: 30_000 },
    );
    expect(received.map(bodyOf)).toEqual(['I am here myself.']);
    const thread = await threadOf(house.admin, conversation.documentId);
    const own = thread.find(({ author }) => author.kind === 'assistant');
    expect(own?.status).toBe('failed');
  });
});
