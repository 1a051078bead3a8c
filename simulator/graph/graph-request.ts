import type { IncomingHttpHeaders } from 'node:http';
import type { UploadedFile } from '../http/multipart';

/** A call as it reaches the simulated Graph API. */
export interface GraphRequest {
  method: string;
  /** Without the version. */
  path: string;
  version: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** JSON, form fields or multipart fields. */
  body: unknown;
  raw: Buffer;
  files: UploadedFile[];
  token: string | undefined;
}

export type GraphAnswer = { status: number; json: unknown } | { status: number; bytes: Buffer; contentType: string };

export function ok(json: unknown): GraphAnswer {
  return { status: 200, json };
}

export const success = ok({ success: true });
