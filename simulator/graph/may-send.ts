import type { BusinessNumber } from '../accounts/account';
import { accountOf, businessOf } from '../accounts/find';
import { lockOfNumber, namesThatSend } from '../accounts/health-of';
import type { World } from '../world';
import { GraphError } from './graph-error';

/** Refuses whatever a number wants to send while it, its account or its business may not. */
export function checkMaySend(world: World, number: BusinessNumber): void {
  const account = accountOf(world, number);
  if (!number.isRegistered) throw new GraphError(133010);
  const lock = lockOfNumber(number) ?? account.lockedWith ?? businessOf(world, account).lockedWith;
  if (lock !== null) throw new GraphError(lock);
  if (!namesThatSend.includes(number.nameStatus)) throw new GraphError(131037);
}
