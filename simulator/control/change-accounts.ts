import { accountStatuses, lockCodes, reviewStatuses, verificationStatuses, type Account, type Business } from '../accounts/account';
import { anything, filledText, flag, oneNumberOf, oneOf, orNull, type Rule } from '../rules';
import type { World } from '../world';
import { accountWith, businessWith, parseSharedWith } from './accounts';
import { parseFields } from './change-fields';
import { objectBody, type ControlRequest } from './control-request';
import { parseHealth } from './parse-health';

const lock = orNull(oneNumberOf(...lockCodes));

type AccountChange = Omit<Account, 'id' | 'businessId' | 'overrideUrl'>;
type BusinessChange = Omit<Business, 'id'>;

const accountRules: Record<keyof AccountChange, Rule> = {
  name: filledText,
  sharedWith: anything,
  status: oneOf(...accountStatuses),
  reviewStatus: oneOf(...reviewStatuses),
  isSubscribed: flag,
  lockedWith: lock,
  health: anything,
};

const businessRules: Record<keyof BusinessChange, Rule> = {
  name: filledText,
  verificationStatus: oneOf(...verificationStatuses),
  lockedWith: lock,
  health: anything,
};

/** `PATCH /_simulator/accounts/{wabaId}` */
export function patchAccount(world: World, request: ControlRequest): Account {
  const account = accountWith(world, request.params['id'] ?? '');
  const { health, sharedWith, ...change } = parseFields<AccountChange>(objectBody(request), accountRules);
  Object.assign(account, change);
  if (health !== undefined) account.health = parseHealth(health);
  if (sharedWith !== undefined) account.sharedWith = parseSharedWith(world, sharedWith);
  world.changes.announce();
  return account;
}

/** `PATCH /_simulator/businesses/{id}` */
export function patchBusiness(world: World, request: ControlRequest): Business {
  const business = businessWith(world, request.params['id'] ?? '');
  const { health, ...change } = parseFields<BusinessChange>(objectBody(request), businessRules);
  Object.assign(business, change);
  if (health !== undefined) business.health = parseHealth(health);
  world.changes.announce();
  return business;
}
