import type { HandoffReason, TurnOutcome } from '../../../contracts/assistant-tools';
import { enabledAssistant } from '../../helpers/assistants';
import { startHouse, type House } from '../../helpers/start-house';
import { bodyOf, untilAllSettled, untilSettled, type Settled } from '../../helpers/watched-turns';

const LIMIT_MS = 3_000;
const HANDOFF_TEXT = 'I am passing you to a person, who will answer you here.';
const FAILURE_TEXT = 'I cannot answer this just now. A person will answer you here.';

interface Case {
  readonly name: string;
  readonly behaviour: Record<string, unknown>;
  readonly outcome: TurnOutcome;
  /** Null: it is answered, and the assistant goes on. */
  readonly reason: HandoffReason | null;
  /** What the contact reads. */
  readonly reads: string | RegExp;
  /** What the record says; null: nothing went wrong. */
  readonly error: RegExp | null;
  /** How often the model is asked. */
  readonly asked: number;
}

const failing = (name: string, more: Partial<Case> & Pick<Case, 'error' | 'asked'>): Case => ({
  name,
  behaviour: { behaviour: name },
  outcome: 'error',
  reason: 'failure',
  reads: FAILURE_TEXT,
  ...more,
});
const answered = (name: string, more: Partial<Case> & Pick<Case, 'reads' | 'asked'>): Case => ({
  name,
  behaviour: { behaviour: name },
  outcome: 'sent',
  reason: null,
  error: null,
  ...more,
});

const cases: readonly Case[] = [
  failing('hang', { error: /^No answer within 3 seconds\.$/, asked: 1 }),
  failing('slow', { behaviour: { behaviour: 'slow', delayMs: 6_000 }, error: /^No answer within 3 seconds\.$/, asked: 1 }),
  // The library waits two seconds before it asks again.
  failing('error-500', { error: /failed \(500\)|^No answer within 3/, asked: 2 }),
  failing('error-429', { error: /asks to wait \(429\)|^No answer within 3/, asked: 4 }),
  failing('error-429-long', {
    behaviour: { behaviour: 'error-429', retryAfterSeconds: 30 },
    error: /^No answer within 3 seconds\.$|\(429\)/,
    asked: 2,
  }),
  failing('error-401', { error: /refused the key \(401\)/, asked: 1 }),
  failing('junk', { error: /no answer of a model/, asked: 2 }),
  failing('bad-json', { error: /no answer of a model|could not be reached/, asked: 2 }),
  failing('cut', { error: /no answer of a model|could not be reached|^No answer within 3/, asked: 2 }),
  failing('empty', { outcome: 'empty', error: /answered with nothing/, asked: 2 }),
  failing('refusal', { outcome: 'empty', error: /refused to answer/, asked: 1 }),
  failing('bad-arguments', { outcome: 'invalid', error: /stayed invalid/, asked: 6 }),
  failing('unknown-tool', { outcome: 'invalid', error: /stayed invalid/, asked: 6 }),
  answered('invalid-arguments', { reads: /^Choose\n1\. Row 1\n[\s\S]*30\. Row 30$/, asked: 3 }),
  answered('huge', { reads: /^All work and no play\. [\s\S]{4000,}…$/, asked: 1 }),
  answered('many', { reads: /^Text 1\n\nText 2\n\n[\s\S]*Text 10$/, asked: 1 }),
  answered('loop', { reads: 'Hello', asked: 1 }),
  answered('repeat', { reads: 'Could you tell me a little more about that?', asked: 1 }),
  {
    name: 'promise',
    behaviour: { behaviour: 'promise' },
    outcome: 'handoff',
    reason: 'promised',
    reads: /.{10,}/,
    error: null,
    asked: 1,
  },
  {
    name: 'text-and-handoff',
    behaviour: { behaviour: 'text-and-handoff' },
    outcome: 'handoff',
    reason: 'asked',
    reads: /.{10,}/,
    error: null,
    asked: 1,
  },
];

const mark = (name: string) => `(${name})`;
const waIdOf = (index: number) => `3461200${String(index).padStart(4, '0')}`;
const WARM_UP = '34612999999';
const AT_ONCE = 5;
const SECRET_WORDS = 'my-private-words-4711';

