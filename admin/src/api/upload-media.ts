import { attemptTokenRefresh } from '@strapi/strapi/admin';

import { errorCodes } from '../../../contracts/error-codes';
import { fileRefusals, type FileRefusal } from '../../../contracts/file-types';
import type { MediaFile } from '../../../contracts/media';
import { PLUGIN_ID } from '../../../contracts/permissions';
import { session } from '../live/session';
import { asRecord } from './as-record';

export type UploadResult =
  | { readonly kind: 'stored'; readonly file: MediaFile }
  | UploadRefusal
  /** The server could not be reached, or had trouble of its own: the same again may help. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'cancelled' };

/** The server looked into the file and does not take it. */
export interface UploadRefusal {
  readonly kind: 'refused';
  /** Null where the refusal is not about the file. */
  readonly reason: FileRefusal | null;
  /** Bytes allowed, where the file is too large. */
  readonly limit: number | null;
  readonly code: string | null;
  readonly message: string;
}

interface UploadOptions {
  readonly filename: string;
  readonly signal?: AbortSignal;
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** Not `fetch`: it cannot tell how much of a body has gone out. */
export async function uploadMedia(body: Blob, options: UploadOptions): Promise<UploadResult> {
  const token = await session.whenToken();
  const answer = await post(body, token, options);
  if (answer.kind !== 'answer') return answer;
  if (answer.status !== 401) return resultOf(answer);
  try {
    // The person is at work here, so a login that ran out meanwhile may be renewed.
    const second = await post(body, await attemptTokenRefresh(token), options);
    return second.kind === 'answer' ? resultOf(second) : second;
  } catch {
    return { kind: 'failed' };
  }
}

type Answer =
  | { readonly kind: 'answer'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'failed' }
  | { readonly kind: 'cancelled' };

function post(body: Blob, token: string, { filename, signal, onProgress }: UploadOptions): Promise<Answer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const settle = (answer: Answer) => {
      signal?.removeEventListener('abort', abort);
      resolve(answer);
    };
    request.open('POST', `${window.strapi.backendURL}/${PLUGIN_ID}/media?${new URLSearchParams({ filename }).toString()}`);
    request.setRequestHeader('Authorization', `Bearer ${token}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onerror = () => settle({ kind: 'failed' });
    request.onabort = () => settle({ kind: 'cancelled' });
    request.onload = () => settle({ kind: 'answer', status: request.status, body: parseJson(request.responseText) });
    if (signal?.aborted) {
      settle({ kind: 'cancelled' });
      return;
    }
    signal?.addEventListener('abort', abort);
    request.send(body);
  });
}

export function resultOf({ status, body }: { readonly status: number; readonly body: unknown }): UploadResult {
  const { data, error } = asRecord(body);
  if (status >= 200 && status < 300 && isMediaFile(data)) return { kind: 'stored', file: data };
  if (status === 413) return { kind: 'refused', reason: 'too_large', limit: null, code: errorCodes.fileRefused, message: '' };
  if (status < 400 || status >= 500 || [401, 408, 429].includes(status)) return { kind: 'failed' };
  const { code, message, details } = asRecord(error);
  const { reason, limit } = asRecord(details);
  return {
    kind: 'refused',
    reason: fileRefusals.find((known) => known === reason) ?? null,
    limit: typeof limit === 'number' ? limit : null,
    code: typeof code === 'string' ? code : null,
    message: typeof message === 'string' ? message : '',
  };
}

function isMediaFile(value: unknown): value is MediaFile {
  return typeof asRecord(value).documentId === 'string' && typeof asRecord(value).kind === 'string';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
