import { scopes, tokenTypes, type AccessToken, type Scope } from '../tokens/access-token';
import { loginUser, systemUser } from '../tokens/find-token';
import { issueToken } from '../tokens/issue-token';
import { objectsIn, type WireObject } from '../wire';
import { listOf, oneOf as oneOfRule, type Rule } from '../rules';
import type { World } from '../world';
import { ControlError } from './control-error';
import { objectBody, type ControlRequest } from './control-request';
import { oneOf, optionalText, refuseUnknown } from './fields';

const fields = ['token', 'type', 'scopes', 'targetIds', 'granularScopes', 'expiresInSeconds', 'userId', 'userName', 'hasBusinesses'];
const scopeList = listOf(oneOfRule(...scopes));
const idList: Rule = {
  allowed: 'a list of ids',
  accepts: (value) => Array.isArray(value) && value.every((each) => typeof each === 'string'),
};

/**
 * `POST /_simulator/tokens` with `{ token?, type, scopes, targetIds?, granularScopes?, expiresInSeconds?, userId?, userName?,
 * hasBusinesses? }`. Without targets the scopes are good for everything.
 */
export function postToken(world: World, request: ControlRequest): AccessToken {
  const body = objectBody(request);
  refuseUnknown(body, fields);
  const type = oneOf(body, 'type', tokenTypes);
  const user = type === 'USER' ? loginUser : systemUser;
  const granted = listIn<Scope>(body, 'scopes', scopeList);
  if (granted === undefined) throw new ControlError(`"scopes" must be ${scopeList.allowed}.`);
  return issueToken(world, {
    token: freeToken(world, optionalText(body, 'token')),
    type,
    userId: optionalText(body, 'userId') ?? user.userId,
    userName: optionalText(body, 'userName') ?? user.userName,
    scopes: granted,
    targets: targetsIn(body, granted),
    lifeSeconds: secondsIn(body),
    hasBusinesses: flagIn(body, 'hasBusinesses'),
  });
}

/** `GET /_simulator/tokens`: those that were made since the start. */
export function listTokens(world: World): AccessToken[] {
  return [...world.tokens.values()];
}

/** `DELETE /_simulator/tokens/{token}`: the user takes back what the app may do. */
export function revokeToken(world: World, { params }: ControlRequest): object {
  const text = params['token'] ?? '';
  if (text === world.settings.accessToken) {
    throw new ControlError('This token stands in the settings: change "accessToken" there, or set "accessTokenExpired".');
  }
  const token = world.tokens.get(text);
  if (token === undefined) throw new ControlError('There is no such token.', 404);
  token.isRevoked = true;
  world.changes.announce();
  return {};
}

export function secondsIn(body: WireObject): number {
  const seconds = body['expiresInSeconds'] ?? 0;
  if (typeof seconds === 'number' && Number.isInteger(seconds)) return seconds;
  throw new ControlError('"expiresInSeconds" must be a whole number: 0 for ever, below 0 for one that has expired.');
}

/** A list of texts that a rule has looked at; undefined where it is left out. */
export function listIn<Item extends string>(body: WireObject, name: string, rule: Rule): Item[] | undefined {
  const list = body[name];
  if (list === undefined) return undefined;
  if (!rule.accepts(list)) throw new ControlError(`"${name}" must be ${rule.allowed}.`);
  return list as Item[];
}

/** One list for all scopes that are about accounts, or one for each scope. */
function targetsIn(body: WireObject, granted: Scope[]): AccessToken['targets'] {
  const targetIds = listIn(body, 'targetIds', idList);
  if (body['granularScopes'] === undefined) {
    const aboutAccounts = granted.filter((scope) => scope.startsWith('whatsapp_'));
    return targetIds === undefined ? {} : Object.fromEntries(aboutAccounts.map((scope) => [scope, targetIds]));
  }
  if (targetIds !== undefined) throw new ControlError('Either "targetIds" or "granularScopes", not both.');
  const targets: AccessToken['targets'] = {};
  for (const granular of objectsIn(body, 'granularScopes')) {
    refuseUnknown(granular, ['scope', 'targetIds']);
    const ids = listIn(granular, 'targetIds', idList);
    if (ids !== undefined) targets[oneOf(granular, 'scope', granted)] = ids;
  }
  return targets;
}

function freeToken({ settings, tokens }: World, token: string | undefined): string | undefined {
  if (token === '') throw new ControlError('"token" must be a text that is not empty.');
  if (token !== undefined && (token === settings.accessToken || tokens.has(token))) {
    throw new ControlError('There is such a token already.');
  }
  return token;
}

function flagIn(body: WireObject, name: string): boolean | undefined {
  const value = body[name];
  if (value === undefined || typeof value === 'boolean') return value;
  throw new ControlError(`"${name}" must be true or false.`);
}
