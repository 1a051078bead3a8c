/**
 * A text as a reader takes it in: results of tools are JSON, in which quotes are escaped, and may stand inside
 * markup. Whoever looks for something in it looks at all of these.
 */
export function readableTexts(text: string): string[] {
  return piecesOf(text).flatMap((piece) => {
    const found = jsonIn(piece);
    if (found === undefined) return [piece];
    const inside = stringsIn(found.value);
    return inside.length > 0 ? [found.around, ...inside] : [piece];
  });
}

/** The JSON values in a text, whether it is nothing else or has words and markup around them. */
export function jsonValuesIn(text: string): unknown[] {
  return piecesOf(text).flatMap((piece) => {
    const found = jsonIn(piece);
    return found === undefined ? [] : [found.value];
  });
}

/** What stands in each `<data …>` block, and between them. */
export function piecesOf(text: string): string[] {
  return withoutEntities(text)
    .split(/<\/?data\b[^<>]*>/i)
    .filter((piece) => piece.trim() !== '');
}

interface FoundJson {
  value: unknown;
  /** The words before and after it. */
  around: string;
}

function jsonIn(text: string): FoundJson | undefined {
  const bounds = boundsOfJson(text);
  if (bounds === undefined) return undefined;
  const [start, end] = bounds;
  try {
    return { value: JSON.parse(text.slice(start, end)), around: `${text.slice(0, start)} ${text.slice(end)}` };
  } catch {
    return undefined;
  }
}

function boundsOfJson(text: string): [number, number] | undefined {
  const trimmed = text.trim();
  if (trimmed.startsWith('"') && trimmed.endsWith('"')) return [text.indexOf('"'), text.lastIndexOf('"') + 1];
  // Two brackets in a row are an order to a model that obeys, and no list.
  const start = text.search(/\{|\[(?!\[)/);
  const end = Math.max(text.lastIndexOf('}'), text.lastIndexOf(']'));
  return start < 0 || end < start ? undefined : [start, end + 1];
}

/** A text that is JSON inside JSON is taken apart once more. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return readableTexts(value);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

function withoutEntities(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;|&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
