import { canonicalWaId } from '../contact-address';

/**
 * All forms in which the same number may be written in data: bare, with + and 00, and the variants of Brazil, Mexico
 * and Argentina. Never without its country: another person may have that number elsewhere.
 */
export function phoneForms(phones: readonly string[]): string[] {
  const variants = phones.flatMap((phone) => variantsOf(phone.replace(/\D/g, '')));
  return [...new Set(variants.filter(({ length }) => length >= 7).flatMap((digits) => [digits, `+${digits}`, `00${digits}`]))];
}

function variantsOf(digits: string): string[] {
  const short = canonicalWaId(digits);
  const long = [/^(55\d{2})([6-9]\d{7})$/, /^(52)(\d{10})$/, /^(54)(\d{10})$/].flatMap((pattern, index) => {
    const match = pattern.exec(short);
    return match ? [`${match[1]}${['9', '1', '9'][index]}${match[2]}`] : [];
  });
  return [digits, short, ...long];
}
