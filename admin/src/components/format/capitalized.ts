/** Words that stand in the middle of a sentence elsewhere, as the beginning of a line. */
export function capitalized(text: string, locale?: string): string {
  return `${text.charAt(0).toLocaleUpperCase(locale)}${text.slice(1)}`;
}
