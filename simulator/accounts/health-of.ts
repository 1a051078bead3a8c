import type { World } from '../world';
import type { Account, Business, BusinessNumber } from './account';
import { businessNotVerified, lockedBy, nameNotApproved, notRegistered, type Health } from './health';

const fine: Health = { state: 'AVAILABLE' };

export const namesThatSend: readonly string[] = ['APPROVED', 'AVAILABLE_WITHOUT_REVIEW'];

/** What was set by hand, or else what follows from the state of the number. */
export function healthOfNumber(number: BusinessNumber): Health {
  if (number.health !== null) return number.health;
  const lock = lockOfNumber(number);
  if (lock !== null) return lockedBy(lock);
  if (!number.isRegistered) return notRegistered;
  return namesThatSend.includes(number.nameStatus) ? fine : nameNotApproved;
}

export function healthOfAccount({ health, lockedWith }: Account): Health {
  return health ?? (lockedWith === null ? fine : lockedBy(lockedWith));
}

export function healthOfBusiness({ health, lockedWith, verificationStatus }: Business): Health {
  if (health !== null) return health;
  if (lockedWith !== null) return lockedBy(lockedWith);
  return verificationStatus === 'verified' ? fine : businessNotVerified;
}

export function healthOfApp({ settings }: World): Health {
  return { state: settings.appHealth };
}

/** A banned number is locked, even where nobody has said by which code. */
export function lockOfNumber({ lockedWith, status }: BusinessNumber): number | null {
  return lockedWith ?? (status === 'BANNED' ? 131031 : null);
}
