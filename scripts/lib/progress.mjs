const isTerminal = process.stdout.isTTY === true && !process.env.CI;
const QUIET_STEP_MS = 15_000;

const elapsed = (startedAt) => `${((Date.now() - startedAt) / 1000).toFixed(0)} s`;

/** Shows that a long step is alive, with the seconds it has taken. */
export async function withProgress(label, work) {
  const startedAt = Date.now();
  if (!isTerminal) console.log(`  … ${label}`);
  const tick = () =>
    isTerminal ? process.stdout.write(`\r  … ${label} (${elapsed(startedAt)}) `) : console.log(`  … ${label} (${elapsed(startedAt)})`);
  if (isTerminal) tick();
  const timer = setInterval(tick, isTerminal ? 1000 : QUIET_STEP_MS);
  const say = (mark) => {
    clearInterval(timer);
    if (isTerminal) process.stdout.write('\r\u001b[K');
    console.log(`  ${mark} ${label} (${elapsed(startedAt)})`);
  };
  try {
    const result = await work();
    say('✓');
    return result;
  } catch (error) {
    say('✗');
    throw error;
  }
}
