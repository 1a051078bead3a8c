import { lockedBy, type Health, type HealthError } from '../accounts/health';
import type { SendingState } from '../settings';
import { isObject, objectsIn, textIn, type WireObject } from '../wire';
import { ControlError } from './control-error';
import { oneOf, refuseUnknown } from './fields';

const states: readonly SendingState[] = ['AVAILABLE', 'LIMITED', 'BLOCKED'];

const defaults: Record<SendingState, Health> = {
  AVAILABLE: { state: 'AVAILABLE' },
  LIMITED: { state: 'LIMITED', additionalInfo: ['There is a restriction on this asset.'] },
  BLOCKED: lockedBy(131031),
};

/**
 * A state, or `{ state, additionalInfo?: [text], errors?: [{ code, description?, solution? }] }`. `null` gives back what
 * follows from everything else.
 */
export function parseHealth(value: unknown): Health | null {
  if (value === null) return null;
  const given: WireObject = isObject(value) ? value : { state: value };
  refuseUnknown(given, ['state', 'additionalInfo', 'errors']);
  const health = defaults[oneOf(given, 'state', states)];
  const { additionalInfo } = given;
  if (additionalInfo !== undefined && !isTextList(additionalInfo)) throw new ControlError('"additionalInfo" must be a list of texts.');
  return {
    ...health,
    ...(additionalInfo === undefined ? {} : { additionalInfo }),
    ...(given['errors'] === undefined ? {} : { errors: objectsIn(given, 'errors').map(parseError) }),
  };
}

function parseError(error: WireObject): HealthError {
  refuseUnknown(error, ['code', 'description', 'solution']);
  const { code } = error;
  if (typeof code !== 'number') throw new ControlError('Each of "errors" needs a "code", which is a number.');
  return { code, description: textIn(error, 'description') ?? 'An error occurred.', solution: textIn(error, 'solution') ?? '' };
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
