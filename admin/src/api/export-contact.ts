import { attemptTokenRefresh } from '@strapi/strapi/admin';

import { fetchBackend } from '../live/backend';
import { session } from '../live/session';

export type ExportResult =
  | { readonly kind: 'file'; readonly file: Blob }
  /** As the other requests give it. */
  | { readonly kind: 'refused'; readonly error: unknown }
  /** No answer, or one that broke off. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'cancelled' };

interface ExportOptions {
  readonly signal: AbortSignal;
  /** Bytes so far: nobody knows how many there will be, the server writes the file as it reads. */
  readonly onProgress: (bytes: number) => void;
}

/** All that is kept of a person, as a file. */
export async function exportContact(documentId: string, { signal, onProgress }: ExportOptions): Promise<ExportResult> {
  const ask = (token: string) => fetchBackend(`/contacts/${documentId}/export`, token, { signal });
  try {
    const token = await session.whenToken();
    let response = await ask(token);
    // The person is at work here, so a login that ran out meanwhile may be renewed.
    if (response.status === 401) response = await ask(await attemptTokenRefresh(token));
    if (!response.ok) return { kind: 'refused', error: await errorOf(response) };
    return { kind: 'file', file: await readAll(response, onProgress) };
  } catch {
    return { kind: signal.aborted ? 'cancelled' : 'failed' };
  }
}

async function readAll({ body }: Response, onProgress: (bytes: number) => void): Promise<Blob> {
  const reader = body?.getReader();
  const parts: BlobPart[] = [];
  let bytes = 0;
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    parts.push(part.value);
    bytes += part.value.byteLength;
    onProgress(bytes);
  }
  return new Blob(parts, { type: 'application/json' });
}

async function errorOf(response: Response): Promise<unknown> {
  const answer: unknown = await response.json().catch(() => null);
  const error = typeof answer === 'object' && answer !== null && 'error' in answer ? answer.error : null;
  return typeof error === 'object' && error !== null ? { ...error, status: response.status } : { status: response.status };
}
