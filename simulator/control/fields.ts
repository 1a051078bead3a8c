import type { WireObject } from '../wire';
import { ControlError } from './control-error';

/** A typing error in a test would otherwise pass unseen. */
export function refuseUnknown(body: WireObject, allowed: readonly string[]): void {
  const unknown = Object.keys(body).find((name) => !allowed.includes(name));
  if (unknown !== undefined) throw new ControlError(`Unknown field "${unknown}". Allowed: ${allowed.join(', ')}.`);
}

export function optionalText(body: WireObject, name: string): string | undefined {
  const value = body[name];
  if (value === undefined || typeof value === 'string') return value;
  throw new ControlError(`"${name}" must be a text.`);
}

export function requiredText(body: WireObject, name: string): string {
  const text = optionalText(body, name);
  if (text) return text;
  throw new ControlError(`"${name}" must be a text.`);
}

export function optionalFlag(body: WireObject, name: string): boolean {
  const value = body[name] ?? false;
  if (typeof value === 'boolean') return value;
  throw new ControlError(`"${name}" must be true or false.`);
}

export function oneOf<Word extends string>(body: WireObject, name: string, words: readonly Word[]): Word {
  const found = words.find((word) => word === body[name]);
  if (found !== undefined) return found;
  throw new ControlError(`"${name}" must be one of ${words.join(', ')}.`);
}

export function parseTimestamp(value: unknown): number | undefined {
  if (value === undefined) return undefined;
  const seconds = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof seconds === 'number' && Number.isInteger(seconds) && seconds >= 0) return seconds;
  throw new ControlError('"timestamp" must be whole seconds since 1970, as in a webhook.');
}
