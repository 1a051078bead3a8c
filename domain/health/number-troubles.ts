import type { Trouble } from '../../contracts/trouble';
import { attention, bad } from './meta-trouble';

/** What Meta says of a number; its own words (reference section 6.7). */
export interface NumberState {
  readonly quality: string | null;
  readonly status: string | null;
  readonly nameStatus: string | null;
}

/** Names that can be sent under. `NONE`: a test number has no name to approve. */
const APPROVED = new Set(['APPROVED', 'AVAILABLE_WITHOUT_REVIEW', 'NONE']);
/** Sending goes on while Meta looks at a name. */
const IN_REVIEW = new Set(['PENDING_REVIEW']);

export function numberTroubles({ quality, status, nameStatus }: NumberState): Trouble[] {
  return [...statusTroubles(status), ...nameTroubles(nameStatus), ...qualityTroubles(quality)];
}

function statusTroubles(status: string | null): Trouble[] {
  if (status === null || status === 'CONNECTED') return [];
  if (status === 'BANNED' || status === 'RESTRICTED') {
    return [bad('account-blocked', 'phoneNumberId', { entity: 'PHONE_NUMBER', reason: status, fix: '' })];
  }
  if (status === 'FLAGGED' || status === 'RATE_LIMITED') return [attention('number-not-connected', 'phoneNumberId', { status })];
  return [bad('number-not-connected', 'phoneNumberId', { status })];
}

function nameTroubles(nameStatus: string | null): Trouble[] {
  if (nameStatus === null || APPROVED.has(nameStatus)) return [];
  const make = IN_REVIEW.has(nameStatus) ? attention : bad;
  return [make('number-not-approved', 'phoneNumberId', { nameStatus })];
}

function qualityTroubles(quality: string | null): Trouble[] {
  return quality === 'YELLOW' || quality === 'RED' ? [attention('number-quality-low', null, { quality })] : [];
}
