import type { AssistantDraftInput } from '../../../contracts/assistant';
import type { TurnResult } from '../../../domain/automation/turn-result';
import { createRunTurns } from '../../../server/src/services/run-turns';
import type { Think } from '../../../server/src/services/turn-ports';
import { dice } from '../../helpers/seeded';
import { MemoryTurns } from '../../helpers/turns/memory-turns';
import { judgeHistory } from '../../helpers/turns/turn-history';
import { createVirtualClock, type VirtualClock } from '../../helpers/turns/virtual-clock';
import { createVirtualWorker } from '../../helpers/turns/virtual-worker';

/** Set `TURNS_SEED` to repeat a run, `TURNS_COUNT` for more of them. */
const SEED = Number(process.env.TURNS_SEED ?? 20261124);
const COUNT = Number(process.env.TURNS_COUNT ?? 10_000);

const START = 1_790_000_000_000;
const QUIET_MS = 10 * 60_000;

type Random = () => number;

const draft: Partial<AssistantDraftInput> = {
  debounce: { windowMs: 2_000, maxMs: 8_000 },
  limits: { turnTimeoutMs: 20_000, messagesPerConversationPerDay: 1_000 },
  handoff: { maxTurns: 100 },
};

describe(`turns in any order (TURNS_SEED=${SEED})`, () => {
  it(
    `never answer twice, late, or after a person, and leave nothing unanswered: ${COUNT} interleavings`,
    async () => {
      const figures = { messages: 0, replies: 0, turns: 0, handoffs: 0 };
      const problems: string[] = [];
      for (let index = 0; index < COUNT; index += 1) {
        const turns = await play(SEED + index, {});
        problems.push(
          ...judgeHistory(turns.history(String(index))).map((problem) => `TURNS_SEED=${SEED + index} TURNS_COUNT=1: ${problem}`),
        );
        figures.messages += turns.messages.filter(({ direction }) => direction === 'inbound').length;
        figures.replies += turns.runs.filter(({ outcome }) => outcome === 'sent').length;
        figures.turns += turns.runs.length;
        figures.handoffs += turns.messages.filter(({ event }) => event?.kind === 'handoff').length;
      }
      process.stdout.write(`${COUNT} interleavings: ${JSON.stringify(figures)}\n`);
      expect(problems.slice(0, 10)).toEqual([]);
      expect(figures.replies).toBeGreaterThan(COUNT / 4);
      expect(figures.handoffs).toBeGreaterThan(COUNT / 20);
    },
    10 * 60_000,
  );

  it('is judged to be wrong when the epoch is not looked at', async () => {
    let found = 0;
    for (let index = 0; index < 1_000; index += 1) {
      const turns = await play(SEED + index, { ignoresEpoch: true });
      found += judgeHistory(turns.history(String(index))).length;
    }
    process.stdout.write(`${found} problems found in 1000 interleavings without the epoch\n`);
    expect(found).toBeGreaterThan(0);
  }, 60_000);

  it('answers a contact who never stops writing', async () => {
    const clock = createVirtualClock(START);
    const turns = new MemoryTurns({ now: clock.now, draft });
    const node = startNode({ clock, turns, think: () => later(clock, 6_000, reply) });
    turns.onNews(node.tell);
    for (let second = 0; second < 60; second += 1) clock.after(second * 1_000, () => turns.contactWrites(`word ${second}`, 0));
    await clock.runAll(QUIET_MS);
    expect(judgeHistory(turns.history('stream'))).toEqual([]);
    const during = turns.runs.filter(({ outcome }) => outcome === 'sent').length;
    expect(during).toBeGreaterThanOrEqual(2);
    expect(turns.runs.length).toBeLessThan(30);
  });
});

const reply: Extract<TurnResult, { kind: 'reply' }> = {
  kind: 'reply',
  drafts: [{ kind: 'content', content: { type: 'text', text: { body: 'ok' } }, replyTo: null }],
  discloses: false,
};

