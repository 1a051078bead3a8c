import type { Knex } from 'knex';

import type { Database } from '../../repositories/database';
import type { ErasureRepository } from '../../repositories/erasure-repository';
import type { JournalRepository } from '../../repositories/journal-repository';
import type { SettingRepository } from '../../repositories/setting-repository';
import type { ErasureHashes } from './erasure-key';
import { withoutErased, type Erased } from './find-erased';

interface Dependencies {
  readonly database: Database;
  readonly journal: JournalRepository;
  readonly settings: SettingRepository;
  readonly erasureRepository: ErasureRepository;
  readonly erasureHashes: () => Promise<ErasureHashes>;
  /** Rewritten webhooks with open items are merged again. */
  readonly wakeProjection: () => void;
  readonly clock: () => number;
}

/** Set with an erasure, and taken back when the journal is clean: a process that dies in between leaves it. */
const PENDING = 'erasure-journal';
const PORTION = 50;

/** Takes what is erased out of the webhooks as received. */
export function createCleanJournal({ database, journal, settings, erasureRepository, erasureHashes, wakeProjection, clock }: Dependencies) {
  async function all(justErased: ReadonlySet<string>): Promise<Erased> {
    const tombstones = await erasureRepository.list(database.knex);
    return {
      hashes: await erasureHashes(),
      tombstones: new Map(tombstones.map((tombstone) => [tombstone.hash, tombstone])),
      isBack: (hash) => !justErased.has(hash),
    };
  }

  /** @returns how many were changed */
  async function cleanPortion(ids: readonly number[], erased: Erased, mentions: (text: string) => boolean): Promise<number> {
    return database.transaction(async ({ trx, afterCommit }) => {
      let count = 0;
      for (const { id, body, receivedAt } of await journal.lockBodies(trx, ids)) {
        const cleaned = withoutErased(body, { receivedAt, erased, mentions });
        if (cleaned === null) continue;
        await journal.replaceBody(trx, id, cleaned);
        count += 1;
      }
      if (count > 0) afterCommit(wakeProjection);
      return count;
    });
  }

  return {
    async begin(trx: Knex.Transaction): Promise<void> {
      await settings.save(trx, PENDING, { value: true, now: clock() });
    },

    /**
     * @param names of the person, as they stand in the bytes: only webhooks with one of them are opened. Null: all are,
     * for what a dead process left behind
     * @param justErased hashes of their names: nobody of these is back yet
     * @returns how many webhooks were changed
     */
    async run(names: readonly string[] | null, justErased: ReadonlySet<string> = new Set()): Promise<number> {
      const erased = await all(justErased);
      const mentions = (text: string) => (names ?? []).some((name) => text.includes(name));
      let count = 0;
      for (let afterId = 0; ;) {
        const ids = await journal.idsWith(names, { afterId, limit: PORTION });
        const last = ids.at(-1);
        if (last === undefined) break;
        count += await cleanPortion(ids, erased, mentions);
        afterId = last;
      }
      await database.transaction(({ trx }) => settings.save(trx, PENDING, { value: false, now: clock() }));
      return count;
    },

    isPending: async (): Promise<boolean> => (await settings.find(database.knex, PENDING)) === true,
  };
}

export type CleanJournal = ReturnType<typeof createCleanJournal>;
