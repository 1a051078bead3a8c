interface WaitOptions {
  /** What is waited for, for the message. */
  readonly what?: string | (() => string);
  readonly timeoutMs?: number;
  readonly everyMs?: number;
}

/** Asks until the answer is truthy. There is no sleeping in place of a condition. */
export async function waitUntil<T>(
  ask: () => Promise<T | null | undefined | false> | T | null | undefined | false,
  { what = 'the condition', timeoutMs = 10_000, everyMs = 25 }: WaitOptions = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${timeoutMs} ms for ${typeof what === 'string' ? what : what()}.`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
