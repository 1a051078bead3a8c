import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the phone page's files are: beside the source, and beside the built bundle as well. */
export function findPhoneFolder(): string {
  const here = folderOfThisModule();
  const candidates = [path.join(here, 'phone'), path.join(here, '..', 'phone')];
  const found = candidates.find((folder) => existsSync(path.join(folder, 'index.html')));
  if (found) return found;
  throw new Error(`The phone page is missing. Looked for it in ${candidates.join(' and ')}; build the package again.`);
}

function folderOfThisModule(): string {
  if (typeof __dirname === 'string') return __dirname;
  // The ES module build has no __dirname, and import.meta would not compile for CommonJS: the first
  // file in a stack trace is this one.
  const url = /file:\/\/[^\s)]+?(?=:\d+:\d+)/.exec(new Error().stack ?? '')?.[0];
  return url === undefined ? process.cwd() : path.dirname(fileURLToPath(url));
}
