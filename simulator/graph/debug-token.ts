import type { AccessToken } from '../tokens/access-token';
import { appTokenOf, findToken } from '../tokens/find-token';
import { cannotParse, refusalOf } from '../tokens/token-refusal';
import { textIn, type WireObject } from '../wire';
import type { World } from '../world';
import { GraphError } from './graph-error';
import { givenFields, ok, type GraphAnswer, type GraphRequest } from './graph-request';

const dataAccessSeconds = 90 * 24 * 60 * 60;

/** `GET /debug_token?input_token=…`, with the app's own token or with one of the app. */
export function debugToken(world: World, request: GraphRequest): GraphAnswer {
  const inspected = textIn(givenFields(request), 'input_token');
  if (!inspected) throw new GraphError(100, { message: '(#100) The parameter input_token is required.' });
  if (inspected === appTokenOf(world)) return ok({ data: { ...appOf(world), type: 'APP', is_valid: true, scopes: [] } });
  const token = findToken(world, inspected);
  if (token === undefined) return ok({ data: { error: { code: 190, ...cannotParse }, is_valid: false, scopes: [] } });
  return ok({ data: describeToken(world, token) });
}

function describeToken(world: World, token: AccessToken): WireObject {
  const refusal = refusalOf(world, token);
  return {
    ...appOf(world),
    type: token.type,
    data_access_expires_at: token.type === 'USER' ? token.issuedAt + dataAccessSeconds : 0,
    ...(refusal === undefined ? {} : { error: { code: 190, ...refusal } }),
    expires_at: token.expiresAt,
    is_valid: refusal === undefined,
    issued_at: token.issuedAt,
    scopes: token.scopes,
    // A scope without targets is good for everything.
    granular_scopes: token.scopes.map((scope) => ({ scope, target_ids: token.targets[scope] })),
    user_id: token.userId,
  };
}

function appOf({ options }: World): WireObject {
  return { app_id: options.appId, application: options.appName };
}
