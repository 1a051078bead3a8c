import type { CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** What is needed of the library, so that it can be loaded when a number is typed for the first time. */
export interface PhoneLibrary {
  readonly parsePhoneNumberFromString: typeof parsePhoneNumberFromString;
}

export type PhoneReading =
  | { readonly kind: 'empty' }
  /** Not a number yet, or never one. */
  | { readonly kind: 'unclear' }
  | {
      readonly kind: 'number';
      /** `+34612345678` */
      readonly e164: string;
      /** `+34 612 34 56 78` */
      readonly shown: string;
      readonly country: CountryCode | null;
    };

/**
 * Reads what was typed. Without a plus it is a number of `country`.
 * @param country where the business is, or what was chosen
 */
export function readPhone(library: PhoneLibrary, text: string, country: CountryCode | null): PhoneReading {
  const typed = text.trim().replace(/^00/, '+');
  if (typed === '') return { kind: 'empty' };
  const number = library.parsePhoneNumberFromString(typed, country ?? undefined);
  if (!number?.isPossible()) return { kind: 'unclear' };
  return { kind: 'number', e164: number.number, shown: number.formatInternational(), country: number.country ?? null };
}
