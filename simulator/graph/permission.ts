import type { Scope } from '../tokens/access-token';
import type { Caller } from './caller';
import { GraphError } from './graph-error';
import type { Edge, GraphNode } from './node';
import { unknownObject } from './unknown-object';

interface Use {
  method: string;
  id: string;
  node: GraphNode;
  edge: Edge;
}

/** Whether this caller may use this edge: of the right kind, with the scope, and the scope good for the object. */
export function checkPermission(caller: Caller, { method, id, node, edge }: Use): void {
  const { needs } = edge;
  if (needs === 'any token') return;
  if (needs === 'app token') {
    if (caller.kind !== 'app') throw new GraphError(15);
    return;
  }
  // The app itself has no assets, and is not told of any.
  if (caller.kind === 'app') throw unknownObject(method, id);
  const held = needs.filter((scope) => caller.token.scopes.includes(scope));
  if (held.length === 0) throw missingScope(needs[0]);
  if (!held.some((scope) => node.isReachedBy(caller.token, scope))) throw unknownObject(method, id);
}

/** Sending is refused with another code than everything else. */
export function missingScope(scope: Scope | undefined): GraphError {
  if (scope === 'whatsapp_business_messaging') return new GraphError(10);
  return new GraphError(200, { message: `(#200) Requires ${scope} permission to manage the object` });
}
