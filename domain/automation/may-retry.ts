interface FailedTurn {
  readonly kind: string;
  readonly isRetryable?: boolean;
}

/** One more try when it may help and a third of the time is left; else a person goes on. */
export function mayRetry(result: FailedTurn, { elapsedMs, limitMs }: { readonly elapsedMs: number; readonly limitMs: number }): boolean {
  return result.kind === 'failure' && result.isRetryable === true && elapsedMs <= (limitMs * 2) / 3;
}
