import type { ErrorCode } from '../contracts/error-codes';

export type SendDecision =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly reason: ErrorCode;
      /** What happened and what to do. */
      readonly message: string;
      readonly details?: Readonly<Record<string, unknown>>;
    };

export type Refusal = Extract<SendDecision, { allowed: false }>;

export function refuse(reason: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>): Refusal {
  return { allowed: false, reason, message, ...(details && { details }) };
}
