export interface JsonToken {
  readonly kind: 'key' | 'string' | 'value' | 'plain';
  readonly text: string;
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** JSON as it is indented, in parts that are coloured apart. */
export function jsonTokens(value: unknown): JsonToken[] {
  const text = JSON.stringify(value, null, 2);
  const tokens: JsonToken[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [whole, quoted, colon] = match;
    if (match.index > end) tokens.push({ kind: 'plain', text: text.slice(end, match.index) });
    if (quoted === undefined) tokens.push({ kind: 'value', text: whole });
    else if (colon === undefined) tokens.push({ kind: 'string', text: quoted });
    else tokens.push({ kind: 'key', text: quoted }, { kind: 'plain', text: colon });
    end = match.index + whole.length;
  }
  if (end < text.length) tokens.push({ kind: 'plain', text: text.slice(end) });
  return tokens;
}
