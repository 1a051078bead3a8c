import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { cacheDir, inRoot } from './paths.mjs';

/** One hash over files and folders: what was built from these is up to date as long as it stays the same. */
export function fingerprint(places) {
  const hash = createHash('sha256');
  for (const place of places) {
    for (const file of filesIn(inRoot(place))) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

export function isUpToDate(name, { sources, results }) {
  const file = stampFile(name);
  return results.every((result) => existsSync(inRoot(result))) && existsSync(file) && readFileSync(file, 'utf8') === fingerprint(sources);
}

/** Builds, and remembers what it was built from: the state before the work began. */
export async function stamped(name, { sources }, work) {
  const before = fingerprint(sources);
  rmSync(stampFile(name), { force: true });
  const result = await work();
  if (result.code === 0) {
    mkdirSync(cacheDir, { recursive: true });
    writeFileSync(stampFile(name), before);
  }
  return result;
}

const stampFile = (name) => path.join(cacheDir, `${name}.stamp`);

const ignored = new Set(['node_modules', '.tmp', 'dist', 'build', '.cache']);

function filesIn(place) {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { withFileTypes: true })
    .filter(({ name }) => !ignored.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesIn(path.join(place, name)));
}
