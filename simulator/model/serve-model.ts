import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestBody } from '../http/read-body';
import { isObject } from '../wire';
import type { World } from '../world';
import { completionOf } from './completion';
import { textOf } from './conversation';
import { perform } from './misbehave';
import { badRequest, unknownUrl, wrongKey } from './model-error';
import { ModelRequestError, parseModelRequest, type ModelRequest } from './model-request';
import type { RecordedModelRequest } from './model-state';
import { sendError, sendPerformance, sendValue } from './send-performance';

interface Line {
  request: IncomingMessage;
  response: ServerResponse;
}

const keyHeaders = ['authorization', 'api-key', 'x-api-key'];
const refusedKey = 'wrong-key';
const modelNames = ['scripted'];

/** A language model behind OpenAI's API: `GET /v1/models` and `POST /v1/chat/completions`. */
export function serveModel(world: World, { request, response }: Line, body: RequestBody): void {
  const { pathname } = new URL(request.url ?? '/', 'http://simulator');
  const route = `${request.method} ${pathname.replace(/(.)\/$/, '$1')}`;
  if (keyOf(request) === refusedKey) {
    sendError(response, wrongKey);
  } else if (route === 'GET /v1/models') {
    const data = modelNames.map((id) => ({ id, object: 'model', created: 0, owned_by: 'simulator' }));
    sendValue(response, { object: 'list', data });
  } else if (route === 'POST /v1/chat/completions') {
    complete(world, { request, response }, body);
  } else {
    sendError(response, unknownUrl(request.method ?? 'GET', pathname));
  }
}

function complete(world: World, { request, response }: Line, body: RequestBody): void {
  let asked: ModelRequest;
  try {
    if (body.problem !== undefined) throw new ModelRequestError(`We could not parse the JSON body of your request: ${body.problem}`);
    asked = parseModelRequest(body.value);
  } catch (error) {
    if (!(error instanceof ModelRequestError)) throw error;
    sendError(response, badRequest(error.message));
    return;
  }
  const { message, ...behaviour } = world.model.take(asked.messages.map(textOf).join('\n'));
  const number = world.model.nextNumber();
  const entry = record(world, { request, asked, body }, behaviour.behaviour);
  watch(world, response, entry);
  const performance = perform({ request: asked, behaviour, message, number });
  const delayMs = behaviour.delayMs ?? (behaviour.behaviour === 'slow' ? world.settings.slowMs : 0);
  const answer = () => {
    if (response.destroyed) return;
    const complete = 'answer' in performance ? completionOf(asked, performance.answer, { number, now: world.now() }) : undefined;
    sendPerformance(response, asked, { performance, completion: complete });
  };
  if (delayMs === 0) answer();
  else world.timers.after(delayMs, answer);
}

function record(
  world: World,
  { request, asked, body }: { request: IncomingMessage; asked: ModelRequest; body: RequestBody },
  behaviour: RecordedModelRequest['behaviour'],
): RecordedModelRequest {
  const { model, isStream, messages, tools } = asked;
  const entry: RecordedModelRequest = {
    at: new Date(world.now()).toISOString(),
    model,
    stream: isStream,
    headers: Object.fromEntries(Object.entries(request.headers).filter(([name]) => !keyHeaders.includes(name))),
    hasKey: keyHeaders.some((name) => name in request.headers),
    toolCount: tools.length,
    toolNames: tools.map(({ name }) => name),
    toolChoice: isObject(body.value) ? (body.value['tool_choice'] ?? null) : null,
    messages,
    behaviour,
    status: 0,
    aborted: false,
  };
  world.model.requests.add(entry);
  world.model.counts.received += 1;
  return entry;
}

/** Notes how it ended. A line that the simulator cuts itself was not left by the client. */
function watch({ model }: World, response: ServerResponse, entry: RecordedModelRequest): void {
  response.on('close', () => {
    if (response.headersSent) entry.status = response.statusCode;
    if (response.writableFinished) {
      model.counts.answered += 1;
    } else if (entry.behaviour !== 'cut') {
      entry.aborted = true;
      model.counts.aborted += 1;
    }
  });
}

function keyOf({ headers }: IncomingMessage): string | undefined {
  return /^Bearer\s+(.+)$/i.exec(headers.authorization ?? '')?.[1]?.trim();
}
