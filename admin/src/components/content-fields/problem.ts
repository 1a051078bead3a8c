import { codePointLength } from '../../../../contracts/message-limits';

/** What must change in a field, without words: the reader's language is the component's business. */
export type ContentProblem =
  | { readonly code: 'required' }
  | { readonly code: 'too-long'; readonly surplus: number }
  /** `where` is the title of the section that has the same words; null for the same one. */
  | { readonly code: 'repeated'; readonly where: string | null }
  | { readonly code: 'address' }
  | { readonly code: 'email' }
  | { readonly code: 'phone' }
  | { readonly code: 'number'; readonly min: number; readonly max: number }
  | { readonly code: 'too-many'; readonly limit: number }
  /** In the server's words. */
  | { readonly code: 'refused'; readonly message: string };

/** By the field's path, such as `body` or `sections.0.rows.2.title`. */
export type ContentErrors = Readonly<Record<string, ContentProblem>>;

interface TextRule {
  readonly limit: number;
  readonly isRequired?: boolean;
}

export function textProblem(text: string, { limit, isRequired = false }: TextRule): ContentProblem | null {
  const surplus = codePointLength(text) - limit;
  if (surplus > 0) return { code: 'too-long', surplus };
  return isRequired && text.trim() === '' ? { code: 'required' } : null;
}

/** Leaves out what is right. */
export function errorsOf(found: Readonly<Record<string, ContentProblem | null>>): ContentErrors {
  return Object.fromEntries(Object.entries(found).filter((entry): entry is [string, ContentProblem] => entry[1] !== null));
}

/** An empty form is not wrong yet: what is missing is said once somebody tried to save. */
export function shownErrors(errors: ContentErrors, hasTried: boolean): ContentErrors {
  if (hasTried) return errors;
  return Object.fromEntries(Object.entries(errors).filter(([, { code }]) => code !== 'required'));
}

/** A whole address that a phone opens: with its scheme, and no other than http or https. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]\S*$/i.test(text) && URL.canParse(text);
}

/** Where the same words stand before: index of the first, or null for the first itself. */
export function firstOfSame(texts: readonly string[], index: number): number | null {
  const first = texts.indexOf(texts[index] ?? '');
  return first === index ? null : first;
}
