const allowed = ['e2e', 'postgres', 'mysql', 'redis', 'strace', 'corpus'];

/** What `TESTS_SKIP` leaves out; nothing else does. */
export function readLeftOut(text = process.env.TESTS_SKIP ?? '') {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const unknown = names.find((name) => !allowed.includes(name));
  if (unknown !== undefined) throw new Error(`TESTS_SKIP: "${unknown}" cannot be left out. Allowed: ${allowed.join(', ')}.`);
  return new Set(names);
}
