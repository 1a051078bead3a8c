import type { World } from '../world';
import { listBusinesses } from './businesses';
import type { Caller } from './caller';
import { selectFields } from './fields';
import { GraphError } from './graph-error';
import { ok } from './graph-request';
import type { GraphNode } from './node';
import { byAnybody } from './node';

/** Whoever a token belongs to, a person or a system user: `/me`, or by id. */
export function userNode(world: World, { id, name }: { id: string; name: string }): GraphNode {
  return {
    isReachedBy: (token) => token.userId === id,
    edges: {
      'GET ': byAnybody(({ query }) => ok(selectFields(query.get('fields'), { node: { id, name }, nodeType: 'User', defaults: ['name'] }))),
      'GET businesses': {
        needs: ['business_management'],
        answer: (request, caller) => listBusinesses(world, tokenOf(caller), request),
      },
    },
  };
}

/** The token of a caller that is somebody; an app is nobody. */
export function tokenOf(caller: Caller): Extract<Caller, { kind: 'user' }>['token'] {
  if (caller.kind === 'user') return caller.token;
  throw new GraphError(2500, { message: 'An active access token must be used to query information about the current user.' });
}
