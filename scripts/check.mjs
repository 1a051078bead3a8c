import { checkSteps } from './lib/check-steps.mjs';
import { ensureDependencies, requireNode } from './lib/install.mjs';
import { runSteps, totals, totalsLine } from './lib/steps.mjs';

/** Format, lint, types, walls and dead code: every step runs, whatever the others say. */
requireNode();
await ensureDependencies();
const result = totals(await runSteps(checkSteps(), { lanes: 2 }));
console.log(`\n${totalsLine(result)}`);
process.exitCode = result.failed === 0 ? 0 : 1;
