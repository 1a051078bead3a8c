import type { Interactive } from '../../../contracts/interactive-content';
import { asObject, asText, cleanText, type WireObject } from './wire';

/** What a customer answered by tapping or filling in (reference section 2.2). Null: it has no kind. */
export function normalizeInteractive(body: WireObject): Interactive | null {
  const kind = asText(body.type);
  if (kind === null) return null;
  const answer = asObject(body[kind]) ?? {};
  switch (kind) {
    case 'button_reply':
    case 'list_reply':
      return { kind, id: asText(answer.id), title: asText(answer.title), description: asText(answer.description) };
    case 'nfm_reply':
      return { kind, name: asText(answer.name), body: asText(answer.body), fields: filledFields(answer.response_json) };
    default:
      return { kind: 'other', name: kind, text: asText(answer.title) ?? asText(answer.body) ?? asText(asObject(body.body)?.text) };
  }
}

/** `response_json` is JSON in a text. What is not readable shows as it is: an answer must not disappear. */
function filledFields(json: unknown): { name: string; value: string }[] {
  const text = asText(json);
  if (text === null) return [];
  const parsed = parse(text);
  return parsed ? fieldsOf(parsed, '', 0) : [{ name: 'response', value: text }];
}

function parse(text: string): WireObject | null {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Meta's own, of no meaning to a reader. */
const HIDDEN = new Set(['flow_token', 'wa_flow_response_params']);
const MAX_DEPTH = 5;

function fieldsOf(object: WireObject, prefix: string, depth: number): { name: string; value: string }[] {
  return Object.entries(object).flatMap(([key, value]) => {
    const inner = asObject(value);
    if (HIDDEN.has(key)) return [];
    if (inner && depth < MAX_DEPTH) return fieldsOf(inner, key === 'values' ? prefix : `${prefix}${key}.`, depth + 1);
    const shown = typeof value === 'string' ? value : JSON.stringify(value);
    return [{ name: cleanText(`${prefix}${key}`), value: cleanText(shown) }];
  });
}
