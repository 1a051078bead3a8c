import type { BusinessNumber, ConnectionState } from '../../../../../../contracts/connection';
import { formatPhone } from '../../../../components/format/format-phone';
import type { ChipTone } from '../../../../components/page/StateChip';

/** The number that sends, else the only one that there is. */
export function defaultNumber({ numbers }: Pick<ConnectionState, 'numbers'>): BusinessNumber | null {
  return numbers.find(({ isDefault }) => isDefault) ?? numbers[0] ?? null;
}

/** As Meta writes it, with its own groups; plain digits are grouped here. */
export function writtenNumber(displayPhoneNumber: string): string {
  return /^\+?\d+$/.test(displayPhoneNumber) ? formatPhone(displayPhoneNumber) : displayPhoneNumber;
}

/** Only the digits, as `wa.me` wants them; null where the number is not known. */
export function digitsOf(displayPhoneNumber: string | null): string | null {
  const digits = displayPhoneNumber?.replace(/\D/g, '') ?? '';
  return digits === '' ? null : digits;
}

const statusTones: Readonly<Record<string, ChipTone>> = {
  CONNECTED: 'good',
  PENDING: 'warn',
  RATE_LIMITED: 'warn',
  FLAGGED: 'warn',
  RESTRICTED: 'warn',
  UNVERIFIED: 'warn',
  DISCONNECTED: 'bad',
  BANNED: 'bad',
  DELETED: 'bad',
  MIGRATED: 'bad',
};

export function statusTone(status: string | null): ChipTone {
  return statusTones[status ?? ''] ?? 'quiet';
}

const qualityTones: Readonly<Record<string, ChipTone>> = { GREEN: 'good', YELLOW: 'warn', RED: 'bad' };

export function qualityTone(quality: string | null): ChipTone {
  return qualityTones[quality ?? ''] ?? 'quiet';
}
