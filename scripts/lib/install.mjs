import { existsSync, readFileSync } from 'node:fs';

import { inRoot } from './paths.mjs';
import { withProgress } from './progress.mjs';
import { run } from './run.mjs';

const OLDEST_NODE = [20, 19];

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  throw new Error(`Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** Installs what package-lock.json asks for, unless it is there. */
export async function ensureDependencies() {
  if (isInstalled()) return;
  // Not `npm ci`: it refuses a lockfile that was written where binaries for other platforms could not be had.
  const { code, output } = await withProgress('Installing dependencies with npm; the first time takes some minutes', () =>
    run(npm, ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']),
  );
  if (code !== 0) throw new Error(`npm install failed:\n${output}`);
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** npm keeps a list of what it installed; it must agree with the lockfile. */
function isInstalled() {
  const list = inRoot('node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const installed = packagesIn(list);
  return Object.entries(packagesIn(inRoot('package-lock.json'))).every(
    ([place, { version, link, optional, devOptional, peer }]) =>
      !place.includes('node_modules') || link || optional || devOptional || peer || installed[place]?.version === version,
  );
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
