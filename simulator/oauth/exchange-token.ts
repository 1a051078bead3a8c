import { GraphError } from '../graph/graph-error';
import { givenFields, ok, type GraphAnswer, type GraphRequest } from '../graph/graph-request';
import type { AccessToken } from '../tokens/access-token';
import { appTokenOf, findToken, loginUser, secondsOf, systemUser } from '../tokens/find-token';
import { issueToken } from '../tokens/issue-token';
import { cannotParse, refusalOf, tokenError } from '../tokens/token-refusal';
import { textIn, type WireObject } from '../wire';
import type { World } from '../world';
import type { LoginCode } from './login-code';

const sixtyDays = 60 * 24 * 60 * 60;

/** `GET` or `POST /oauth/access_token`: a code, an older token or the app secret alone against a token. */
export function exchangeToken(world: World, request: GraphRequest): GraphAnswer {
  const given = givenFields(request);
  checkApp(world, given);
  const grantType = textIn(given, 'grant_type') ?? 'authorization_code';
  switch (grantType) {
    case 'client_credentials':
      return ok({ access_token: appTokenOf(world), token_type: 'bearer' });
    case 'fb_exchange_token':
      return answerWith(world, prolong(world, given));
    case 'authorization_code':
      return answerWith(world, redeem(world, given));
    default:
      throw new GraphError(100, { message: `(#100) Invalid grant_type: ${grantType}` });
  }
}

function checkApp({ options, settings }: World, given: WireObject): void {
  const clientId = clientIdIn(given);
  if (!clientId) throw new GraphError(101, { message: 'Missing client_id parameter.' });
  if (clientId !== options.appId) {
    throw new GraphError(101, { message: 'Error validating application. Cannot get application info due to a system error.' });
  }
  const secret = textIn(given, 'client_secret');
  if (!secret) throw new GraphError(1, { message: 'Missing client_secret parameter.' });
  if (secret !== settings.appSecret) throw new GraphError(1, { message: 'Error validating client secret.' });
}

/** In JSON it may be a number. */
function clientIdIn({ client_id: id }: WireObject): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

/** A code is good for one token, for a short time, and for the address that the dialog led back to. */
function redeem(world: World, given: WireObject): AccessToken {
  const text = textIn(given, 'code');
  if (!text) throw new GraphError(1, { message: 'Missing authorization code' });
  const code = world.codes.get(text);
  if (code === undefined) throw new GraphError(100, { message: 'Invalid verification code format.' });
  checkCode(world, code, textIn(given, 'redirect_uri'));
  code.isUsed = true;
  const { grant } = code;
  return issueToken(world, { ...grant, ...(grant.type === 'USER' ? loginUser : systemUser) });
}

function checkCode(world: World, code: LoginCode, redirectUri: string | undefined): void {
  if (code.isUsed) throw new GraphError(100, { message: 'This authorization code has been used.', subcode: 36009 });
  if (world.now() >= code.expiresAt) throw new GraphError(100, { message: 'This authorization code has expired.', subcode: 36007 });
  if (redirectUri === code.redirectUri) return;
  throw new GraphError(100, {
    message:
      'Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request',
    subcode: 36008,
  });
}

/** Another token of the same rights for 60 days. The old one stays good until its own end. */
function prolong(world: World, given: WireObject): AccessToken {
  const text = textIn(given, 'fb_exchange_token');
  if (!text) throw new GraphError(1, { message: 'Missing fb_exchange_token parameter.' });
  const old = findToken(world, text);
  if (old === undefined) throw tokenError(cannotParse);
  const refusal = refusalOf(world, old);
  if (refusal !== undefined) throw tokenError(refusal);
  if (old.type === 'SYSTEM_USER' && !isTrue(given['set_token_expires_in_60_days'])) {
    throw new GraphError(100, { message: '(#100) The parameter set_token_expires_in_60_days is required for tokens of system users.' });
  }
  const { type, userId, userName, scopes, targets, hasBusinesses } = old;
  return issueToken(world, { type, userId, userName, scopes, targets, hasBusinesses, lifeSeconds: sixtyDays });
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function answerWith(world: World, { token, expiresAt }: AccessToken): GraphAnswer {
  const expiry = expiresAt === 0 ? {} : { expires_in: expiresAt - secondsOf(world) };
  return ok({ access_token: token, token_type: 'bearer', ...expiry });
}
