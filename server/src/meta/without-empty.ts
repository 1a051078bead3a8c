/** Without what is missing or empty: Meta refuses an empty caption, as an empty part of a contact. */
export function withoutEmpty(fields: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
