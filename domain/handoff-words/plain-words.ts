/**
 * A text as words in small letters without accents and apostrophes, one blank between them. A bar stands where a
 * clause ends: "No, I'd like…" becomes "| no | id like |".
 */
export function plainWords(text: string): string {
  const plain = text
    .normalize('NFKD')
    // Accents of Latin, Greek and Cyrillic letters; signs of other scripts are parts of their words.
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('|', ' ')
    .replace(/(\p{L})['’‘ʼ`´′ʹ＇](?=\p{L})/gu, '$1')
    .replace(/ [-–—]+ |[.,;:!?¡¿…\n\r()—]+/g, ' | ');
  const parts = plain.match(/[\p{L}\p{M}\p{N}]+|\|/gu) ?? [];
  return `| ${parts.join(' ')} | `.replace(/\|(?: \|)+/g, '|');
}

/** The same without its clauses: what counts is the words alone. */
export function bareWords(text: string): string {
  return plainWords(text).replaceAll('|', ' ').replace(/ +/g, ' ').trim();
}
