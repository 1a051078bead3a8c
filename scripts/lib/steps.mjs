/**
 * Runs named steps, all of them, at most `lanes` at a time, and says how each went.
 * A step is `{ name, run }`; `run` gives `{ code, output, seconds, passed?, failed?, pending? }`.
 */
export async function runSteps(steps, { lanes = 1 } = {}) {
  const waiting = [...steps];
  const results = [];
  async function lane() {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = { name: step.name, ...asOne(await attempt(step)) };
      results.push(result);
      report(result);
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

export const totals = (results) => ({
  passed: results.reduce((sum, { passed }) => sum + passed, 0),
  failed: results.reduce((sum, { failed }) => sum + failed, 0),
});

export const totalsLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;

async function attempt({ run }) {
  const startedAt = Date.now();
  try {
    return await run();
  } catch (error) {
    return { code: 1, output: String(error?.message ?? error), seconds: (Date.now() - startedAt) / 1000 };
  }
}

/** A step without totals of its own counts as one. */
function asOne(result) {
  if (result.passed !== undefined) return result;
  return { ...result, passed: result.code === 0 ? 1 : 0, failed: result.code === 0 ? 0 : 1 };
}

function report({ name, output, seconds, failed }) {
  console.log(`${failed === 0 ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (failed > 0 && output.trim() !== '') console.log(output.trimEnd().replace(/^/gm, '    '));
}
