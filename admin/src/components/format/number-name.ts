import type { ConnectionStatus } from '../../../../contracts/connection-status';
import { formatPhone } from './format-phone';

/** "Bici Norte · +34 946 004 120": how people tell several business numbers apart. */
export function numberName({ phoneNumberId, displayPhoneNumber, verifiedName }: ConnectionStatus['numbers'][number]): string {
  const number = displayPhoneNumber === null ? phoneNumberId : formatPhone(displayPhoneNumber);
  return verifiedName === null || verifiedName === '' ? number : `${verifiedName} · ${number}`;
}
