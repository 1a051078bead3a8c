import { isUserId, parseIdentity, type CustomerIdentity } from '../identity';
import type { WireObject } from '../wire';
import { ControlError } from './control-error';
import type { ControlRequest } from './control-request';
import { optionalText } from './fields';

/** Whom a path names, by phone or user id; a body may add the user id to a phone. */
export function identityOf({ params }: ControlRequest, body: WireObject = {}): CustomerIdentity {
  const identity = identityFrom(params['id'] ?? '');
  const userId = optionalText(body, 'userId');
  if (userId === undefined) return identity;
  if (!isUserId(userId)) throw new ControlError('"userId" must look like "ES.13491208655302741918".');
  return { ...identity, userId };
}

export function identityFrom(text: string): CustomerIdentity {
  const identity = parseIdentity(text);
  if (identity) return identity;
  throw new ControlError(`"${text}" is neither a phone number nor a business-scoped user id.`);
}
