import type { ContactRepository } from '../../repositories/contact-repository';
import type { Database } from '../../repositories/database';
import type { ErasureRepository } from '../../repositories/erasure-repository';
import type { Logger } from '../logger';
import type { CleanJournal } from './clean-journal';
import type { EraseContact } from './erase-contact';
import type { ErasureHashes } from './erasure-key';
import type { ErasureLog } from './erasure-log';
import type { RemoveErasedFiles } from './remove-erased-files';

interface Dependencies {
  readonly database: Database;
  readonly contacts: ContactRepository;
  readonly erasureRepository: ErasureRepository;
  readonly erasureHashes: () => Promise<ErasureHashes>;
  readonly erasureLog: ErasureLog;
  readonly cleanJournal: CleanJournal;
  readonly removeErasedFiles: RemoveErasedFiles;
  readonly eraseContact: EraseContact;
  readonly logger: Logger;
}

/**
 * At the start: a database that is older than an erasure forgets again, and what a dead process left half-way is done.
 */
export function createFinishErasures(dependencies: Dependencies) {
  const { database, contacts, erasureRepository, erasureHashes, erasureLog, cleanJournal, removeErasedFiles, eraseContact, logger } =
    dependencies;

  return async function finishErasures(): Promise<void> {
    await erasureRepository.prepare(database.knex);
    const [logged, stored] = [await erasureLog.read(), await erasureRepository.list(database.knex)];
    const known = new Map(stored.map(({ hash, erasedAt }) => [hash, erasedAt]));
    const written = new Set(logged.map(({ hash }) => hash));
    await erasureLog.append(stored.filter(({ hash }) => !written.has(hash)));
    const missing = logged.filter(({ hash, erasedAt }) => (known.get(hash) ?? 0) < erasedAt);
    if (missing.length > 0) {
      await database.transaction(async ({ trx }) => {
        await erasureRepository.close(trx);
        await erasureRepository.add(trx, missing);
        await cleanJournal.begin(trx);
      });
      const erased = await eraseAgain(new Map(missing.map(({ hash, erasedAt }) => [hash, erasedAt])));
      logger.warn(`The database is older than ${missing.length} erasures; ${erased} contacts were erased again.`);
    }
    await removeErasedFiles();
    if (await cleanJournal.isPending()) await cleanJournal.run(null);
  };

  /** Contacts that were made before their erasure; one that wrote anew stays. */
  async function eraseAgain(erasedAtOf: ReadonlyMap<string, number>): Promise<number> {
    const hashes = await erasureHashes();
    const found = new Map<number, number>();
    for (const { contactId, kind, value, createdAt } of await contacts.allIdentities(database.knex)) {
      const erasedAt = erasedAtOf.get(hashes.identity({ kind, value }));
      if (erasedAt !== undefined && createdAt <= erasedAt) found.set(contactId, Math.max(erasedAt, found.get(contactId) ?? 0));
    }
    for (const [contactId, erasedAt] of found) await eraseContact.erase(contactId, { erasedAt, actor: null });
    return found.size;
  }
}
