import type { IncomingMessage, ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';

import { hasSignatureForm, isGenuineWebhook } from '../meta/webhook-signature';
import { answerVerification, OWN_CHALLENGE } from '../meta/webhook-verification';
import type { Connections } from '../services/connection';
import type { Journal } from '../services/journal';
import { describeError, type Logger } from '../services/logger';
import type { CounterName } from '../services/webhook-counters';
import { readBody } from './read-body';

export interface WebhookDependencies {
  readonly connections: Connections;
  readonly journal: Journal;
  readonly wakeProjection: () => void;
  /** In memory: refused requests cost no row. */
  readonly count: (name: CounterName) => void;
  /** Somebody fetched the address, with our verify token or with another. */
  readonly onFetched: (isVerified: boolean) => void;
  readonly logger: Logger;
}

/** What the middleware needs of Koa: it answers on the raw response, in front of everything of Strapi's. */
interface RawContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  respond?: boolean | undefined;
}

/**
 * The webhook endpoint, as the first middleware of Strapi's chain: Strapi's own would cap it at a sixth of the
 * speed, refuse bodies over 1 MB, and log the verify token. No error handler is around it, so it catches everything.
 */
export function createWebhookMiddleware(path: string, makeDependencies: () => WebhookDependencies) {
  let made: WebhookDependencies | null = null;
  const dependencies = () => (made ??= makeDependencies());

  return async function webhook(context: RawContext, next: () => Promise<unknown>): Promise<unknown> {
    const { req, res } = context;
    const url = req.url ?? '';
    if (!isPath(url, path)) return next();
    context.respond = false;
    try {
      const answer = await answerWebhook(req, url, dependencies());
      reply(res, answer, req.complete);
    } catch (error) {
      dependencies().logger.error(`The webhook failed: ${describeError(error)}`);
      dependencies().count('unavailable');
      reply(res, { status: 503, text: 'Try again later.' }, req.complete);
    }
    return undefined;
  };
}

/** Meta reads the status alone: head and body in one write. */
const EMPTY = { 'Content-Length': '0' };

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function answerWebhook(request: IncomingMessage, url: string, dependencies: WebhookDependencies): Promise<Answer> {
  switch (request.method) {
    case 'POST':
      return receive(request, dependencies);
    case 'GET':
      return verify(url, dependencies);
    default:
      return { status: 405, text: 'Meta calls this address with GET and POST.' };
  }
}

function verify(url: string, { connections, onFetched }: WebhookDependencies): Answer {
  const verifyToken = connections.verifyToken();
  if (verifyToken === null) return notConnected(connections);
  const answer = answerVerification(new URLSearchParams(url.split('?')[1] ?? ''), verifyToken);
  const isOwn = answer.status === 200 && answer.challenge.startsWith(OWN_CHALLENGE);
  if (!isOwn && answer.status !== 400) onFetched(answer.status === 200);
  return answer.status === 200 ? { status: 200, text: answer.challenge } : { status: answer.status, text: answer.message };
}

/** Bytes → signature → journal → 200. Parsing comes later: nothing in the body can make this fail. */
async function receive(request: IncomingMessage, { connections, journal, wakeProjection, count }: WebhookDependencies): Promise<Answer> {
  const secrets = connections.appSecrets();
  if (secrets.length === 0) {
    count('notConnected');
    return notConnected(connections);
  }
  if (request.headers['content-encoding'] !== undefined && request.headers['content-encoding'] !== 'identity') {
    count('encoded');
    return { status: 415, text: 'Send the body without a content encoding.' };
  }
  const signature = signatureOf(request);
  const isUnsigned = signature === undefined && !connections.isSignatureChecked();
  if (!isUnsigned && !hasSignatureForm(signature)) {
    // A body that came with its head is parsed by then, and the line can be kept.
    await setImmediate();
    return refuseSignature(signature, count);
  }
  const result = await readBody(request);
  switch (result.kind) {
    case 'too-large':
      count('tooLarge');
      return { status: 413, text: 'The body is larger than 4 MB.' };
    case 'too-slow':
    case 'aborted':
      count('tooSlow');
      return { status: 408, text: 'The body did not arrive.' };
    case 'body':
      break;
  }
  if (!isUnsigned && !isGenuineWebhook(result.body, signature, secrets)) return refuseSignature(signature, count);
  if (!(await journal.append(result.body, { isUnsigned }))) {
    count('unavailable');
    return { status: 503, text: 'The database cannot take webhooks at the moment. Try again.' };
  }
  count('received');
  wakeProjection();
  return { status: 200, text: '' };
}

/** A doubled header arrives as one, or as a list of them. */
function signatureOf({ headers }: IncomingMessage): string | undefined {
  const signature = headers['x-hub-signature-256'];
  return Array.isArray(signature) ? signature.join(',') : signature;
}

function refuseSignature(signature: string | undefined, count: WebhookDependencies['count']): Answer {
  count(signature === undefined ? 'signatureMissing' : 'signatureWrong');
  return { status: 401, text: 'The signature is missing or wrong.' };
}

function notConnected(connections: Connections): Answer {
  return { status: 503, text: `WhatsApp is not connected. Missing: ${connections.missing().join(', ')}.` };
}

function isPath(url: string, path: string): boolean {
  if (!url.startsWith(path)) return false;
  const rest = url.slice(path.length);
  return rest === '' || rest.startsWith('?') || rest === '/' || rest.startsWith('/?');
}

function reply(res: ServerResponse, { status, text }: Answer, isRead: boolean): void {
  if (res.headersSent || res.destroyed) return;
  if (text === '') {
    res.writeHead(status, EMPTY).end();
    return;
  }
  res.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
    'X-Content-Type-Options': 'nosniff',
    // What has not come of a refused body is not waited for.
    ...(!isRead && { Connection: 'close' }),
  });
  res.end(text);
}
