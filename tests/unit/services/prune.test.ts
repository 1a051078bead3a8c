import { generalSettings } from '../../../contracts/general-settings';
import type { Database } from '../../../server/src/repositories/database';
import type { Portion, RetentionRepository } from '../../../server/src/repositories/retention-repository';
import { createPrune } from '../../../server/src/services/prune';

const logger = { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() };

/** 1,200 old rows of each kind, told in portions; `onPortion` is called for each. */
function pruning({
  onPortion = () => {},
  remove = async () => {},
}: { onPortion?: (kind: string) => void; remove?: (key: string) => Promise<void> } = {}) {
  const transactions: string[] = [];
  const forgotten: number[][] = [];
  const prune =
    (kind: string) =>
    async (_trx: unknown, { afterId, limit }: Portion) => {
      onPortion(kind);
      const removed = Math.min(limit, 1200 - afterId);
      return { removed, lastId: afterId + removed < 1200 ? afterId + removed : null };
    };
  const retention = {
    prune: async (trx: unknown, kind: string, portion: Portion) => prune(kind)(trx, portion),
    pruneWebhooks: prune('webhooks'),
    retiredFiles: async (_knex: unknown, { afterId }: { afterId: number }) =>
      [1, 2, 3].filter((id) => id > afterId).map((id) => ({ id, key: `file-${id}`, url: null })),
    forgetFiles: async (_trx: unknown, ids: readonly number[]) => void forgotten.push([...ids]),
  } as unknown as RetentionRepository;
  const database = {
    knex: {},
    transaction: async (work: (transaction: unknown) => unknown) => {
      transactions.push('transaction');
      return work({ trx: {} });
    },
  } as unknown as Database;
  const counted: [string, number | undefined][] = [];
  const run = createPrune({
    database,
    retention,
    settings: { current: async () => generalSettings.parse({}) },
    conversations: {} as never,
    messages: {} as never,
    mediaStore: async () => ({ put: jest.fn(), read: jest.fn(), remove: ({ key }: { key: string }) => remove(key) }),
    counters: { count: (name, amount) => counted.push([name, amount]) },
    logger,
    clock: () => Date.now(),
  });
  return { run, transactions, forgotten, counted };
}

describe('the retention', () => {
  it('removes in portions, each a transaction of its own, and says how much', async () => {
    const { run, transactions, counted } = pruning();
    expect(await run()).toEqual({ webhooks: 1200, runs: 1200, audit: 1200, counters: 1200, unmatched: 1200, messages: 0, files: 3 });
    expect(transactions).toHaveLength(5 * 3 + 1);
    expect(counted).toEqual([['unmatched', 1200]]);
  });

  it('ends between two portions when it is asked to', async () => {
    const abort = new AbortController();
    const { run, transactions } = pruning({ onPortion: () => abort.abort() });
    expect(await run(abort.signal)).toMatchObject({ webhooks: 500, runs: 0, audit: 0, files: 0 });
    expect(transactions).toHaveLength(1);
  });

  it('keeps a file on its list that the store does not give up', async () => {
    const { run, forgotten } = pruning({ remove: async (key) => (key === 'file-2' ? Promise.reject(new Error('busy')) : undefined) });
    expect(await run()).toMatchObject({ files: 2 });
    expect(forgotten).toEqual([[1, 3]]);
    expect(logger.warn).toHaveBeenCalledWith(expect.stringContaining('will be tried again'));
  });
});
