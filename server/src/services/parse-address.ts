import { isValidPhoneNumber, parsePhoneNumber } from 'libphonenumber-js/max';

import { contactAddress, type ContactAddress } from '../../../domain/contact-address';

const BSUID = /^[A-Z]{2}\.(ENT\.)?[A-Za-z0-9]{1,128}$/;

/** A phone number with its country code, with or without a plus: digits alone are what webhooks hold. Null: it is none. */
export function phoneAddress(text: string): ContactAddress | null {
  const trimmed = text.trim().replace(/^00/, '+');
  const phone = trimmed.startsWith('+') ? trimmed : `+${trimmed}`;
  return isValidPhoneNumber(phone) ? contactAddress('wa_id', parsePhoneNumber(phone).number.slice(1)) : null;
}

/** A phone number, or a WhatsApp user id. Null: it is neither. */
export function parseAddress(text: string): ContactAddress | null {
  const trimmed = text.trim();
  const userId = BSUID.exec(trimmed);
  return userId ? contactAddress(userId[1] === undefined ? 'bsuid' : 'parent_bsuid', trimmed) : phoneAddress(trimmed);
}
