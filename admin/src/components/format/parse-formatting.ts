export type TextNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'code'; readonly text: string; readonly isBlock: boolean }
  | { readonly kind: 'bold' | 'italic' | 'strike'; readonly children: readonly TextNode[] };

const marks = { '*': 'bold', _: 'italic', '~': 'strike' } as const;

/** Code first: nothing inside it is formatted. */
const CODE = /```([\s\S]+?)```|`([^`\n]+)`/;
/** Only http and https: a text from a customer never becomes another kind of link. */
const LINK = /https?:\/\/[^\s<>"']+/i;
/** A mark opens before a word and closes after one, on the same line, and not inside a word. */
const MARK = /(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/u;

/** WhatsApp's formatting as plain nodes; the panel renders them as text, never as HTML. */
export function parseFormatting(text: string): TextNode[] {
  const code = CODE.exec(text);
  if (code) {
    const [before, after] = around(text, code);
    const inside = (code[1] ?? code[2] ?? '').replace(/^\n|\n$/g, '');
    const node: TextNode = { kind: 'code', text: inside, isBlock: code[1] !== undefined };
    return [...parseInline(before), node, ...parseFormatting(after)];
  }
  return parseInline(text);
}

function parseInline(text: string): TextNode[] {
  const link = LINK.exec(text);
  const mark = MARK.exec(text);
  // The earlier one wins; an underscore inside an address is no mark.
  if (link && (!mark || link.index <= mark.index)) {
    const href = withoutTrailingPunctuation(link[0]);
    const [before, after] = around(text, { 0: href, index: link.index });
    return [...parseInline(before), { kind: 'link', href }, ...parseInline(after)];
  }
  if (mark) {
    const kind = marks[mark[1] as keyof typeof marks];
    const [before, after] = around(text, mark);
    return [...parseInline(before), { kind, children: parseInline(mark[2] ?? '') }, ...parseInline(after)];
  }
  return text === '' ? [] : [{ kind: 'text', text }];
}

interface Match {
  readonly 0: string;
  readonly index: number;
}

function around(text: string, match: Match): [before: string, after: string] {
  return [text.slice(0, match.index), text.slice(match.index + match[0].length)];
}

/** "See https://example.com." ends with a full stop, not with an address. A closing bracket stays if it was opened. */
function withoutTrailingPunctuation(href: string): string {
  let end = href.replace(/[.,;:!?*_~]+$/, '');
  while (end.endsWith(')') && count(end, ')') > count(end, '(')) end = end.slice(0, -1);
  return end;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
