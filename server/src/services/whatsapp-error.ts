import type { ErrorCode } from '../../../contracts/error-codes';

/** A refusal for whoever called: a stable code, what happened, and what to do. */
export class WhatsAppError extends Error {
  readonly code: ErrorCode;
  /** HTTP status of the answer. */
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    message: string,
    { status = 422, details = {} }: { status?: number; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message);
    this.name = 'WhatsAppError';
    this.code = code;
    this.status = status;
    this.details = details;
  }
}
