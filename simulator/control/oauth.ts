import { accept, cancelled, deny } from '../oauth/decide';
import { isRefusal, parseDialog, type DialogRequest } from '../oauth/dialog-request';
import { isDialog } from '../oauth/serve-dialog';
import { listOf, oneOf as oneOfRule } from '../rules';
import { scopes, tokenTypes, type Scope } from '../tokens/access-token';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { ControlError } from './control-error';
import { objectBody, type ControlRequest } from './control-request';
import { oneOf, optionalText, refuseUnknown, requiredText } from './fields';
import { listIn, secondsIn } from './tokens';

/**
 * `POST /_simulator/oauth/decide` with `{ url, accept, wabaIds?, scopes?, tokenType?, expiresInSeconds? }`, or
 * `{ url, accept: false, error? }`: what somebody would do in the dialog. Answers where the browser then goes.
 */
export function postDecision(world: World, request: ControlRequest): { location: string } {
  const body = objectBody(request);
  const isAccepted = body['accept'];
  if (typeof isAccepted !== 'boolean') throw new ControlError('"accept" must be true or false.');
  const dialog = dialogAt(world, requiredText(body, 'url'));
  return { location: isAccepted ? acceptance(world, dialog, body) : denial(dialog, body) };
}

function dialogAt(world: World, address: string): DialogRequest {
  const url = URL.canParse(address, world.url) ? new URL(address, world.url) : undefined;
  if (url === undefined || !isDialog(url.pathname)) {
    throw new ControlError('"url" must be the address of the login dialog: …/dialog/oauth?client_id=…&redirect_uri=….');
  }
  const parsed = parseDialog(world, url.searchParams);
  if (isRefusal(parsed)) throw new ControlError(`The dialog does not open. ${parsed.title}: ${parsed.words}`);
  return parsed;
}

function acceptance(world: World, dialog: DialogRequest, body: WireObject): string {
  refuseUnknown(body, ['url', 'accept', 'wabaIds', 'scopes', 'tokenType', 'expiresInSeconds']);
  const accounts = [...world.directory.accounts.keys()];
  const wabaIds = listIn(body, 'wabaIds', listOf(oneOfRule(...accounts))) ?? accounts;
  if (wabaIds.length === 0) throw new ControlError('"wabaIds" must not be empty: the dialog asks for at least one account.');
  return accept(world, dialog, {
    wabaIds,
    scopes: listIn<Scope>(body, 'scopes', listOf(oneOfRule(...scopes))),
    tokenType: oneOf({ tokenType: 'USER', ...body }, 'tokenType', tokenTypes),
    lifeSeconds: body['expiresInSeconds'] === undefined ? undefined : secondsIn(body),
  });
}

function denial(dialog: DialogRequest, body: WireObject): string {
  refuseUnknown(body, ['url', 'accept', 'error']);
  const error = optionalText(body, 'error') ?? cancelled.error;
  if (error === cancelled.error) return deny(dialog, cancelled);
  return deny(dialog, { error, errorReason: error, errorDescription: 'An error occurred. Please try again later.' });
}
