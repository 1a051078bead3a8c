import type { IncomingMessage, ServerResponse } from 'node:http';
import { customerReads } from '../acts/customer-reads';
import type { RequestBody } from '../http/read-body';
import { parseSettings, SettingsError } from '../parse-settings';
import type { World } from '../world';
import { describeAccounts, postAccount, postNumber } from './accounts';
import { patchAccount, patchBusiness } from './change-accounts';
import * as coexistence from './coexistence';
import { ControlError } from './control-error';
import { isRawAnswer, objectBody, type ControlRequest, type RawAnswer } from './control-request';
import * as customers from './customers';
import { postEmail } from './emails';
import { openEventStream } from './events';
import { postHistory } from './history';
import * as media from './media';
import * as messageChanges from './message-changes';
import { numberOf } from './number';
import { patchNumber } from './numbers';
import { postDecision } from './oauth';
import { parseFaults } from './parse-faults';
import * as model from './model';
import { describePhone } from './phone-view';
import { describeState } from './state';
import * as templateChanges from './template-changes';
import { postTemplates } from './templates';
import * as tokens from './tokens';
import { deleteTrouble, putTrouble } from './trouble';
import { postTest, postVerification, postWebhook } from './webhooks';

type Handler = (world: World, request: ControlRequest) => unknown;

/** Everything under `/_simulator`, by method and path. */
const handlers: Record<string, Handler> = {
  'GET /state': describeState,
  'GET /settings': (world) => world.settings,
  'PUT /settings': putSettings,
  'GET /faults': (world) => world.faults.all(),
  'POST /faults': postFaults,
  'DELETE /faults': (world) => world.faults.clear(),
  'GET /model': model.describeModel,
  'POST /model': model.postModel,
  'DELETE /model': (world) => world.model.clear(),
  'POST /reset': (world) => world.reset(),
  'POST /webhooks': postWebhook,
  'POST /webhooks/test': postTest,
  'GET /deliveries': (world) => world.webhooks.attempts(),
  'POST /verification': postVerification,
  'GET /accounts': describeAccounts,
  'POST /accounts': postAccount,
  'PATCH /accounts/:id': patchAccount,
  'POST /accounts/:id/numbers': postNumber,
  'PATCH /businesses/:id': patchBusiness,
  'PATCH /numbers/:id': patchNumber,
  'GET /tokens': tokens.listTokens,
  'POST /tokens': tokens.postToken,
  'DELETE /tokens/:token': tokens.revokeToken,
  'POST /oauth/decide': postDecision,
  'PUT /trouble': putTrouble,
  'DELETE /trouble': deleteTrouble,
  'GET /emails': (world) => world.emails.all(),
  'POST /emails': postEmail,
  'DELETE /emails': (world) => world.emails.clear(),
  'POST /templates': postTemplates,
  'POST /templates/:id/review': templateChanges.postReview,
  'POST /templates/:id/quality': templateChanges.postQuality,
  'POST /templates/:id/category': templateChanges.postCategory,
  'POST /templates/:id/components': templateChanges.postComponents,
  'POST /media': media.postMedia,
  'GET /media/:id': media.getMediaBytes,
  'POST /media/:id/expire': media.postExpire,
  'GET /phone': (world, request) => describePhone(world, numberOf(world, request), request.query.get('customer')),
  'PUT /customers/:id': customers.putCustomer,
  'POST /customers/:id/messages': customers.postCustomerMessage,
  'POST /customers/:id/messages/:wamid/edit': messageChanges.postEdit,
  'POST /customers/:id/messages/:wamid/revoke': messageChanges.postRevoke,
  'POST /customers/:id/messages/:wamid/played': messageChanges.postPlayed,
  'POST /coexistence/echo': coexistence.postEcho,
  'POST /coexistence/edit': coexistence.postEchoEdit,
  'POST /coexistence/revoke': coexistence.postEchoRevoke,
  'POST /coexistence/contacts': coexistence.postContacts,
  'POST /coexistence/history': postHistory,
  'POST /coexistence/call': coexistence.postCall,
  'POST /customers/:id/opened': customers.postOpened,
  'POST /customers/:id/pass-time': customers.postPassTime,
  'POST /customers/:id/fail-next': customers.postFailNext,
};

export async function serveControl(
  world: World,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  body: RequestBody,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const path = url.pathname.replace(/^\/_simulator/, '').replace(/(.)\/$/, '$1');
  if (request.method === 'GET' && path === '/events') {
    openEventStream(world, response);
    return;
  }
  try {
    const { handle, params } = findHandler(request.method ?? 'GET', path);
    const contentType = request.headers['content-type'] ?? '';
    const answer = await handle(world, { params, query: url.searchParams, contentType, body });
    if (isRawAnswer(answer)) sendRaw(response, answer);
    else sendJson(response, 200, answer ?? {});
  } catch (error) {
    if (error instanceof SettingsError) sendError(response, 400, error.message);
    else if (error instanceof ControlError) sendError(response, error.status, error.message);
    else throw error;
  }
}

function findHandler(method: string, path: string): { handle: Handler; params: Record<string, string> } {
  for (const [route, handle] of Object.entries(handlers)) {
    const [routeMethod, pattern = ''] = route.split(' ');
    if (routeMethod !== method) continue;
    const form = new RegExp(`^${pattern.replace(/:(\w+)/g, '(?<$1>[^/]+)')}$`);
    const found = form.exec(path);
    if (found) return { handle, params: decodeAll(found.groups ?? {}) };
  }
  throw new ControlError(`There is no ${method} /_simulator${path}. There is: ${Object.keys(handlers).join(', ')}, GET /events.`, 404);
}

function decodeAll(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]));
  } catch {
    throw new ControlError('The path is not encoded correctly.');
  }
}

function putSettings(world: World, request: ControlRequest): unknown {
  const changed = parseSettings(objectBody(request));
  world.change(changed);
  if (changed.autoRead) {
    world.customers.all().forEach((customer) => customerReads(world, customer));
  }
  return world.settings;
}

function postFaults(world: World, { body }: ControlRequest): unknown {
  if (body.problem !== undefined) throw new ControlError(body.problem);
  world.faults.add(parseFaults(body.value));
  return world.faults.all();
}

function sendError(response: ServerResponse, status: number, message: string): void {
  sendJson(response, status, { error: { message } });
}

/** Whatever a customer sent is only looked at as what it says it is, and never run as a page. */
function sendRaw(response: ServerResponse, { bytes, contentType, filename }: RawAnswer): void {
  const name = filename === undefined ? '' : `; filename*=UTF-8''${encodeURIComponent(filename)}`;
  response.writeHead(200, {
    'content-type': contentType,
    'content-length': bytes.length,
    'content-disposition': `inline${name}`,
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const bytes = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
  });
  response.end(bytes);
}
