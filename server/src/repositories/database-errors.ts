const UNIQUE_VIOLATION = new Set(['SQLITE_CONSTRAINT_UNIQUE', '23505', 'ER_DUP_ENTRY']);

/** Deadlock, serialization failure, lock wait: the same work may succeed at once. */
const CONCURRENCY = new Set(['40P01', '40001', 'ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT']);

/** Thrown by our own code when a row that was read is no longer what it was. */
export class StaleReadError extends Error {
  constructor(what: string) {
    super(`${what} changed while it was being used.`);
    this.name = 'StaleReadError';
  }
}

export function isUniqueViolation(error: unknown): boolean {
  return UNIQUE_VIOLATION.has(codeOf(error));
}

/** True when running the same transaction again may succeed: somebody else got in between. */
export function isRetryable(error: unknown): boolean {
  return error instanceof StaleReadError || isUniqueViolation(error) || CONCURRENCY.has(codeOf(error));
}

/** The server itself is gone, locked, full or read-only: nothing about the rows is at fault. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
