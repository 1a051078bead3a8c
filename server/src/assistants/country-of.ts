import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

import { withPlus } from '../../../domain/contact-address';

/** Of the first number that tells one. */
export function countryOf(phones: readonly string[]): CountryCode | null {
  for (const phone of phones) {
    const country = parsePhoneNumberFromString(withPlus(phone))?.country;
    if (country) return country;
  }
  return null;
}
