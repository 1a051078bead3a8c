type Json = unknown;

/** Models write blanks, empty fields, Markdown and numbers as text: what is meant is clear and is put right. */
export function normalizeArguments(value: unknown): Record<string, Json> {
  const cleaned = clean(value, 0);
  return isRecord(cleaned) ? cleaned : {};
}

const MAX_DEPTH = 8;

function clean(value: unknown, depth: number): Json {
  if (depth > MAX_DEPTH) return undefined;
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) {
    return value
      .slice(0, 100)
      .map((item: unknown) => clean(item, depth + 1))
      .filter((item) => item !== undefined && item !== '');
  }
  if (!isRecord(value)) return value ?? undefined;
  const entries = Object.entries(value)
    .slice(0, 100)
    .map(([key, field]) => [key, clean(field, depth + 1)] as const)
    .filter(([, field]) => field !== undefined && field !== '');
  return Object.fromEntries(entries);
}

/** WhatsApp's bold is one star; three line breaks are two too many. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\u0000/g, '')
    .replace(/\*\*(?=\S)([^*\n]+?)\*\*/g, '*$1*')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
