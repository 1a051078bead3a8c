import type { RequestBody } from '../http/read-body';
import { ControlError } from './control-error';
import { isObject, type WireObject } from '../wire';

export interface ControlRequest {
  /** What `:id` and the like stood for in the path. */
  params: Record<string, string>;
  query: URLSearchParams;
  contentType: string;
  body: RequestBody;
}

/** An answer that is a file, not JSON. */
export interface RawAnswer {
  bytes: Buffer;
  contentType: string;
  filename?: string | undefined;
}

export function isRawAnswer(answer: unknown): answer is RawAnswer {
  return isObject(answer) && Buffer.isBuffer(answer['bytes']);
}

export function objectBody({ body }: ControlRequest): WireObject {
  if (isObject(body.value)) return body.value;
  throw new ControlError(body.problem ?? 'The body must be one JSON object.');
}
