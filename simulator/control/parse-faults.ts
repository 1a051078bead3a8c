import { faultKinds, type Fault } from '../fault';
import { isObject, type WireObject } from '../wire';
import { ControlError } from './control-error';

const faultFields = ['match', 'rate', 'kind', 'status', 'code', 'times'];
const matchFields = ['method', 'path', 'to'];

/** Reads a list of faults; anything unknown in it is refused, since it would never strike. */
export function parseFaults(input: unknown): Fault[] {
  const list: unknown[] = Array.isArray(input) ? input : [input];
  return list.map(parseFault);
}

function parseFault(input: unknown): Fault {
  if (!isObject(input)) throw new ControlError('Faults are a list of JSON objects.');
  refuseUnknown(input, faultFields, 'fault field');
  return {
    match: parseMatch(input['match'] ?? {}),
    rate: parseRate(input['rate'] ?? 1),
    kind: parseKind(input['kind']),
    status: parseWholeNumber(input, 'status', { from: 200, to: 599 }),
    code: parseWholeNumber(input, 'code', { from: 0, to: 99_999_999 }),
    times: parseWholeNumber(input, 'times', { from: 1, to: 1_000_000 }),
  };
}

function parseMatch(input: unknown): Fault['match'] {
  if (!isObject(input)) throw new ControlError('"match" must be a JSON object.');
  refuseUnknown(input, matchFields, 'field of "match"');
  for (const [name, value] of Object.entries(input)) {
    if (typeof value !== 'string') throw new ControlError(`"match.${name}" must be a text.`);
  }
  return input;
}

function parseRate(input: unknown): number {
  if (typeof input === 'number' && input >= 0 && input <= 1) return input;
  throw new ControlError('"rate" must be a number from 0 to 1.');
}

function parseKind(input: unknown): Fault['kind'] {
  const kind = faultKinds.find((each) => each === input);
  if (kind) return kind;
  throw new ControlError(`"kind" must be one of ${faultKinds.join(', ')}.`);
}

function parseWholeNumber(input: WireObject, name: string, { from, to }: { from: number; to: number }): number | undefined {
  const value = input[name];
  if (value === undefined) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to) return value;
  throw new ControlError(`"${name}" must be a whole number from ${from} to ${to}.`);
}

function refuseUnknown(input: WireObject, allowed: string[], what: string): void {
  const unknown = Object.keys(input).find((name) => !allowed.includes(name));
  if (unknown === undefined) return;
  throw new ControlError(`Unknown ${what} "${unknown}". Allowed: ${allowed.join(', ')}.`);
}
