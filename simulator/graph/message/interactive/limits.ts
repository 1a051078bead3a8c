import { GraphError } from '../../graph-error';
import { lengthOf, notValid, pathOf, unfit, type Place } from '../../place';

interface Limit {
  /** How Meta calls it in its details: "Button title". */
  what: string;
  max: number;
}

/** A text that must be there; the details name it and its limits. */
export function limitedText(place: Place, name: string, limit: Limit): string {
  const text = optionalLimitedText(place, name, limit);
  if (text === undefined) throw new GraphError(131008, { details: `${pathOf(place, name)} is required` });
  return text;
}

export function optionalLimitedText(place: Place, name: string, { what, max }: Limit): string | undefined {
  const text = place.value[name];
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw unfit(pathOf(place, name), 'must be a string.');
  const length = lengthOf(text);
  if (text.trim() === '' || length > max) throw notValid(`${what} length invalid. Min length: 1, Max length: ${max}`);
  return text;
}

export function checkCount(count: number, { what, min, max }: { what: string; min: number; max: number }): void {
  if (count >= min && count <= max) return;
  throw notValid(`${what} count invalid. Min allowed: ${min}, Max allowed: ${max}`);
}

export function refuseRepeats(values: string[], what: string): void {
  const repeated = values.find((value, index) => values.indexOf(value) !== index);
  if (repeated !== undefined) throw notValid(`Duplicated ${what}: ${repeated}`);
}
