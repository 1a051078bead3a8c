import type { Trouble } from '../../contracts/trouble';
import { attention, bad } from './meta-trouble';

/** One entity of Meta's `health_status` (reference section 9). */
export interface EntityHealth {
  /** `PHONE_NUMBER`, `WABA`, `BUSINESS`, `APP`, `MESSAGE_TEMPLATE`. */
  readonly type: string;
  readonly id: string;
  /** `AVAILABLE`, `LIMITED` or `BLOCKED`. */
  readonly canSend: string;
  readonly errors: readonly { readonly code: number | null; readonly description: string; readonly solution: string }[];
  readonly info: readonly string[];
}

export interface AccountState {
  /** Meta's `business_verification_status`. */
  readonly businessVerification: string | null;
  /** `account_review_status` of the WhatsApp Business Account. */
  readonly review: string | null;
  readonly entities: readonly EntityHealth[];
}

/** What keeps messages from going out, in Meta's words where it gives any. */
export function accountTroubles({ businessVerification, review, entities }: AccountState): Trouble[] {
  const isUnverified = businessVerification !== null && businessVerification.toLowerCase() !== 'verified';
  const isToldBlocked = entities.some(({ type, canSend }) => type === 'WABA' && canSend === 'BLOCKED');
  return [
    ...entities.flatMap((entity) => entityTroubles(entity, isUnverified)),
    ...(isUnverified ? [attention('business-not-verified', null, {})] : []),
    ...(review === 'REJECTED' && !isToldBlocked ? [bad('account-blocked', 'wabaId', { entity: 'WABA', reason: review, fix: '' })] : []),
  ];
}

function entityTroubles({ type, canSend, errors, info }: EntityHealth, isUnverified: boolean): Trouble[] {
  if (canSend === 'BLOCKED') {
    const known = errors.length > 0 ? errors : [{ description: '', solution: '' }];
    return known.map(({ description, solution }) => bad('account-blocked', null, { entity: type, reason: description, fix: solution }));
  }
  if (canSend !== 'LIMITED') return [];
  // The one reason that has a name of its own, and steps to take.
  if (type === 'BUSINESS') return isUnverified ? [] : [attention('business-not-verified', null, { reason: info.join(' ') })];
  return [attention('sending-limited', null, { entity: type, reason: info.join(' ') })];
}
