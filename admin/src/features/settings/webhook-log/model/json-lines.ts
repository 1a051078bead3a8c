export interface JsonPart {
  readonly kind: 'key' | 'string' | 'value' | 'masked' | 'plain';
  readonly text: string;
}

export interface JsonLine {
  /** Where the line stands in the JSON, such as `value.messages.17`; empty for the outermost braces. */
  readonly path: string;
  readonly parts: readonly JsonPart[];
}

interface Frame {
  readonly path: string;
  /** Of the next element of a list; null in an object. */
  index: number | null;
}

const KEY = /^("((?:[^"\\]|\\.)*)")(: )(.*)$/s;
const CLOSING = /^[}\]],?$/;
/** The server leaves elements out of long lists, and says how many. */
const LEFT_OUT = /^"… (\d+) more",?$/;

/** JSON that is indented by two, line by line, each with its path. It may end anywhere: a long one is cut. */
export function jsonLines(json: string): JsonLine[] {
  const stack: Frame[] = [];
  return json.split('\n').map((text) => {
    const content = text.trimStart();
    const indent: JsonPart = { kind: 'plain', text: text.slice(0, text.length - content.length) };
    if (CLOSING.test(content)) return { path: stack.pop()?.path ?? '', parts: [indent, { kind: 'plain', text: content }] };
    const frame = stack.at(-1);
    const leftOut = LEFT_OUT.exec(content)?.[1];
    if (frame && frame.index !== null && leftOut !== undefined) {
      frame.index += Number(leftOut);
      return { path: frame.path, parts: [indent, { kind: 'plain', text: content }] };
    }
    const [, quoted, key, colon, rest] = frame?.index === null ? (KEY.exec(content) ?? []) : [];
    const value = rest ?? content;
    const path = pathOf(frame, key);
    if (value === '{' || value === '[') stack.push({ path, index: value === '[' ? 0 : null });
    const head: JsonPart[] =
      quoted === undefined
        ? []
        : [
            { kind: 'key', text: quoted },
            { kind: 'plain', text: colon ?? '' },
          ];
    return { path, parts: [indent, ...head, ...valueParts(value)] };
  });
}

/** Takes the next place in a list. */
function pathOf(frame: Frame | undefined, key: string | undefined): string {
  if (!frame) return '';
  if (frame.index === null) return join(frame.path, key ?? '');
  const path = join(frame.path, String(frame.index));
  frame.index += 1;
  return path;
}

function join(path: string, step: string): string {
  return path === '' ? step : `${path}.${step}`;
}

function valueParts(text: string): JsonPart[] {
  const [, value = text, end = ''] = /^(.*?)(,?)$/s.exec(text) ?? [];
  const kind = kindOf(value);
  const tail: JsonPart[] = end === '' ? [] : [{ kind: 'plain', text: end }];
  return [{ kind, text: value }, ...tail];
}

function kindOf(value: string): JsonPart['kind'] {
  if (value.startsWith('"')) return value.includes('••') ? 'masked' : 'string';
  return /^[\d-]|^(?:true|false|null)$/.test(value) ? 'value' : 'plain';
}
