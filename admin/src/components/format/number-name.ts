import type { ConnectionStatus } from '../../../../contracts/connection-status';
import { formatPhone } from './format-phone';

type BusinessNumber = ConnectionStatus['numbers'][number];

/** "Bici Norte · +34 946 004 120": how people tell several business numbers apart. */
export function numberName({ phoneNumberId, displayPhoneNumber, verifiedName }: BusinessNumber): string {
  const number = displayPhoneNumber === null ? phoneNumberId : formatPhone(displayPhoneNumber);
  return verifiedName === null || verifiedName === '' ? number : `${verifiedName} · ${number}`;
}

/** The same where there is little room: its name where no other number has it, else its last digits. */
export function shortNumberName(number: BusinessNumber, all: readonly BusinessNumber[]): string {
  const { phoneNumberId, displayPhoneNumber, verifiedName } = number;
  const isAlone = all.every((other) => other.phoneNumberId === phoneNumberId || other.verifiedName !== verifiedName);
  if (verifiedName !== null && verifiedName !== '' && isAlone) return verifiedName;
  return `…${(displayPhoneNumber ?? phoneNumberId).replace(/\D/g, '').slice(-4)}`;
}
