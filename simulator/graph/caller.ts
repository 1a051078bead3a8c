import { createHmac } from 'node:crypto';
import type { AccessToken } from '../tokens/access-token';
import { appTokenOf, findToken } from '../tokens/find-token';
import { cannotParse, refusalOf, tokenError } from '../tokens/token-refusal';
import { textIn } from '../wire';
import type { World } from '../world';
import { GraphError } from './graph-error';
import { givenFields, type GraphRequest } from './graph-request';

/** Who calls: the app itself, or somebody with a token of it. */
export type Caller = { kind: 'app' } | { kind: 'user'; token: AccessToken };

/** Refuses a call without a valid token, each fault with Meta's own words. */
export function identifyCaller(world: World, request: GraphRequest): Caller {
  const { token: text } = request;
  if (!text) throw new GraphError(104, { message: 'An access token is required to request this resource.' });
  const caller = callerBehind(world, text);
  checkProof(world, request, text);
  return caller;
}

function callerBehind(world: World, text: string): Caller {
  if (text === appTokenOf(world)) return { kind: 'app' };
  if (/^\d+\|/.test(text)) throw tokenError(wrongAppToken(world, text));
  const token = findToken(world, text);
  if (token === undefined) throw tokenError(cannotParse);
  const refusal = refusalOf(world, token);
  if (refusal !== undefined) throw tokenError(refusal);
  return { kind: 'user', token };
}

/** Said with status 400, unlike of other tokens that are not good. */
function wrongAppToken({ options }: World, text: string): { message: string; status: number } {
  const isOurs = text.startsWith(`${options.appId}|`);
  const message = isOurs
    ? 'Invalid OAuth access token signature.'
    : 'Error validating application. Cannot get application info due to a system error.';
  return { message, status: 400 };
}

/** Whoever has the app secret may prove it with each call; a proof that is given must be right. */
function checkProof({ settings }: World, request: GraphRequest, token: string): void {
  const proof = textIn(givenFields(request), 'appsecret_proof');
  if (proof === undefined || proof === createHmac('sha256', settings.appSecret).update(token).digest('hex')) return;
  throw new GraphError(100, { message: 'Invalid appsecret_proof provided in the API argument', type: 'GraphMethodException' });
}