/** One conversation with a random schedule, a random model, and one or two nodes of which one may die. */
async function play(seed: number, options: { readonly ignoresEpoch?: boolean }): Promise<MemoryTurns> {
  const random = dice(seed).next;
  const clock = createVirtualClock(START);
  const turns = new MemoryTurns({ now: clock.now, draft, ...options });
  const nodes = Array.from({ length: random() < 0.5 ? 1 : 2 }, () => startNode({ clock, turns, think: () => model(random, clock) }));
  nodes.forEach((node) => turns.onNews(node.tell));
  schedule({ random, clock, turns, nodes: nodes.length });
  if (nodes.length === 2 && random() < 0.3) clock.after(random() * 20_000, () => nodes[1]?.kill());
  await clock.runAll(QUIET_MS);
  return turns;
}

function startNode({ clock, turns, think }: { clock: VirtualClock; turns: MemoryTurns; think: Think<null> }) {
  let isDead = false;
  const node = createRunTurns<null>({
    // A dead process finishes nothing and renews nothing.
    store: {
      claimDue: async () => (isDead ? { turns: [], settled: 0 } : turns.claimDue()),
      nextDueAt: () => turns.nextDueAt(),
      keepAlive: async (turn) => (isDead ? null : turns.keepAlive(turn)),
      finish: async (turn, finished) => (isDead ? 'aborted' : turns.finish(turn, finished)),
    },
    think,
    timers: clock,
    wake: () => worker.wake(),
    wakeAt: (at) => worker.wakeAt(at),
    onError: () => {},
  });
  const worker = createVirtualWorker(clock, () => node.runPortion());
  // As the sweep does: a wake-up that got lost costs a delay.
  const sweep = () => {
    worker.wake();
    if (clock.now() < START + QUIET_MS - 60_000) clock.after(10_000, sweep);
  };
  clock.after(10_000, sweep);
  return {
    tell: (news: Parameters<typeof node.tell>[0]) => {
      if (!isDead) node.tell(news);
    },
    kill: () => {
      isDead = true;
      worker.kill();
    },
  };
}

/** What people do, over half a minute or so. */
function schedule({ random, clock, turns, nodes }: { random: Random; clock: VirtualClock; turns: MemoryTurns; nodes: number }): void {
  const acts = 2 + Math.floor(random() * 12);
  for (let at = 0, act = 0; act < acts; act += 1) {
    at += random() < 0.5 ? random() * 1_500 : random() * 9_000;
    const node = Math.floor(random() * nodes);
    clock.after(at, pick(random, turns, node));
  }
}

function pick(random: Random, turns: MemoryTurns, node: number): () => void {
  const dice = random();
  if (dice < 0.58) {
    return () => turns.contactWrites(random() < 0.05 ? 'I want to talk to a person' : `message ${Math.floor(random() * 1e6)}`, node);
  }
  if (dice < 0.7) return () => turns.personWrites(node);
  const acts = ['manual', 'automatic', 'hand-back', 'hand-back', 'archive', 'answer-now', 'stop'] as const;
  const act = acts[Math.floor(random() * acts.length)] ?? 'archive';
  return () => turns.act(act, node);
}

/** Quick, slow, failing, silent and stubborn models. */
function model(random: Random, clock: VirtualClock): Promise<TurnResult> {
  const dice = random();
  const ms = random() < 0.3 ? random() * 200 : random() * 9_000;
  if (dice < 0.62) return later(clock, ms, reply);
  if (dice < 0.7) return later(clock, ms, { ...reply, drafts: [...reply.drafts, ...reply.drafts] });
  if (dice < 0.76) return later(clock, ms, { kind: 'no-reply' });
  if (dice < 0.82) return later(clock, ms, { kind: 'handoff', reason: 'cannot_help', summary: null, message: null });
  if (dice < 0.92) return later(clock, ms, { kind: 'failure', outcome: 'error', error: 'no', isRetryable: random() < 0.7 });
  if (dice < 0.96) return later(clock, ms, reply).then(() => Promise.reject(new Error('thrown')));
  return new Promise(() => {});
}

function later(clock: VirtualClock, ms: number, result: TurnResult): Promise<TurnResult> {
  return new Promise((resolve) => {
    clock.after(ms, () => resolve(result));
  });
}