describe('whatever a model does, the contact gets one message and never none', () => {
  let house: House;
  const settled = new Map<string, Settled>();

  beforeAll(async () => {
    house = await startHouse();
    await enabledAssistant(house, { limits: { turnTimeoutMs: LIMIT_MS } });
    await house.simulator.modelBehaves(cases.map(({ name, behaviour }) => ({ ...behaviour, forConversationsContaining: mark(name) })));
    // The first turn loads the library, and a few at once are no test of the machine.
    await write(WARM_UP, 'Hello!');
    await untilSettled(house, WARM_UP);
    for (let from = 0; from < cases.length; from += AT_ONCE) await settle(cases.slice(from, from + AT_ONCE), from);
  });
  afterAll(() => house.close());

  const write = (waId: string, body: string) =>
    house.simulator.customerWrites(waId, { type: 'text', text: { body } }, { profileName: `Ana ${waId}` });

  async function settle(some: readonly Case[], from: number): Promise<void> {
    const waIds = some.map((_case, index) => waIdOf(from + index));
    await Promise.all(some.map(({ name }, index) => write(waIds[index] ?? '', `Tell me about bicycles ${mark(name)} ${SECRET_WORDS}`)));
    const all = await untilAllSettled(house, waIds);
    some.forEach(({ name }, index) => settled.set(name, all[index] as Settled));
  }

  const of = (name: string): Settled => {
    const found = settled.get(name);
    if (!found) throw new Error(`Nothing is known of ${name}.`);
    return found;
  };

  it.each(cases)('$name: exactly one message arrives', ({ name, reads }) => {
    const texts = of(name).received.map(bodyOf);
    expect(texts).toHaveLength(1);
    if (typeof reads === 'string') expect(texts[0]).toBe(reads);
    else expect(texts[0]).toMatch(reads);
    expect([...(texts[0] ?? '')].length).toBeLessThanOrEqual(4_096);
  });

  it.each(cases)('$name: one record says in words what happened, without keys or what the contact wrote', ({ name, outcome, error }) => {
    const { runs } = of(name);
    expect(runs.map((run) => run.outcome)).toEqual([outcome]);
    const [run] = runs;
    if (error === null) expect(run?.error).toBeNull();
    else expect(run?.error).toMatch(error);
    expect(run?.error ?? '').not.toContain(SECRET_WORDS);
    expect(run?.error ?? '').not.toMatch(/demo-|Bearer|sk-/);
    expect(run?.sent).toHaveLength(1);
    expect(run?.answered).toHaveLength(1);
    expect(run?.endedAt).not.toBeNull();
  });

  it.each(cases)('$name: a person goes on exactly where it failed', ({ name, reason }) => {
    const { conversation } = of(name);
    expect(conversation).toMatchObject(
      reason === null
        ? { mode: 'automatic', assistantEnabled: true, handoff: null }
        : { mode: 'manual', assistantEnabled: false, handoff: { reason } },
    );
  });

  it.each(cases)('$name: the model is asked no oftener than its repairs and one more try allow', async ({ name, asked }) => {
    const { requests } = await house.simulator.model();
    const own = requests.filter(({ messages }) => JSON.stringify(messages).includes(mark(name)));
    expect(own.length).toBeLessThanOrEqual(asked);
    expect(own.length).toBeGreaterThan(0);
  });

  it('a text that is said again in the next turn ends it, with one more message', async () => {
    const index = cases.findIndex(({ name }) => name === 'repeat');
    await write(waIdOf(index), 'And the red one?');
    const { conversation, received, runs } = await untilSettled(house, waIdOf(index), { runs: 2 });
    expect(received.map(bodyOf)).toEqual(['Could you tell me a little more about that?', HANDOFF_TEXT]);
    expect(conversation).toMatchObject({ mode: 'manual', handoff: { reason: 'repeated' } });
    expect(runs[0]).toMatchObject({ outcome: 'handoff', handoff: { reason: 'repeated' } });
  });

  it('nothing was left unhandled, and the log holds neither keys nor what contacts wrote', () => {
    expect(house.strapi.unhandled).toEqual([]);
    const log = house.strapi.output();
    expect(log).not.toContain(SECRET_WORDS);
    expect(log).not.toContain('demo-access-token');
  });
});
