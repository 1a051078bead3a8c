import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestBody } from '../http/read-body';
import type { World } from '../world';
import { accept, cancelled, deny } from './decide';
import { dialogPage, refusalPage } from './dialog-page';
import { isRefusal, parseDialog, type DialogRequest } from './dialog-request';

/** With or without a version in front. */
export function isDialog(pathname: string): boolean {
  return /^(\/v\d+(\.\d+)?)?\/dialog\/oauth\/?$/.test(pathname);
}

/** The login dialog: shown on `GET`, and on `POST` what was chosen in it. */
export function serveDialog(
  world: World,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  { raw }: RequestBody,
): void {
  const { searchParams } = new URL(request.url ?? '/', 'http://simulator');
  const parsed = parseDialog(world, searchParams);
  if (isRefusal(parsed)) {
    sendPage(response, 400, refusalPage(parsed));
    return;
  }
  const form = request.method === 'POST' ? new URLSearchParams(raw.toString('utf8')) : undefined;
  const location = form && decisionIn(world, parsed, form);
  if (location === undefined) {
    const problem = form && 'Choose at least one account, or cancel.';
    sendPage(response, problem === undefined ? 200 : 400, dialogPage(world, parsed, problem));
    return;
  }
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end();
}

/** Undefined where nothing was chosen. */
function decisionIn(world: World, request: DialogRequest, form: URLSearchParams): string | undefined {
  if (form.get('decision') !== 'continue') return deny(request, cancelled);
  const wabaIds = form.getAll('waba').filter((id) => world.directory.accounts.has(id));
  return wabaIds.length === 0 ? undefined : accept(world, request, { wabaIds });
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  const bytes = Buffer.from(html);
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': bytes.length,
    'cache-control': 'no-store',
    // No frame may hold it, and nothing from elsewhere is loaded.
    'content-security-policy': "default-src 'self'; frame-ancestors 'none'",
  });
  response.end(bytes);
}
