import type { IncomingHttpHeaders } from 'node:http';
import type { UploadedFile } from '../http/multipart';
import { isObject, type WireObject } from '../wire';

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

/** Calls that are not about messages take their parameters from the query as well as from the body. */
export function givenFields({ body, query }: GraphRequest): WireObject {
  return { ...Object.fromEntries(query), ...(isObject(body) ? body : {}) };
}
