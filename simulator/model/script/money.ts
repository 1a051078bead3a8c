import type { Language } from './phrases';

/** `1249` → "1,249 €"; undefined where it is no number. What costs nothing is free. */
export function moneyIn(value: unknown, language: Language): string | undefined {
  if (typeof value !== 'number') return undefined;
  if (value === 0) return { en: 'free', es: 'gratis' }[language];
  const [euros = '', cents] = (Number.isInteger(value) ? String(value) : value.toFixed(2)).split('.');
  const marks = { en: { thousand: ',', cent: '.' }, es: { thousand: '.', cent: ',' } }[language];
  const grouped = euros.replace(/\B(?=(\d{3})+$)/g, marks.thousand);
  return `${grouped}${cents === undefined ? '' : marks.cent + cents} €`;
}
