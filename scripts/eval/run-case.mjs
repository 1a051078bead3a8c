/** Runs one case several times, and sums up what became of it. */
export async function runCase(strapi, { assistant, case: kept, times }) {
  const failures = new Map();
  const sum = { passed: 0, tokens: 0, costs: new Map() };
  for (let run = 0; run < times; run += 1) {
    const { verdict, run: record } = await strapi.run(assistant.documentId, kept.documentId);
    if (verdict.passed) sum.passed += 1;
    for (const failure of reasons(verdict, record)) failures.set(failure, (failures.get(failure) ?? 0) + 1);
    sum.tokens += record.tokens.input + record.tokens.output;
    if (record.cost) sum.costs.set(record.cost.currency, (sum.costs.get(record.cost.currency) ?? 0) + record.cost.amount);
  }
  return { name: kept.draft.name, runs: times, failures, ...sum };
}

/** What did not hold; why the assistant failed, if it did. */
function reasons({ passed, failures }, { error }) {
  if (passed) return [];
  return error === null ? failures : failures.map((failure) => `${failure} ${error}`);
}
