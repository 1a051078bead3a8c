import type { TapAction } from '../../../../../contracts/message-object';
import type { TapElement } from './elements';

/** By the id of a button or row, as in the contract. */
export type TapActions = Readonly<Record<string, TapAction>>;

/** What a tap on this one does; null: nothing but being received. */
export function withTapAction(actions: TapActions, id: string, action: TapAction | null): TapActions {
  const rest = Object.fromEntries(Object.entries(actions).filter(([other]) => other !== id));
  return action === null ? rest : { ...rest, [id]: action };
}

/** An id that was written anew keeps what a tap does. Other languages may still have the former one, so that stays too. */
export function withRenamedTaps(actions: TapActions, before: readonly TapElement[], after: readonly TapElement[]): TapActions {
  const [former, next] = [idsOf(before), idsOf(after)];
  const gone = [...former].filter((id) => !next.has(id));
  const come = [...next].filter((id) => !former.has(id));
  const [from] = gone;
  const [to] = come;
  // One more, one less or another order is no other name.
  if (before.length !== after.length || gone.length !== 1 || come.length !== 1 || from === undefined || to === undefined) return actions;
  const action = actions[from];
  return action ? { ...actions, [to]: action } : actions;
}

/** Under the ids that are saved. */
export function withChosenIds(actions: TapActions, chosen: ReadonlyMap<string, string>): TapActions {
  return Object.fromEntries(Object.entries(actions).map(([id, action]) => [chosen.get(id) ?? id, action]));
}

/** Without those of buttons and rows that are no longer there. */
export function tapsInUse(actions: TapActions, elements: readonly TapElement[]): TapActions {
  const ids = idsOf(elements);
  return Object.fromEntries(Object.entries(actions).filter(([id]) => ids.has(id)));
}

function idsOf(elements: readonly TapElement[]): ReadonlySet<string> {
  return new Set(elements.map(({ id }) => id));
}
