import type { BusinessNumber } from '../accounts/account';
import { objectIn, textIn, type WireObject } from '../wire';
import type { World } from '../world';
import { confirmOverride } from './confirm-callback';
import { givenFields, success, type GraphAnswer, type GraphRequest } from './graph-request';
import { required } from './place';
import { parsePin } from './registration';

/** `POST /{phone}`: a callback of its own, none any more (`override_callback_uri` empty), or another PIN. */
export async function changeNumber(world: World, number: BusinessNumber, request: GraphRequest): Promise<GraphAnswer> {
  const given = givenFields(request);
  const configuration = objectIn(given, 'webhook_configuration');
  const pin = textIn(given, 'pin');
  if (configuration === undefined && pin === undefined) throw required('webhook_configuration');
  if (configuration !== undefined) number.overrideUrl = await confirmedOverride(world, configuration);
  if (pin !== undefined) number.pin = parsePin(pin);
  world.webhooks.retryNow();
  world.changes.announce();
  return success;
}

async function confirmedOverride(world: World, configuration: WireObject): Promise<string | null> {
  const url = textIn(configuration, 'override_callback_uri');
  if (url === undefined) throw required("webhook_configuration['override_callback_uri']");
  if (url === '') return null;
  await confirmOverride(world, { url, verifyToken: textIn(configuration, 'verify_token') ?? '' });
  return url;
}
