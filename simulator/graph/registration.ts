import type { BusinessNumber } from '../accounts/account';
import { textIn } from '../wire';
import type { World } from '../world';
import { GraphError } from './graph-error';
import { success, type GraphAnswer, type GraphRequest } from './graph-request';
import { unfit } from './place';
import { productBody } from './product-body';

const mostIn72Hours = 10;
const rateMs = 72 * 60 * 60 * 1000;

/** `POST /{phone}/register`: with the PIN that the number has, or with its first one. */
export function registerNumber(world: World, number: BusinessNumber, { body }: GraphRequest): GraphAnswer {
  const pin = parsePin(textIn(productBody(body), 'pin'));
  countRegistration(world, number);
  if (number.pin !== null && number.pin !== pin) {
    throw new GraphError(133005, { details: 'The PIN is not the one of the two-step verification of this number.' });
  }
  Object.assign(number, { pin, isRegistered: true, status: 'CONNECTED' });
  world.changes.announce();
  return success;
}

/** `POST /{phone}/deregister`: from then on it can send nothing. */
export function deregisterNumber(world: World, number: BusinessNumber): GraphAnswer {
  countRegistration(world, number);
  if (!number.isRegistered) throw new GraphError(133010);
  Object.assign(number, { isRegistered: false, status: 'DISCONNECTED' });
  world.changes.announce();
  return success;
}

export function parsePin(pin: string | undefined): string {
  if (pin !== undefined && /^\d{6}$/.test(pin)) return pin;
  throw unfit('pin', 'must be a string of 6 digits.');
}

function countRegistration(world: World, number: BusinessNumber): void {
  const recent = number.registrations.filter((at) => world.now() - at < rateMs);
  if (recent.length >= mostIn72Hours) {
    throw new GraphError(133016, { details: `At most ${mostIn72Hours} registrations and deregistrations in 72 hours.` });
  }
  number.registrations = [...recent, world.now()];
}
