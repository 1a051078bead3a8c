import type { ServerResponse } from 'node:http';
import { escapeLikeMeta } from '../webhooks/escape-like-meta';
import { createTraceId } from './graph-error';
import type { GraphAnswer, GraphRequest } from './graph-request';

type Spoiling = 'truncate' | 'corrupt';

interface Sent {
  call: GraphRequest;
  answer: GraphAnswer & { spoiling?: Spoiling };
  /** Shifts the clock that the answer tells. */
  clockSkewMs: number;
}

/** Writes an answer with Meta's headers; whole, or spoilt by a fault. */
export function sendAnswer(response: ServerResponse, { call, answer, clockSkewMs }: Sent): void {
  if (response.destroyed) return;
  const bytes = bytesOf(answer);
  response.writeHead(answer.status, {
    'content-type': 'json' in answer ? 'application/json; charset=UTF-8' : answer.contentType,
    'content-length': bytes.length,
    date: new Date(Date.now() + clockSkewMs).toUTCString(),
    'facebook-api-version': call.version,
    'x-fb-trace-id': createTraceId(),
    'x-fb-request-id': createTraceId(),
    'x-app-usage': JSON.stringify({ call_count: 0, total_cputime: 0, total_time: 0 }),
  });
  if (answer.spoiling === 'truncate') {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroySoon());
    return;
  }
  response.end(answer.spoiling === 'corrupt' ? corrupted(bytes) : bytes);
}

function bytesOf(answer: GraphAnswer): Buffer {
  return 'json' in answer ? Buffer.from(escapeLikeMeta(JSON.stringify(answer.json)), 'latin1') : answer.bytes;
}

/** Of the same length, so that only the digest gives it away. */
function corrupted(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes);
  const middle = Math.floor(changed.length / 2);
  for (let index = middle; index < Math.min(middle + 8, changed.length); index += 1) changed[index] = (changed[index] ?? 0) ^ 0xff;
  return changed;
}
