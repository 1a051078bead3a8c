import type { MessageError } from '../contracts/message';
import { messageStatuses, type MessageStatus } from '../contracts/message-statuses';

/** A message's status with everything that was ever reported about it. Instants in epoch milliseconds. */
export interface MessageState {
  readonly status: MessageStatus;
  /** The earliest time seen for each status. */
  readonly statusTimes: Readonly<Partial<Record<MessageStatus, number>>>;
  /** Set only while the status is `failed` or `uncertain`. */
  readonly error: MessageError | null;
}

/** A failure, or a doubt, never comes without its reason. */
export type StatusReport =
  | { readonly status: 'failed' | 'uncertain'; readonly at: number; readonly error: MessageError }
  | { readonly status: Exclude<MessageStatus, 'failed' | 'uncertain'>; readonly at: number };

/** How far a message has come that did not fail. */
export type ReachedStatus = Exclude<MessageStatus, 'failed' | 'uncertain'>;

const rank = new Map<MessageStatus, number>(messageStatuses.map((status, index) => [status, index]));

export function statusRank(status: MessageStatus): number {
  return rank.get(status) ?? -1;
}

export function laterStatus(left: ReachedStatus | null, right: ReachedStatus | null): ReachedStatus | null {
  if (left === null || right === null) return left ?? right;
  return statusRank(right) > statusRank(left) ? right : left;
}

/**
 * Merges one report into the state: the same result in any order and any number of times.
 * A late `sent` does not undo `failed`, but proof of delivery does (architecture, section 4).
 */
export function advanceStatus(current: MessageState, report: StatusReport): MessageState {
  const statusTimes = withEarliest(current.statusTimes, report);
  const difference = statusRank(report.status) - statusRank(current.status);
  if (difference < 0) return { ...current, statusTimes };
  const error = 'error' in report ? report.error : null;
  if (difference > 0) return { status: report.status, statusTimes, error };
  return { ...current, statusTimes, error: error && earlierError(current, { at: report.at, error }) };
}

function withEarliest(times: MessageState['statusTimes'], { status, at }: StatusReport): MessageState['statusTimes'] {
  const known = times[status];
  return known !== undefined && known <= at ? times : { ...times, [status]: at };
}

/** Two failures of one message: the earlier report is shown, at the same time the smaller code, then the smaller words. */
function earlierError(current: MessageState, report: { readonly at: number; readonly error: MessageError }): MessageError {
  if (!current.error) return report.error;
  const currentAt = current.statusTimes[current.status] ?? Number.POSITIVE_INFINITY;
  if (report.at !== currentAt) return report.at < currentAt ? report.error : current.error;
  const difference = codeOf(report.error) - codeOf(current.error);
  if (difference !== 0) return difference < 0 ? report.error : current.error;
  return wordsOf(report.error) < wordsOf(current.error) ? report.error : current.error;
}

function codeOf(error: MessageError): number {
  return error.code ?? Number.MAX_SAFE_INTEGER;
}

function wordsOf({ title, details, category }: MessageError): string {
  return JSON.stringify([title, details, category]);
}
