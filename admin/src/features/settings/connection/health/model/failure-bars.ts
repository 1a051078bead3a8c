import type { Health } from '../../../../../../../contracts/health';

type FailureCount = Health['failures']['byCode'][number];

interface FailureBar {
  readonly failure: FailureCount;
  /** 0 to 1, of the most frequent one. */
  readonly share: number;
}

export function failureBars(byCode: readonly FailureCount[]): FailureBar[] {
  const most = Math.max(1, ...byCode.map(({ count }) => count));
  return byCode.map((failure) => ({ failure, share: failure.count / most }));
}

/** Of all messages; 0 where there is none. */
export function failureShare({ messages, failed }: Pick<Health['failures'], 'messages' | 'failed'>): number {
  return messages === 0 ? 0 : failed / messages;
}
