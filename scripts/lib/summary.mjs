import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { testOutputDir } from './paths.mjs';
import { totals, totalsLine } from './steps.mjs';

/** Prints what ran and what was left out, the totals on a line of their own, and keeps both in tests/.output. */
export function summarise(name, results, leftOut) {
  const sum = totals(results);
  const tests = results.flatMap((result) => (result.leftOut ?? []).map((test) => `${result.name}: ${test}`));
  console.log('\nSummary');
  for (const { name: step, passed, failed, seconds } of results) {
    console.log(`  ${failed === 0 ? '✓' : '✗'} ${step.padEnd(44)} ${totalsLine({ passed, failed }).padEnd(24)} ${seconds.toFixed(1)} s`);
  }
  if (leftOut.length > 0) console.log(`\nLeft out by TESTS_SKIP: ${leftOut.join(', ')}`);
  if (tests.length > 0) {
    console.log(`\nNot run, as part of the above or meant for another database:\n${tests.map((test) => `  ${test}`).join('\n')}`);
  }
  console.log(`\n${totalsLine(sum)}`);
  mkdirSync(testOutputDir, { recursive: true });
  writeFileSync(path.join(testOutputDir, `${name}.totals`), `${sum.passed} ${sum.failed}\n`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}
