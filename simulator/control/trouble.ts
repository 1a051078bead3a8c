import { lockCodes, nameStatuses } from '../accounts/account';
import { blockedEntities, healTroubles, makeTrouble, troubles, type TroubleOrder } from '../acts/make-trouble';
import type { WireObject } from '../wire';
import type { World } from '../world';
import { ControlError } from './control-error';
import { objectBody, type ControlRequest } from './control-request';
import { oneOf, optionalText, refuseUnknown } from './fields';
import { numberOf } from './number';

type Trouble = TroubleOrder['trouble'];

/** What may be said of each trouble, beside its name. */
const fieldsOf: Record<Trouble, readonly string[]> = {
  'expired-token': [],
  'webhook-not-verified': [],
  'not-subscribed': [],
  'incorrect-id': ['id'],
  'invalid-signature': [],
  'number-not-approved': ['phoneNumberId', 'nameStatus'],
  'business-not-verified': ['phoneNumberId'],
  'account-blocked': ['phoneNumberId', 'entity', 'code'],
  'development-mode': [],
};

/** `PUT /_simulator/trouble` with `{ trouble, … }`: adds one to those that there are; `{ trouble: null }` ends them all. */
export function putTrouble(world: World, request: ControlRequest): WireObject {
  const body = objectBody(request);
  if (body['trouble'] === null) return deleteTrouble(world);
  const trouble = oneOf(body, 'trouble', troubles);
  refuseUnknown(body, ['trouble', ...fieldsOf[trouble]]);
  makeTrouble(world, {
    trouble,
    number: numberOf(world, request, body),
    hiddenId: knownId(world, optionalText(body, 'id')),
    nameStatus: oneOf({ nameStatus: 'DECLINED', ...body }, 'nameStatus', nameStatuses),
    entity: oneOf({ entity: 'WABA', ...body }, 'entity', blockedEntities),
    code: lockCodeIn(body),
  });
  return { trouble };
}

/** `DELETE /_simulator/trouble` */
export function deleteTrouble(world: World): WireObject {
  healTroubles(world);
  return { trouble: null };
}

function knownId({ directory, options }: World, id: string | undefined): string {
  if (id === undefined) return options.phoneNumberId;
  const known = [...directory.businesses.keys(), ...directory.accounts.keys(), ...directory.numbers.keys(), options.appId];
  if (known.includes(id)) return id;
  throw new ControlError(`"id" must be one of ${known.join(', ')}.`);
}

function lockCodeIn(body: WireObject): TroubleOrder['code'] {
  const { code: given = lockCodes[0] } = body;
  const code = lockCodes.find((each) => each === given);
  if (code !== undefined) return code;
  throw new ControlError(`"code" must be ${lockCodes.join(' or ')}.`);
}
