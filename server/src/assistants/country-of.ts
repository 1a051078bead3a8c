import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js';

/** Of the first number that tells one. */
export function countryOf(phones: readonly string[]): CountryCode | null {
  for (const phone of phones) {
    const country = parsePhoneNumberFromString(`+${phone.replace(/^\+/, '')}`)?.country;
    if (country) return country;
  }
  return null;
}
