import { createId } from '../accounts/new-id';
import type { World } from '../world';
import { ControlError } from './control-error';

/** The id that is wanted, or a new one; nothing else may have it. */
export function freeId({ directory, options }: World, wanted: string | undefined): string {
  const id = wanted ?? createId();
  if (!/^\d{1,30}$/.test(id)) throw new ControlError('"id" must be a text of digits.');
  const { businesses, accounts, numbers } = directory;
  const isTaken = id === options.appId || businesses.has(id) || accounts.has(id) || numbers.has(id);
  if (isTaken) throw new ControlError(`The id ${id} is taken.`);
  return id;
}
