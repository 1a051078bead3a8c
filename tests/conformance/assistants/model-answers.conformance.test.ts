import fc from 'fast-check';

import { cpuMs } from '../../helpers/cpu-time';
import { entry, fakeAssistant, fakeContext, fakeMaterial, idOf } from '../../helpers/fake-turn';
import { playTurn, type Step } from '../../helpers/mock-model';
import { fuzzedCall, hostile } from './argument-arbitraries';
import { unsendable } from './sendable';

const RUNS = Number(process.env.FUZZ_RUNS ?? 500);
const SEED = Number(process.env.FUZZ_SEED ?? 20_261_125);
const MOST_MS = 1_000;

const assistant = fakeAssistant({ limits: { stepsPerTurn: 5 } });
const context = fakeContext();
const material = fakeMaterial({ faq: { purpose: 'Questions', entries: [entry(idOf('entry'), { answer: 'We open at nine.' })] } });

/** Arguments as they may stand on the wire: mostly JSON, sometimes half of it or none. */
const step: fc.Arbitrary<Step> = fc
  .record({
    text: fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      hostile.map((value) => (typeof value === 'string' ? value : '')),
    ),
    calls: fc.array(
      fc.tuple(fuzzedCall, fc.constantFrom('whole', 'whole', 'whole', 'half', 'text')).map(([{ name, input }, way]) => {
        const json = JSON.stringify(input) ?? 'null';
        return { name, input: way === 'whole' ? json : way === 'half' ? json.slice(0, json.length / 2) : 'body: hello' };
      }),
      { maxLength: 3 },
    ),
    finish: fc.constantFrom(undefined, undefined, undefined, 'length', 'content-filter', 'error', 'other'),
    tokens: fc.constantFrom(null, { input: 100, output: 10 }, { input: 1e7, output: 0 }),
  })
  .map(({ finish, ...rest }) => (finish === undefined ? rest : { ...rest, finish }));

async function play(steps: readonly Step[]) {
  const startedAt = cpuMs();
  const played = await playTurn(steps, { assistant, context, material });
  return { ...played, ms: cpuMs() - startedAt };
}

test(`${RUNS} answers of a model (FUZZ_SEED=${SEED}) through the library: none throws, runs on, or leaves something invalid`, async () => {
  const counts = { reply: 0, 'no-reply': 0, handoff: 0, failure: 0 };
  let slowest = 0;
  await play([{ text: 'Hello' }]);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 3 }), async (steps) => {
      let played = await play(steps);
      if (played.ms >= MOST_MS) played = await play(steps);
      const { result, meter, asked, ms } = played;
      counts[result.kind] += 1;
      slowest = Math.max(slowest, ms);
      expect(unsendable(result)).toEqual([]);
      expect(asked.length).toBeLessThanOrEqual(5);
      expect(meter.tokens.input + meter.tokens.output).toBeGreaterThan(0);
      // What a run keeps fits into its row, whatever the model called.
      expect(JSON.stringify(meter.steps).length).toBeLessThan(200_000);
      if (result.kind === 'failure') expect(result.error).toMatch(/^[\w ():.,’'-]{10,200}$/);
      expect(ms).toBeLessThan(MOST_MS);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: process.env.FUZZ_SHRINK === undefined },
  );
  process.stdout.write(`Answers of a model: ${JSON.stringify(counts)}, slowest ${Math.round(slowest)} ms\n`);
  expect(Math.min(counts.reply, counts.handoff, counts.failure)).toBeGreaterThan(RUNS / 50);
}, 300_000);
