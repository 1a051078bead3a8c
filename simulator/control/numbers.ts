import {
  createNumber,
  lockCodes,
  messagingLimits,
  nameStatuses,
  numberStatuses,
  qualityRatings,
  throughputLevels,
  type BusinessNumber,
} from '../accounts/account';
import { parsePhone } from '../identity';
import { anything, anyText, filledText, flag, oneNumberOf, oneOf, orNull, type Rule } from '../rules';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { parseFields } from './change-fields';
import { ControlError } from './control-error';
import { objectBody, type ControlRequest } from './control-request';
import { optionalText, requiredText } from './fields';
import { freeId } from './free-id';
import { numberWith } from './number';
import { parseHealth } from './parse-health';

const pin: Rule = {
  allowed: 'a text of 6 digits',
  accepts: (value) => typeof value === 'string' && /^\d{6}$/.test(value),
};

type Changeable = Omit<BusinessNumber, 'id' | 'wabaId' | 'registrations' | 'overrideUrl'>;

const rules: Record<keyof Changeable, Rule> = {
  displayPhoneNumber: filledText,
  verifiedName: anyText,
  status: oneOf(...numberStatuses),
  nameStatus: oneOf(...nameStatuses),
  qualityRating: oneOf(...qualityRatings),
  throughput: oneOf(...throughputLevels),
  messagingLimit: oneOf(...messagingLimits),
  isRegistered: flag,
  pin: orNull(pin),
  lockedWith: orNull(oneNumberOf(...lockCodes)),
  health: anything,
};

/** `PATCH /_simulator/numbers/{id}`: what Meta says of a number. */
export function patchNumber(world: World, request: ControlRequest): BusinessNumber {
  const number = numberWith(world, request.params['id'] ?? '');
  Object.assign(number, parseChange(world, objectBody(request), number));
  world.changes.announce();
  return number;
}

/** A number that is to be added. */
export function parseNumber(world: World, body: WireObject): Omit<BusinessNumber, 'wabaId'> {
  const { id: wanted, ...fields } = body;
  requiredText(body, 'displayPhoneNumber');
  const id = freeId(world, optionalText({ id: wanted }, 'id'));
  const change = parseChange(world, fields);
  const { wabaId: _none, ...number } = createNumber({
    id,
    wabaId: '',
    displayPhoneNumber: change.displayPhoneNumber ?? '',
    verifiedName: world.options.verifiedName,
  });
  // What is not registered is not connected, unless somebody says so.
  const status = change.isRegistered === false ? { status: 'PENDING' as const } : {};
  return { ...number, ...status, ...change };
}

export function addNumber({ directory }: World, wabaId: string, number: Omit<BusinessNumber, 'wabaId'>): BusinessNumber {
  const added = { ...number, wabaId };
  directory.numbers.set(added.id, added);
  return added;
}

function parseChange(world: World, body: WireObject, number?: BusinessNumber): Partial<Changeable> {
  const { displayPhoneNumber, health, ...change } = parseFields<Changeable>(body, rules);
  return {
    ...change,
    ...(displayPhoneNumber === undefined ? {} : { displayPhoneNumber: freePhone(world, displayPhoneNumber, number) }),
    ...(health === undefined ? {} : { health: parseHealth(health) }),
  };
}

function freePhone({ directory }: World, text: string, number: BusinessNumber | undefined): string {
  const digits = parsePhone(text);
  if (digits === undefined) throw new ControlError('"displayPhoneNumber" must be a phone number with its country code.');
  const owner = [...directory.numbers.values()].find(({ displayPhoneNumber }) => displayPhoneNumber === digits);
  if (owner !== undefined && owner !== number) throw new ControlError(`The phone number ${digits} is taken by ${owner.id}.`);
  return digits;
}
