export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Our own trouble, or none that has a name: the same request again may help. */
const internal = 'whatsapp.internal_error';

/**
 * What a named refusal says, whatever its status: Meta's own come as 502, and a step that is missing as 503. Null where
 * the server could not be reached.
 */
export function refusalOf(error: unknown): Refusal | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, message } = error as Record<string, unknown>;
  if (typeof code !== 'string' || !code.startsWith('whatsapp.') || code === internal) return null;
  return { code, message: typeof message === 'string' ? message : '' };
}
