const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');

const folder = path.join(__dirname, 'dist/admin');

/** The file and all that it imports at once; what it loads later is not among them. */
function withStaticImports(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  const text = readFileSync(path.join(folder, file), 'utf8');
  for (const [, target] of text.matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?["']\.\/([^"']+\.mjs)["']/gm)) {
    withStaticImports(target, found);
  }
  return found;
}

function chunk(name) {
  const file = readdirSync(folder).find((each) => each.startsWith(`${name}-`) && each.endsWith('.mjs'));
  if (!file) throw new Error(`dist/admin has no chunk ${name}: build first, or correct .size-limit.cjs.`);
  return file;
}

const always = withStaticImports('index.mjs');
const inbox = withStaticImports(chunk('InboxPage'));
const paths = (files) => [...files].map((file) => `dist/admin/${file}`);

module.exports = [
  { name: 'every page of the panel', path: paths(always), limit: '6 kB', gzip: true },
  { name: 'the inbox, once opened', path: paths(inbox).filter((file) => !paths(always).includes(file)), limit: '120 kB', gzip: true },
];
