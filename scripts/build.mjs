import { cpSync, rmSync } from 'node:fs';

import { keepReachable } from './lib/declarations.mjs';
import { bin, inRoot } from './lib/paths.mjs';
import { runNode } from './lib/run.mjs';

/** Builds the package into dist/: both halves and the simulator, with their types. */
rmSync(inRoot('dist'), { recursive: true, force: true });
const built = await runNode([bin('@strapi/sdk-plugin/bin/strapi-plugin.js'), 'build'], { echo: true });
if (built.code !== 0) process.exit(built.code);
await buildTypes();
cpSync(inRoot('simulator/phone'), inRoot('dist/simulator/phone'), { recursive: true });

/**
 * The builder writes the declarations of each half's own folder; the server's refer to contracts and domain as well.
 * What tsc says about files that no public type reaches does not matter here: `npm run check` holds the types.
 */
async function buildTypes() {
  const { output } = await runNode([bin('typescript/bin/tsc'), '-p', 'server/tsconfig.build.json']);
  try {
    keepReachable(inRoot('dist'), [
      inRoot('dist/admin/src/index.d.ts'),
      inRoot('dist/server/src/index.d.ts'),
      inRoot('dist/simulator/index.d.ts'),
    ]);
  } catch (error) {
    console.error(`${output}\n${error.message}`);
    process.exit(1);
  }
}
