import type { Template } from '../template';
import type { World } from '../world';
import type { Account, Business, BusinessNumber } from './account';

/** The number that is meant where none is named. */
export function firstNumber({ directory, options }: World): BusinessNumber {
  return known(directory.numbers.get(options.phoneNumberId));
}

export function firstAccount({ directory, options }: World): Account {
  return known(directory.accounts.get(options.wabaId));
}

export function numberById({ directory }: World, phoneNumberId: string): BusinessNumber {
  return known(directory.numbers.get(phoneNumberId));
}

export function accountOf({ directory }: World, { wabaId }: { wabaId: string }): Account {
  return known(directory.accounts.get(wabaId));
}

export function businessOf({ directory }: World, { businessId }: Account): Business {
  return known(directory.businesses.get(businessId));
}

/** Newest first, as Meta lists them. */
export function numbersOf({ directory, hiddenIds }: World, account: Account): BusinessNumber[] {
  return [...directory.numbers.values()].filter(({ id, wabaId }) => wabaId === account.id && !hiddenIds.has(id)).reverse();
}

/** The account that a template belongs to: the first one, where it names none. */
export function accountOfTemplate(world: World, { wabaId }: Template): Account {
  return wabaId === undefined ? firstAccount(world) : accountOf(world, { wabaId });
}

export function templatesOf(world: World, account: Account): Template[] {
  return world.templates.filter((template) => accountOfTemplate(world, template) === account);
}

/** Numbers and accounts are added, never taken away: whoever holds an id of one finds it. */
function known<Found>(found: Found | undefined): Found {
  if (found === undefined) throw new Error('An id of the simulator leads nowhere.');
  return found;
}
