import type { AssistantDraftInput } from '../../../contracts/assistant';
import type { HandoffReason } from '../../../contracts/assistant-tools';
import { assistantOn } from '../../helpers/assistant-on';
import { threadOf } from '../../helpers/assistants';
import { startResponder } from '../../helpers/responder';
import { startHouse, type House } from '../../helpers/start-house';
import { bodyOf, receivedBy, runsOf, untilSettled, type Settled } from '../../helpers/watched-turns';

const MOST_TURNS = 10;

describe('F38: two machines do not talk for ever', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    await house.simulator.modelBehaves({ behaviour: 'obey' });
  });
  afterAll(() => house.close());

  interface Machine {
    readonly name: string;
    readonly waId: string;
    readonly begins: string;
    readonly reply: (text: string, number: number) => string;
    readonly draft?: Partial<AssistantDraftInput>;
    readonly reasons: readonly HandoffReason[];
  }

  const machines: readonly Machine[] = [
    {
      name: 'another assistant, that always has something new to say',
      waId: '34618000001',
      begins: 'Good morning! [[say Good morning to you]]',
      reply: (text, number) =>
        `You wrote "${text.slice(0, 30)}". Tell me more about number ${number}. [[say Here is more about ${number}]]`,
      reasons: ['loop'],
    },
    {
      name: 'another assistant, in Spanish, that thanks for everything',
      waId: '34618000002',
      begins: 'Buenos días [[say Buenos días, ¿qué tal?]]',
      reply: (_text, number) => `¡Gracias por tu respuesta número ${number}! [[say De nada, ${number} veces]]`,
      reasons: ['loop'],
    },
    {
      name: 'a contact that echoes',
      waId: '34618000003',
      begins: 'Hello',
      reply: (text) => text,
      // Its own offer of a person comes back to it as a wish.
      reasons: ['loop', 'repeated', 'asked'],
    },
    {
      name: 'an out-of-office answer that always says the same',
      waId: '34618000004',
      begins: 'Is my bike ready? [[say Not yet]]',
      reply: () => 'I am away until Monday. [[say Have a nice holiday]]',
      reasons: ['loop', 'repeated'],
    },
    {
      name: 'una respuesta automática con un número que cambia',
      waId: '34618000005',
      begins: 'Hola [[say Hola]]',
      reply: (_text, number) => `Estamos cerrados. Tique ${number}. [[say Vale, ${number}]]`,
      reasons: ['loop'],
    },
    {
      name: 'a machine against an assistant that may answer four times',
      waId: '34618000006',
      begins: 'Hello [[say Hello]]',
      reply: (_text, number) => `And ${number}? [[say And ${number}!]]`,
      draft: { handoff: { maxTurns: 4 } },
      reasons: ['max_turns'],
    },
    {
      name: 'a machine against a small budget of messages',
      waId: '34618000007',
      begins: 'Hello [[say Hello]]',
      reply: (_text, number) => `And ${number}? [[say And ${number}!]]`,
      draft: { limits: { messagesPerConversationPerDay: 3 } },
      reasons: ['budget'],
    },
  ];

  it.each(machines)('$name', async ({ waId, begins, reply, draft = {}, reasons }) => {
    await assistantOn(house, { baseUrl: house.simulator.modelUrl }, draft);
    const responder = startResponder(house, waId, reply);
    let settled: Settled;
    try {
      await house.simulator.customerWrites(waId, { type: 'text', text: { body: begins } }, { profileName: 'A machine' });
      await responder.quiet();
      settled = await untilSettled(house, waId);
    } finally {
      await responder.stop();
    }
    const { conversation, runs, received } = settled;
    expect(conversation).toMatchObject({ mode: 'manual', assistantEnabled: false });
    expect(reasons).toContain(conversation.handoff?.reason);
    const turns = runs.filter(({ outcome }) => outcome === 'sent');
    expect(turns.length).toBeLessThanOrEqual(MOST_TURNS);
    // Each answer is one message, and the last word is the handoff's.
    expect(received).toHaveLength(turns.length + 1);
    expect(bodyOf(received.at(-1))).toMatch(/person/);
    const thread = await threadOf(house.admin, conversation.documentId);
    const notices = thread.filter(({ content }) => content.type === 'event');
    expect(notices.map(({ content }) => content)).toMatchObject([{ event: { kind: 'handoff', reason: conversation.handoff?.reason } }]);
    // It wrote on, and nobody answered.
    expect(responder.written).toHaveLength(received.length);
    expect(thread.filter(({ direction }) => direction === 'inbound')).toHaveLength(received.length + 1);
    process.stdout.write(`${waId}: ${conversation.handoff?.reason ?? ''} after ${turns.length} answers\n`);
  });

  describe('what is spent stays below the cap and one call', () => {
    const tokensOf = async (conversation: string) => (await runsOf(house, conversation)).map(({ tokens }) => tokens.input + tokens.output);
    /** Tokens of the largest request of this conversation, as the simulator counts them; its tools are ten thousand letters at most. */
    const largestCall = async (mark: string) => {
      const { requests } = await house.simulator.model();
      const own = requests.map(({ messages }) => JSON.stringify(messages)).filter((json) => json.includes(mark));
      return Math.max(...own.map(({ length }) => Math.ceil((length + 10_000) / 4)));
    };

    it('of one turn, when the model looks things up for ever', async () => {
      const contentSources = [{ key: 'services', uid: 'api::service.service', purpose: 'Services', fields: ['name'] }];
      const limits = { tokensPerTurn: 3_000, stepsPerTurn: 20 };
      await assistantOn(house, { baseUrl: house.simulator.modelUrl }, { contentSources, limits });
      await house.simulator.modelBehaves([{ behaviour: 'loop', forConversationsContaining: '(for ever)' }, { behaviour: 'obey' }]);
      await house.simulator.customerWrites('34618000010', { type: 'text', text: { body: 'Tell me (for ever)' } }, { profileName: 'Ana' });
      const { conversation, runs, received } = await untilSettled(house, '34618000010');
      expect(runs).toMatchObject([{ outcome: 'budget', handoff: { reason: 'budget' } }]);
      const [tokens] = await tokensOf(conversation.documentId);
      expect(tokens).toBeGreaterThanOrEqual(3_000);
      expect(tokens).toBeLessThanOrEqual(3_000 + (await largestCall('(for ever)')));
      expect(received).toHaveLength(1);
      expect(conversation.mode).toBe('manual');
    });

    it('of a day, when one answer is a million letters long', async () => {
      await assistantOn(house, { baseUrl: house.simulator.modelUrl }, { limits: { tokensPerConversationPerDay: 100_000 } });
      await house.simulator.modelBehaves([{ behaviour: 'huge', forConversationsContaining: '(huge)' }, { behaviour: 'obey' }]);
      const waId = '34618000012';
      await house.simulator.customerWrites(waId, { type: 'text', text: { body: 'Tell me all (huge)' } }, { profileName: 'Ana' });
      await untilSettled(house, waId);
      await house.simulator.customerWrites(waId, { type: 'text', text: { body: 'And more (huge)' } });
      const { conversation, runs } = await untilSettled(house, waId, { runs: 2 });
      expect(runs.map(({ outcome }) => outcome)).toEqual(['budget', 'sent']);
      expect(runs[0]?.tokens).toEqual({ input: 0, output: 0 });
      expect(conversation.handoff?.reason).toBe('budget');
      expect((await receivedBy(house, waId)).length).toBe(2);
    });
  });
});
