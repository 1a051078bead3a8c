import { MissingPackageError } from './load-model';

interface CallError {
  readonly statusCode?: number;
  readonly lastError?: unknown;
  readonly name?: string;
  readonly cause?: unknown;
  readonly code?: string;
}

/** In words for an admin, without what the provider echoes of the request. */
export function describeModelError(error: unknown): { readonly error: string; readonly isRetryable: boolean } {
  if (error instanceof MissingPackageError) return { error: error.message, isRetryable: false };
  const inner = innermost(error);
  const { statusCode } = inner;
  if (statusCode === 401 || statusCode === 403) {
    return { error: `The provider refused the key (${statusCode}). Check it.`, isRetryable: false };
  }
  if (statusCode === 404) return { error: 'The provider does not know this address or model (404).', isRetryable: false };
  if (statusCode === 429) return { error: 'The provider asks to wait (429): its limit is reached.', isRetryable: true };
  if (statusCode !== undefined && statusCode >= 500) return { error: `The provider failed (${statusCode}).`, isRetryable: true };
  if (statusCode !== undefined && statusCode >= 400) {
    return { error: `The provider refused the request (${statusCode}).`, isRetryable: false };
  }
  if (inner.name?.includes('Parse') || inner.name?.includes('TypeValidation') || statusCode === 200) {
    return { error: 'The provider answered with something that is no answer of a model.', isRetryable: true };
  }
  if (inner.name?.startsWith('AI_')) return { error: `The request to the model could not be made (${inner.name}).`, isRetryable: false };
  return { error: `The provider could not be reached${inner.code ? ` (${inner.code})` : ''}.`, isRetryable: true };
}

/** The library wraps what happened, sometimes twice. */
function innermost(error: unknown): CallError {
  let current = (error ?? {}) as CallError;
  for (let depth = 0; depth < 5; depth += 1) {
    const next = current.lastError ?? (current.statusCode === undefined ? current.cause : undefined);
    if (typeof next !== 'object' || next === null) break;
    current = next;
  }
  return current;
}
