/**
 * A number in groups that an eye can hold, e.g. `+34 612 555 014`. Only a shape for reading:
 * no library of national plans is worth its weight here.
 */
export function formatPhone(waId: string): string {
  const digits = waId.replace(/\D/g, '');
  if (digits.length < 8) return waId;
  const country = countryCode(digits);
  const rest = digits.slice(country.length);
  if (country === '1' && rest.length === 10) return `+1 ${rest.slice(0, 3)} ${rest.slice(3, 6)} ${rest.slice(6)}`;
  const groups = rest.match(/\d{1,3}(?=(?:\d{3})*$)/g) ?? [rest];
  // A lone digit at the front belongs to the next group.
  const [first, second, ...others] = groups;
  const shown = first?.length === 1 && second ? [`${first}${second}`, ...others] : groups;
  return `+${country} ${shown.join(' ')}`;
}

/** One and two digit codes that exist; all others have three. */
const SHORT_CODES = /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

function countryCode(digits: string): string {
  return SHORT_CODES.exec(digits)?.[0] ?? digits.slice(0, 3);
}
