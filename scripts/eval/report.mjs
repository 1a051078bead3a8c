export function reportCase({ name, passed, runs, failures }) {
  console.log(`${passed === runs ? '✓' : '✗'} ${name}${runs === 1 ? '' : `: ${passed} of ${runs}`}`);
  for (const [failure, times] of failures) console.log(`    ${runs === 1 ? '' : `${times} × `}${failure}`);
}

/**
 * pass^1 is how likely a run passes. pass^k is how likely all k runs of a case do: what a contact meets who comes back
 * k times.
 */
export function report(results, times) {
  const share = (part) => `${Math.round((100 * results.reduce((sum, result) => sum + part(result), 0)) / results.length)} %`;
  const passes = [`pass^1 ${share(({ passed, runs }) => passed / runs)}`];
  if (times > 1) passes.push(`pass^${times} ${share(({ passed, runs }) => (passed === runs ? 1 : 0))}`);
  const tokens = results.reduce((sum, result) => sum + result.tokens, 0);
  console.log(`\n${[...passes, `${grouped(tokens)} tokens`, costOf(results)].join(' · ')}`);
}

function costOf(results) {
  const costs = new Map();
  for (const { costs: each } of results) for (const [currency, amount] of each) costs.set(currency, (costs.get(currency) ?? 0) + amount);
  if (costs.size === 0) return 'cost not known: the provider has no prices';
  return [...costs].map(([currency, amount]) => `about ${amount.toPrecision(2)} ${currency}`).join(' + ');
}

function grouped(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, ' ');
}
