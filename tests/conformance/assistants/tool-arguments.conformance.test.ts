import fc from 'fast-check';

import type { TurnResult } from '../../../domain/automation/turn-result';
import { assembleReply } from '../../../server/src/assistants/assemble-reply';
import { createTurnTools, MAX_REPAIRS } from '../../../server/src/assistants/turn-tools';
import { cpuMs } from '../../helpers/cpu-time';
import { entry, fakeAssistant, fakeContext, fakeMaterial, idOf } from '../../helpers/fake-turn';
import { EVIL, fuzzedCall, hostile, type FuzzedCall } from './argument-arbitraries';
import { unsendable } from './sendable';

const RUNS = Number(process.env.FUZZ_RUNS ?? 5_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);
const MOST_MS = 1_000;

const assistant = fakeAssistant();
const context = fakeContext({ disclosure: 'I am Sofía, an AI assistant.' });
const material = fakeMaterial({
  faq: { purpose: 'Questions', entries: [entry(idOf('entry'), { question: 'Hours?', answer: 'See https://shop.example.org/hours' })] },
  repairs: { purpose: 'Repairs', entries: [] },
});

interface Ended {
  readonly result: TurnResult;
  readonly sentBack: number;
  readonly isDegraded: boolean;
  readonly ms: number;
}

/** A model that insists: what is sent back comes again as it was, until the turn is over. */
async function play(calls: readonly FuzzedCall[], text: string): Promise<Ended> {
  const startedAt = cpuMs();
  const tools = createTurnTools(assistant, { context, material });
  await tools.call('search_media', { query: 'a' });
  let isDegraded = false;
  for (const { name, input } of calls) {
    for (let again = true; again && tools.repairs() <= MAX_REPAIRS && tools.terminal() === null;) {
      const answer = await tools.call(name, input);
      again = answer.isError;
      isDegraded ||= answer.text.startsWith('It is sent as plain text');
    }
  }
  const result = assembleReply(
    { drafts: tools.drafts(), terminal: tools.terminal(), text },
    {
      hosts: assistant.draft.urlAllowlist,
      links: tools.links,
      seen: [assistant.draft.instructions, ...context.lines.map((line) => line.text), ...tools.results],
      country: 'ES',
      secrets: material.secrets,
      context,
      note: () => {},
    },
  );
  return { result, sentBack: tools.repairs(), isDegraded, ms: cpuMs() - startedAt };
}

/** A pause of the machine is no fault of the code: what was slow is asked once more. */
async function inTime(calls: readonly FuzzedCall[], text: string): Promise<Ended> {
  const first = await play(calls, text);
  return first.ms < MOST_MS ? first : play(calls, text);
}

/** What a contact reads of it: ids of buttons come back to us and are never shown, a summary is for people of the business. */
function shownBy(result: TurnResult): string {
  if (result.kind === 'handoff') return result.message ?? '';
  return JSON.stringify(result, (key, value: unknown) => (key === 'id' ? undefined : value));
}

test(`${RUNS} arguments (FUZZ_SEED=${SEED}): repaired, degraded or handed over, always valid, never slow`, async () => {
  const counts = { reply: 0, 'no-reply': 0, handoff: 0, failure: 0, degraded: 0 };
  let slowest = 0;
  const ownText = fc.oneof(
    { weight: 4, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: hostile.map((value) => (typeof value === 'string' ? value : '')) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fuzzedCall, { minLength: 1, maxLength: 3 }), ownText, async (calls, text) => {
      const { result, sentBack, isDegraded, ms } = await inTime(calls, text);
      counts[result.kind] += 1;
      counts.degraded += isDegraded ? 1 : 0;
      slowest = Math.max(slowest, ms);
      expect(unsendable(result)).toEqual([]);
      // Two are sent back; the third that is still invalid ends the turn.
      expect(sentBack).toBeLessThanOrEqual(MAX_REPAIRS + 1);
      expect(EVIL.filter((evil) => shownBy(result).includes(evil))).toEqual([]);
      expect(({} as { isAdmin?: unknown }).isAdmin).toBeUndefined();
      expect(ms).toBeLessThan(MOST_MS);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: process.env.FUZZ_SHRINK === undefined },
  );
  process.stdout.write(`Tool arguments: ${JSON.stringify(counts)}, slowest ${Math.round(slowest)} ms\n`);
  // The dice hit every ending often.
  expect(Math.min(counts.reply, counts.handoff, counts.failure, counts.degraded)).toBeGreaterThan(RUNS / 100);
}, 300_000);
