import type { Rule } from '../rules';
import type { WireObject } from '../wire';
import { ControlError } from './control-error';
import { refuseUnknown } from './fields';

/** The fields of a change, each checked by its rule; unknown names and wrong values are refused with what is allowed. */
export function parseFields<Fields extends object>(body: WireObject, rules: Record<keyof Fields & string, Rule>): Partial<Fields> {
  refuseUnknown(body, Object.keys(rules));
  for (const [name, value] of Object.entries(body)) checkField(name, value, rules);
  return body as Partial<Fields>;
}

function checkField(name: string, value: unknown, rules: Record<string, Rule>): void {
  const rule = rules[name];
  if (rule !== undefined && !rule.accepts(value)) throw new ControlError(`"${name}" must be ${rule.allowed}.`);
}
