/** What a placeholder may name, and where its value comes from. */
export const contactPlaceholders = ['contact.name', 'contact.firstName', 'contact.phone', 'contact.username'] as const;
export type ContactPlaceholder = (typeof contactPlaceholders)[number];

/** Null where nothing is known; the phone as `+34612345678`. */
export interface PlaceholderContact {
  readonly name: string | null;
  readonly phone: string | null;
  readonly username: string | null;
}

/** `{{contact.name}}`, or with words that stand in: `{{contact.firstName|there}}`. */
const PLACEHOLDER = /\{\{\s*([A-Za-z][A-Za-z0-9_.]*)\s*(?:\|([^{}|]*))?\}\}/g;

export interface PlaceholderUse {
  /** What stands before the bar. */
  readonly name: string;
  readonly fallback: string | null;
  readonly isKnown: boolean;
}

/** All placeholders in the texts of a content, in order. */
export function placeholdersIn(content: unknown): PlaceholderUse[] {
  return textsIn(content).flatMap((text) =>
    [...text.matchAll(PLACEHOLDER)].map((match) => {
      const name = match[1] ?? '';
      return { name, fallback: fallbackOf(match[2]), isKnown: isContactPlaceholder(name) };
    }),
  );
}

export type FilledContent<T> =
  | { readonly isFilled: true; readonly content: T }
  /** Placeholders for which the contact has no value and the text no fallback. */
  | { readonly isFilled: false; readonly missing: readonly string[] };

/** Puts the contact's values into every text. Ids of buttons and rows are texts too: they may carry a value back. */
export function fillPlaceholders<T>(content: T, contact: PlaceholderContact): FilledContent<T> {
  const missing = new Set<string>();
  const fill = (text: string) =>
    text.replace(PLACEHOLDER, (whole, name: string, fallback: string | undefined) => {
      if (!isContactPlaceholder(name)) return whole;
      const value = valueOf(name, contact)?.trim() || fallbackOf(fallback);
      if (!value) missing.add(name);
      return value ?? '';
    });
  const filled = mapTexts(content, fill);
  return missing.size > 0 ? { isFilled: false, missing: [...missing] } : { isFilled: true, content: filled };
}

export function isContactPlaceholder(name: string): name is ContactPlaceholder {
  return (contactPlaceholders as readonly string[]).includes(name);
}

function valueOf(name: ContactPlaceholder, contact: PlaceholderContact): string | null {
  switch (name) {
    case 'contact.name':
      return contact.name;
    case 'contact.firstName':
      return contact.name?.trim().split(/\s+/)[0] ?? null;
    case 'contact.phone':
      return contact.phone;
    case 'contact.username':
      return contact.username;
  }
}

function fallbackOf(text: string | undefined): string | null {
  return text?.trim() || null;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

function mapTexts<T>(value: T, map: (text: string) => string): T {
  if (typeof value === 'string') return map(value) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => mapTexts(item, map)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts<unknown>(item, map)])) as T;
}

/** Each placeholder as its stand-in words, or as a short name: what a check of lengths may count on. */
export function withFallbacks<T>(content: T): T {
  return mapTexts(content, (text) =>
    text.replace(PLACEHOLDER, (whole, name: string, fallback: string | undefined) =>
      isContactPlaceholder(name) ? (fallbackOf(fallback) ?? SHORT_VALUE) : whole,
    ),
  );
}

const SHORT_VALUE = 'Ana';
