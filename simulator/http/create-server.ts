import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import { serveControl } from '../control/serve-control';
import { serveGraph } from '../graph/serve-graph';
import { serveModel } from '../model/serve-model';
import { isDialog, serveDialog } from '../oauth/serve-dialog';
import type { World } from '../world';
import { BodyTooLargeError, readBody } from './read-body';
import { servePhone } from './serve-phone';

export function createServer(world: World, phoneFolder: string): http.Server {
  const server = http.createServer((request, response) => {
    serve(world, { request, response }, phoneFolder).catch((error: unknown) => {
      // The client went away in mid-request: nobody is left to be told.
      if (request.socket.destroyed) return;
      const status = error instanceof BodyTooLargeError ? 413 : 500;
      const message = error instanceof Error ? error.message : String(error);
      if (!response.headersSent) response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: { message } }));
    });
  });
  // Node's five seconds would cut lines that a client is about to use again, a fault nobody asked for.
  server.keepAliveTimeout = 120_000;
  return server;
}

interface Line {
  request: IncomingMessage;
  response: ServerResponse;
}

async function serve(world: World, line: Line, phoneFolder: string): Promise<void> {
  const { pathname } = new URL(line.request.url ?? '/', 'http://simulator');
  if (pathname === '/') {
    line.response.writeHead(302, { location: '/phone' }).end();
    return;
  }
  if (isUnder(pathname, '/phone')) return servePhone(line.response, phoneFolder, pathname);
  const body = await readBody(line.request);
  if (isUnder(pathname, '/_simulator')) return serveControl(world, line, body);
  if (isUnder(pathname, '/v1/chat') || isUnder(pathname, '/v1/models')) return serveModel(world, line, body);
  if (isDialog(pathname)) return serveDialog(world, line, body);
  return serveGraph(world, line, body);
}

function isUnder(pathname: string, root: string): boolean {
  return pathname === root || pathname.startsWith(`${root}/`);
}
