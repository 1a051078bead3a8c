import { appendFile, mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

import type { Tombstone } from '../../repositories/erasure-repository';

const FILE = 'erasures.jsonl';

const line = z.object({ hash: z.string().regex(/^[0-9a-f]{64}$/), kind: z.enum(['identity', 'wamid']), erasedAt: z.number().int() });

/** What was erased, outside of the database: a backup that is older than an erasure is told again at the next start. */
export function createErasureLog(folder: string) {
  const file = path.join(folder, FILE);
  return {
    async append(tombstones: readonly Tombstone[]): Promise<void> {
      if (tombstones.length === 0) return;
      await mkdir(folder, { recursive: true });
      await appendFile(file, `${tombstones.map((tombstone) => JSON.stringify(tombstone)).join('\n')}\n`, { mode: 0o600 });
    },

    /** A line that was cut by a full disk is left out. */
    async read(): Promise<Tombstone[]> {
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return '';
        throw error;
      });
      return text.split('\n').flatMap((each) => {
        const parsed = line.safeParse(parse(each));
        return parsed.success ? [parsed.data] : [];
      });
    },
  };
}

export type ErasureLog = ReturnType<typeof createErasureLog>;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
