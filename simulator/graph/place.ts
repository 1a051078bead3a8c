import { isObject, type WireObject } from '../wire';
import { GraphError } from './graph-error';

/** One object of a request, and where it stands, written as Meta writes it: `interactive['action']`. */
export interface Place {
  value: WireObject;
  path: string;
}

export function pathOf({ path }: Place, name: string): string {
  return path === '' ? name : `${path}['${name}']`;
}

export function required(path: string): GraphError {
  return new GraphError(100, { message: `(#100) The parameter ${path} is required.` });
}

/** @param words what is wrong with it: "must be a string." */
export function unfit(path: string, words: string): GraphError {
  return new GraphError(100, { message: `(#100) Param ${path} ${words}` });
}

/** The code for values that have the right form but not the right content. */
export function notValid(details: string): GraphError {
  return new GraphError(131009, { details });
}

/** Meta names keys that it does not know, so a typing error never passes for an option left out. */
export function onlyKeys({ value, path }: Place, keys: readonly string[]): void {
  for (const key of Object.keys(value)) {
    if (keys.includes(key)) continue;
    throw new GraphError(100, { message: `(#100) Unexpected key "${key}" on param "${path || 'message'}".` });
  }
}

export function objectAt(place: Place, name: string): Place {
  const found = optionalObject(place, name);
  if (found === undefined) throw required(pathOf(place, name));
  return found;
}

export function optionalObject(place: Place, name: string): Place | undefined {
  const value = place.value[name];
  if (value === undefined) return undefined;
  if (!isObject(value)) throw unfit(pathOf(place, name), 'must be a JSON object.');
  return { value, path: pathOf(place, name) };
}

export function listAt(place: Place, name: string): Place[] {
  const found = optionalList(place, name);
  if (found === undefined) throw required(pathOf(place, name));
  return found;
}

export function optionalList(place: Place, name: string): Place[] | undefined {
  const value = place.value[name];
  if (value === undefined) return undefined;
  const path = pathOf(place, name);
  if (!Array.isArray(value)) throw unfit(path, 'must be an array.');
  return value.map((each: unknown, index) => {
    if (!isObject(each)) throw unfit(`${path}[${index}]`, 'must be a JSON object.');
    return { value: each, path: `${path}[${index}]` };
  });
}

export function textAt(place: Place, name: string, max?: number): string {
  const text = optionalText(place, name, max);
  if (!text?.trim()) throw required(pathOf(place, name));
  return text;
}

export function optionalText(place: Place, name: string, max?: number): string | undefined {
  const text = place.value[name];
  if (text === undefined) return undefined;
  if (typeof text !== 'string') throw unfit(pathOf(place, name), 'must be a string.');
  if (max !== undefined && lengthOf(text) > max) throw unfit(pathOf(place, name), `must be at most ${max} characters long.`);
  return text;
}

export function optionalFlag(place: Place, name: string): boolean | undefined {
  const flag = place.value[name];
  if (flag === undefined || typeof flag === 'boolean') return flag;
  throw unfit(pathOf(place, name), 'must be a boolean.');
}

/** One word of a fixed list, in any case, as Meta takes it. */
export function wordAt<Word extends string>(place: Place, name: string, words: readonly Word[]): Word {
  const given = textAt(place, name);
  const found = words.find((word) => word === given.toLowerCase());
  if (found !== undefined) return found;
  const allowed = words.map((word) => word.toUpperCase()).join(', ');
  throw unfit(pathOf(place, name), `must be one of {${allowed}} - got "${given}".`);
}

/** In Unicode code points: an emoji outside the basic plane counts once. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _letter of text) length += 1;
  return length;
}

export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text) && URL.canParse(text);
}
