import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Fault } from '../fault';
import type { RequestBody } from '../http/read-body';
import { isObject } from '../wire';
import type { World } from '../world';
import { answerGraphRequest } from './answer-graph-request';
import { describeCode } from './error-catalogue';
import { GraphError } from './graph-error';
import type { GraphAnswer, GraphRequest } from './graph-request';
import { uploadPath } from './resumable-upload';
import { sendAnswer } from './send-answer';

const newestVersion = 'v26.0';

/** Answers one call to the simulated Graph API, with whatever fault is laid out for it. */
export async function serveGraph(
  world: World,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  body: RequestBody,
): Promise<void> {
  const call = parseCall(request, body);
  const fault = world.faults.strike(call);
  const record = (status: number) => recordCall(world, call, { status, fault });
  const send = (answer: Parameters<typeof sendAnswer>[1]['answer']) =>
    sendAnswer(response, { call, answer, clockSkewMs: world.settings.clockSkewMs });

  switch (fault?.kind) {
    case 'reset':
      record(0);
      request.socket.resetAndDestroy();
      return;
    case 'timeout':
      // Neither answered nor closed: the client has to give up by itself.
      record(0);
      return;
    case 'status': {
      const answer = faultAnswer(fault);
      record(answer.status);
      send(answer);
      return;
    }
    case 'accept-then-reset':
      await answerCall(world, call, body);
      record(0);
      request.socket.resetAndDestroy();
      return;
    case 'slow': {
      const late = await answerCall(world, call, body);
      record(late.status);
      world.timers.after(world.settings.slowMs, () => send(late));
      return;
    }
    case 'truncate':
    case 'corrupt': {
      const spoilt = await answerCall(world, call, body);
      record(spoilt.status);
      send({ ...spoilt, spoiling: fault.kind });
      return;
    }
    case undefined: {
      const answer = await answerCall(world, call, body);
      record(answer.status);
      send(answer);
    }
  }
}

async function answerCall(world: World, call: GraphRequest, body: RequestBody): Promise<GraphAnswer> {
  try {
    // The bytes of a file need not be anything else.
    if (body.problem !== undefined && !call.path.startsWith(uploadPath)) {
      throw new GraphError(100, { message: `(#100) Invalid parameter: ${body.problem}` });
    }
    return await answerGraphRequest(world, call);
  } catch (error) {
    if (error instanceof GraphError) return { status: error.status, json: error.toBody() };
    throw error;
  }
}

function faultAnswer({ code, status }: Fault): GraphAnswer {
  const errorCode = code ?? codeFor(status ?? 500);
  const error = new GraphError(errorCode, { status: status ?? describeCode(errorCode).status });
  return { status: error.status, json: error.toBody() };
}

function codeFor(status: number): number {
  if (status === 401) return 190;
  if (status === 403) return 10;
  if (status === 429) return 130429;
  if (status === 503) return 131016;
  return status >= 500 ? 131000 : 100;
}

function parseCall(request: IncomingMessage, { raw, value, files }: RequestBody): GraphRequest {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const [, version, path] = /^(?:\/(v\d+(?:\.\d+)?))?(\/.*)?$/.exec(url.pathname) ?? [];
  return {
    method: request.method ?? 'GET',
    path: path ?? '/',
    version: version ?? newestVersion,
    query: url.searchParams,
    headers: request.headers,
    body: value,
    raw,
    files,
    token: tokenOf(request.headers.authorization, url.searchParams, value),
  };
}

/** Graph takes the token as a header, in the query, or as a form field. */
function tokenOf(header: string | undefined, query: URLSearchParams, body: unknown): string | undefined {
  const inHeader = /^(?:Bearer|OAuth)\s+(.+)$/i.exec(header ?? '')?.[1]?.trim();
  const inBody = isObject(body) && typeof body['access_token'] === 'string' ? body['access_token'] : undefined;
  return inHeader ?? query.get('access_token') ?? inBody;
}

function recordCall(
  world: World,
  { method, path, query, body, files }: GraphRequest,
  { status, fault }: { status: number; fault: Fault | undefined },
): void {
  const uploads = files.map(({ field, filename, bytes }) => ({
    field,
    filename,
    size: bytes.length,
  }));
  world.requests.add({
    method,
    path,
    ...(query.size > 0 ? { query: Object.fromEntries(query) } : {}),
    body: uploads.length > 0 && isObject(body) ? { ...body, files: uploads } : (body ?? null),
    status,
    ...(fault ? { fault: fault.kind } : {}),
    at: new Date(world.now()).toISOString(),
  });
}
