import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Keeps the declarations that an entry reaches and removes the rest: the public types are small, and what is not
 * public should not be shipped. Throws where one leads to a declaration that is not there.
 */
export function keepReachable(folder, entries) {
  const reached = new Set();
  const waiting = [...entries];
  for (let file = waiting.pop(); file; file = waiting.pop()) {
    if (reached.has(file)) continue;
    if (!existsSync(file)) {
      throw new Error(`${file} is missing, so the package's types would be broken. See the messages of the build above.`);
    }
    reached.add(file);
    waiting.push(...importsOf(file));
  }
  for (const file of declarationsIn(folder)) if (!reached.has(file)) rmSync(file);
  removeEmpty(folder);
}

function importsOf(file) {
  const text = readFileSync(file, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]*)['"]/g)].map(([, target]) =>
    declarationAt(path.resolve(path.dirname(file), target)),
  );
}

const declarationAt = (place) => (existsSync(`${place}.d.ts`) ? `${place}.d.ts` : path.join(place, 'index.d.ts'));

function declarationsIn(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => path.join(folder, String(name)))
    .filter((file) => file.endsWith('.d.ts'));
}

function removeEmpty(folder) {
  for (const { name } of readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    removeEmpty(path.join(folder, name));
  }
  if (readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
}
