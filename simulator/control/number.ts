import type { BusinessNumber } from '../accounts/account';
import { firstNumber } from '../accounts/find';
import { parsePhone } from '../identity';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { ControlError } from './control-error';
import type { ControlRequest } from './control-request';
import { optionalText } from './fields';

/** The number of the business that a call is about, by `phoneNumberId` in the body or in the query; the first one otherwise. */
export function numberOf(world: World, { query }: ControlRequest, body: WireObject = {}): BusinessNumber {
  const id = optionalText(body, 'phoneNumberId') ?? query.get('phoneNumberId');
  return id === null ? firstNumber(world) : numberWith(world, id);
}

/** The same, of a call that may name it as a customer does: `to`, with its digits. */
export function numberWrittenTo(world: World, request: ControlRequest, body: WireObject): BusinessNumber {
  const to = optionalText(body, 'to');
  if (to === undefined) return numberOf(world, request, body);
  const found = [...world.directory.numbers.values()].find(({ displayPhoneNumber }) => displayPhoneNumber === parsePhone(to));
  if (found) return found;
  throw unknownNumber(world, to);
}

export function numberWith(world: World, id: string): BusinessNumber {
  const found = world.directory.numbers.get(id);
  if (found) return found;
  throw unknownNumber(world, id);
}

function unknownNumber({ directory }: World, named: string): ControlError {
  const known = [...directory.numbers.values()].map(({ id, displayPhoneNumber }) => `${id} (${displayPhoneNumber})`);
  return new ControlError(`There is no number "${named}". There is: ${known.join(', ')}.`);
}
