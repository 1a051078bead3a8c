import type { ServerResponse } from 'node:http';
import { completionBody, type Completion } from './completion';
import { completionEvents } from './completion-stream';
import type { ModelError } from './model-error';
import type { ModelRequest } from './model-request';
import type { Performance } from './performance';

const page = '<!doctype html><html><head><title>Gateway</title></head><body><h1>Please wait</h1></body></html>';

interface Played {
  performance: Performance;
  /** Of a performance with an answer. */
  completion: Completion | undefined;
}

/** Writes what the model does: an answer at once or as a stream, whole or spoilt, or something else. */
export function sendPerformance(response: ServerResponse, request: ModelRequest, { performance, completion }: Played): void {
  switch (performance.kind) {
    case 'silence':
      return;
    case 'error':
      sendError(response, performance.error);
      return;
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
      return;
    case 'answer':
    case 'half':
    case 'cut':
      if (completion !== undefined) sendAnswer(response, { request, completion, spoiling: performance.kind });
  }
}

export function sendError(response: ServerResponse, { status, error, headers = {} }: ModelError): void {
  const bytes = Buffer.from(JSON.stringify({ error }));
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length, ...headers }).end(bytes);
}

export function sendValue(response: ServerResponse, value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
}

interface Sent {
  request: ModelRequest;
  completion: Completion;
  spoiling: 'answer' | 'half' | 'cut';
}

function sendAnswer(response: ServerResponse, { request, completion, spoiling }: Sent): void {
  const whole = Buffer.from(
    request.isStream ? completionEvents(completion, request.wantsUsage).join('') : JSON.stringify(completionBody(completion)),
  );
  const half = whole.subarray(0, Math.floor(whole.length / 2));
  // A length would tell the client that something is missing where the JSON alone is to be broken.
  const length = request.isStream ? {} : { 'content-length': spoiling === 'half' ? half.length : whole.length };
  response.writeHead(200, { 'content-type': request.isStream ? 'text/event-stream' : 'application/json', ...length });
  if (spoiling === 'answer') response.end(whole);
  else if (spoiling === 'half') response.end(half);
  else response.write(half, () => response.socket?.destroy());
}
