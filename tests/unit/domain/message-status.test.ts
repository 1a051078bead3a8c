import fc from 'fast-check';

import type { MessageError } from '../../../contracts/message';
import { messageStatuses, type MessageStatus } from '../../../contracts/message-statuses';
import { advanceStatus, statusRank, type MessageState, type StatusReport } from '../../../domain/message-status';

const accepted: MessageState = { status: 'accepted', statusTimes: { accepted: 1000 }, error: null };
const refusal = (code: number | null, details: string | null = null): MessageError => ({
  code,
  title: 'Refused',
  details,
  category: 'recipient',
});
const advanceAll = (reports: readonly StatusReport[], from = accepted) => reports.reduce(advanceStatus, from);

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]));
}

describe('the order of the reports does not matter (F09)', () => {
  const reports: readonly StatusReport[] = [
    { status: 'sent', at: 2000 },
    { status: 'delivered', at: 3000 },
    { status: 'read', at: 4000 },
    { status: 'played', at: 5000 },
    { status: 'failed', at: 2500, error: refusal(131026) },
  ];

  test.each(permutations(reports).map((order) => ({ name: order.map(({ status }) => status).join(', '), order })))(
    '$name end in played, with all times and no error',
    ({ order }) => {
      const expected: MessageState = {
        status: 'played',
        statusTimes: { accepted: 1000, sent: 2000, failed: 2500, delivered: 3000, read: 4000, played: 5000 },
        error: null,
      };
      expect(advanceAll(order)).toEqual(expected);
      expect(advanceAll([...order, ...order.toReversed()])).toEqual(expected);
      expect(advanceAll(order.flatMap((report) => [report, report]))).toEqual(expected);
    },
  );

  test.each(permutations(reports.filter(({ status }) => status === 'sent' || status === 'failed')))(
    'sent and failed end in failed, whichever comes first',
    (...order) => {
      expect(advanceAll(order)).toMatchObject({ status: 'failed', error: { code: 131026 } });
    },
  );

  const report = fc.record({
    status: fc.constantFrom('sent', 'delivered', 'read', 'played'),
    at: fc.integer({ min: 1, max: 4 }),
  });
  const failure = fc.record({
    status: fc.constantFrom('failed', 'uncertain'),
    at: fc.integer({ min: 1, max: 3 }),
    error: fc.record({
      code: fc.constantFrom(null, 131026, 131047),
      title: fc.constantFrom('Refused', 'Undeliverable'),
      details: fc.constantFrom(null, 'First', 'Second'),
      category: fc.constant('recipient'),
    }),
  });
  const anyReports = fc.array(fc.oneof(report, failure), { minLength: 1, maxLength: 12 });

  test('property: any reports, in any order and repeated, end in one state', () => {
    const reordered = anyReports.chain((order) =>
      fc.record({
        order: fc.constant(order),
        shuffled: fc.shuffledSubarray(order, { minLength: order.length }),
        repeated: fc.subarray(order),
      }),
    );
    fc.assert(
      fc.property(reordered, ({ order, shuffled, repeated }) => {
        expect(advanceAll([...repeated, ...shuffled, ...repeated])).toEqual(advanceAll(order));
      }),
      { numRuns: 2000 },
    );
  });

  test('property: no report ever lowers the status', () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        let state = accepted;
        for (const next of reports) {
          const advanced = advanceStatus(state, next);
          expect(statusRank(advanced.status)).toBeGreaterThanOrEqual(statusRank(state.status));
          state = advanced;
        }
      }),
    );
  });
});

test('the statuses rise from queued to played', () => {
  expect(messageStatuses.map(statusRank)).toEqual(messageStatuses.map((_, index) => index));
});

test('a word that is no status ranks below all', () => {
  expect(statusRank('deleted' as MessageStatus)).toBe(-1);
});

test('a late sent does not undo failed, and its time is kept', () => {
  const failed = advanceStatus(accepted, { status: 'failed', at: 3000, error: refusal(131049) });
  expect(advanceStatus(failed, { status: 'sent', at: 4000 })).toEqual({
    status: 'failed',
    statusTimes: { accepted: 1000, failed: 3000, sent: 4000 },
    error: refusal(131049),
  });
});

test.each(['delivered', 'read', 'played'] as const)('%s undoes failed: it is proof of delivery', (status) => {
  const failed = advanceStatus(accepted, { status: 'failed', at: 3000, error: refusal(131049) });
  expect(advanceStatus(failed, { status, at: 4000 })).toMatchObject({ status, error: null });
});

test.each(['accepted', 'sent', 'delivered'] as const)('%s settles an uncertain message', (status) => {
  const uncertain: MessageState = { status: 'uncertain', statusTimes: {}, error: refusal(null) };
  expect(advanceStatus(uncertain, { status, at: 4000 })).toMatchObject({ status, error: null });
});

test('the earliest time of a status counts', () => {
  const times = advanceAll([5000, 3000, 4000].map((at) => ({ status: 'sent' as const, at }))).statusTimes;
  expect(times).toEqual({ accepted: 1000, sent: 3000 });
});

describe('two failures of one message', () => {
  const early = { status: 'failed', at: 2000, error: refusal(131049) } as const;
  const late = { status: 'failed', at: 3000, error: refusal(131026) } as const;
  const smaller = { status: 'failed', at: 2000, error: refusal(131026) } as const;
  const nameless = { status: 'failed', at: 2000, error: refusal(null) } as const;

  test.each([
    { what: 'the earlier one is shown', reports: [early, late], code: 131049 },
    { what: 'at the same time the smaller code is shown', reports: [early, smaller], code: 131026 },
    { what: 'at the same time a code goes before none', reports: [early, nameless], code: 131049 },
  ])('$what', ({ reports, code }) => {
    expect(advanceAll(reports).error?.code).toBe(code);
    expect(advanceAll(reports.toReversed()).error?.code).toBe(code);
  });
});

test('the state that was given is not changed', () => {
  const before = structuredClone(accepted);
  advanceAll([
    { status: 'sent', at: 1 },
    { status: 'accepted', at: 1 },
  ]);
  expect(accepted).toEqual(before);
});
