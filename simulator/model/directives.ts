import { readableTexts } from './readable-texts';

/** An order in a text: `[[call NAME {json}]]` or `[[say TEXT]]`. */
export interface Directive {
  kind: 'call' | 'say';
  /** Of a call: the tool. */
  name: string;
  /** What is to be said; of a call, its arguments as they were written. */
  text: string;
  /** Of a call: its arguments, if they are JSON. */
  input?: unknown;
}

/** Each order once, in the order of their places. */
export function findDirectives(texts: readonly string[]): Directive[] {
  const found = new Map<string, Directive>();
  for (const text of texts.flatMap(readableTexts)) {
    for (const directive of directivesIn(text)) {
      const key = `${directive.kind} ${directive.name} ${directive.input === undefined ? directive.text : JSON.stringify(directive.input)}`;
      if (!found.has(key)) found.set(key, directive);
    }
  }
  return [...found.values()];
}

const mostEnds = 20;

/** One after the other: whatever stands inside an order belongs to it. */
function directivesIn(text: string): Directive[] {
  const directives: Directive[] = [];
  const opening = /\[\[(?:say|call\s+([\w.-]+))(?=[\s\]])/g;
  for (let start = opening.exec(text); start !== null; start = opening.exec(text)) {
    const from = start.index + start[0].length;
    const end = text.indexOf(']]', from);
    if (end < 0) return directives;
    const name = start[1];
    const found = name === undefined ? { directive: saying(text.slice(from, end)), end } : parseCall(text, { name, from, end });
    directives.push(found.directive);
    opening.lastIndex = found.end;
  }
  return directives;
}

interface Found {
  directive: Directive;
  /** Where its closing brackets stand. */
  end: number;
}

function saying(text: string): Directive {
  return { kind: 'say', name: '', text: text.trim() };
}

/** Lists inside the arguments may end in the same two brackets: the first end that leaves whole JSON counts. */
function parseCall(text: string, { name, from, end: firstEnd }: { name: string; from: number; end: number }): Found {
  let end = firstEnd;
  for (let tries = 0; tries < mostEnds && end >= 0; tries += 1, end = text.indexOf(']]', end + 1)) {
    const written = text.slice(from, end).trim();
    const input = written === '' ? {} : (parsed(written) ?? parsed(written.replaceAll('\\"', '"')));
    if (input !== undefined) return { directive: { kind: 'call', name, text: written, input }, end };
  }
  return { directive: { kind: 'call', name, text: text.slice(from, firstEnd).trim() }, end: firstEnd };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
