import { errorCodes } from '../../../contracts/error-codes';
import { asRecord } from './as-record';

/** What went wrong with a request, as the panel needs to know it. */
export type RequestProblem =
  /** No answer, or the server's own trouble: the same request again is safe and may help. */
  | { readonly kind: 'unreachable' }
  /** The server said no; `message` says why and what to do. */
  | { readonly kind: 'refused'; readonly code: string | null; readonly message: string };

/** Strapi's base query gives `{ status, name, message, details }` and ours adds `code`; a failed fetch has no status. */
export function requestProblem(error: unknown): RequestProblem {
  const { status, code, message } = asRecord(error);
  // A dead login (401) is Strapi's to handle: after logging in again the same request is right.
  const isRefusal = typeof status === 'number' && status >= 400 && status < 500 && ![401, 408, 429].includes(status);
  if (!isRefusal) return { kind: 'unreachable' };
  return {
    kind: 'refused',
    code: typeof code === 'string' ? code : null,
    message: typeof message === 'string' ? message : '',
  };
}

/** True where the row does not exist for this person. */
export function isNotFound(error: unknown): boolean {
  const { status } = asRecord(error);
  return status === 404 || status === 403;
}

/** Our own 404: removed, or somebody else's; nobody learns which. A proxy's 404 says nothing about the row. */
export function isGoneAnswer(error: unknown): boolean {
  const { status, code } = asRecord(error);
  return status === 404 && code === errorCodes.notFound;
}
