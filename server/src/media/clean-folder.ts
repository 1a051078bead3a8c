import { access, constants, mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

const OLD_MS = 24 * 60 * 60 * 1000;

/** The folder is there, or can be made, and takes files. */
export async function isFolderWritable(folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Removes what a dead process left behind. Nodes may share the folder: what is young may be another's. */
export async function cleanFolder(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const place = path.join(folder, name);
    const { mtimeMs } = await stat(place).catch(() => ({ mtimeMs: now }));
    if (mtimeMs < now - OLD_MS) await rm(place, { force: true });
  }
}
