import type { MediaStore } from '../../media/media-store';
import type { Database } from '../../repositories/database';
import type { SubjectRepository } from '../../repositories/subject-repository';

const PORTION = 100;

/** Removes the bytes of erased files, then their rows: a row that is still there is tried again. */
export function createRemoveErasedFiles({
  database,
  subjects,
  store,
}: {
  readonly database: Database;
  readonly subjects: SubjectRepository;
  readonly store: () => Promise<MediaStore>;
}) {
  /** @returns how many were removed */
  return async function removeErasedFiles(): Promise<number> {
    let count = 0;
    for (;;) {
      const files = await subjects.erasedFiles(database.knex, PORTION);
      if (files.length === 0) return count;
      const bytes = await store();
      for (const { id, key, url } of files) {
        await bytes.remove({ key, url });
        await subjects.forgetFile(database.knex, id);
        count += 1;
      }
    }
  };
}

export type RemoveErasedFiles = ReturnType<typeof createRemoveErasedFiles>;
