import { mkdirSync } from 'node:fs';
import path from 'node:path';

import { bin, cacheDir, inRoot } from './paths.mjs';
import { runNode } from './run.mjs';

const step = (name, ...args) => ({ name, run: () => runNode(args) });

// --noEmit always: a .js beside a .ts would be taken for the source by the next build.
function types(folder) {
  const info = path.join(cacheDir, 'tsc', `${folder.replaceAll('/', '-')}.tsbuildinfo`);
  mkdirSync(path.dirname(info), { recursive: true });
  return step(
    `types of ${folder}`,
    bin('typescript/bin/tsc'),
    '-p',
    inRoot(folder),
    '--noEmit',
    '--incremental',
    '--tsBuildInfoFile',
    info,
  );
}

/** What `npm run check` runs. The longest comes first, so that the other lane fills up beside it. */
export const checkSteps = () => [
  step('lint', bin('eslint/bin/eslint.js'), '.'),
  step('format', bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'),
  ...['contracts', 'domain', 'server', 'admin', 'simulator', 'tests', 'tests/unit/admin'].map(types),
  step(
    'walls',
    bin('dependency-cruiser/bin/dependency-cruise.mjs'),
    '--config',
    '.dependency-cruiser.cjs',
    'contracts',
    'domain',
    'server/src',
    'admin/src',
    'simulator',
  ),
  step('dead code and unused dependencies', bin('knip/bin/knip.js'), '--no-progress'),
];
