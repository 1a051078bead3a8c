import type { ContactPlaceholder } from '../../../../../domain/placeholders';

export interface PlaceholderText {
  readonly text: string;
  /** What is selected afterwards: from, to. */
  readonly selected: readonly [number, number] | null;
}

/** A phone number is nearly always known; names and usernames often are not, so words stand in for them. */
export function placeholderText(name: ContactPlaceholder, fallback: string): PlaceholderText {
  if (name === 'contact.phone') return { text: `{{${name}}}`, selected: null };
  const from = `{{${name}|`.length;
  return { text: `{{${name}|${fallback}}}`, selected: [from, from + fallback.length] };
}
