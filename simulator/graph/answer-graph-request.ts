import { exchangeToken } from '../oauth/exchange-token';
import type { World } from '../world';
import { identifyCaller, type Caller } from './caller';
import { debugToken } from './debug-token';
import { findNode } from './find-node';
import { GraphError } from './graph-error';
import type { GraphAnswer, GraphRequest } from './graph-request';
import { downloadMedia, downloadPath } from './media-link';
import type { Edge, Edges } from './node';
import { checkPermission } from './permission';
import { serveUpload, uploadPath } from './resumable-upload';
import { unknownObject } from './unknown-object';

/** Finds who answers a call; throws a `GraphError` for whatever Meta would refuse. */
export async function answerGraphRequest(world: World, request: GraphRequest): Promise<GraphAnswer> {
  const { method, path } = request;
  // Whoever asks for a token has none yet, and gives the app secret instead.
  if (path === '/oauth/access_token' && (method === 'GET' || method === 'POST')) return exchangeToken(world, request);
  const caller = identifyCaller(world, request);
  if (path === downloadPath) return downloadMedia(world, request, caller);
  if (path.startsWith(uploadPath)) return serveUpload(world, request);
  if (method === 'GET' && path === '/debug_token') return debugToken(world, request);
  return answerOfNode(world, request, caller);
}

function answerOfNode(world: World, request: GraphRequest, caller: Caller): GraphAnswer | Promise<GraphAnswer> {
  const { method } = request;
  const [id = '', ...rest] = request.path.split('/').filter((segment) => segment !== '');
  const node = findNode(world, id, caller);
  if (node === undefined) throw unknownObject(method, id);
  const edge = edgeOf(node.edges, { method, id, name: rest.join('/') });
  checkPermission(caller, { method, id, node, edge });
  return edge.answer(request, caller);
}

function edgeOf(edges: Edges, { method, id, name }: { method: string; id: string; name: string }): Edge {
  const edge = edges[`${method} ${name}`];
  if (edge) return edge;
  const isKnown = name === '' || Object.keys(edges).some((key) => key.endsWith(` ${name}`));
  throw isKnown ? unknownObject(method, id) : new GraphError(2500, { message: `Unknown path components: /${name}` });
}
