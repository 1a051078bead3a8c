import type { AssistantTool } from '../../../../contracts/assistant-tools';
import { sendableContent, type SendableContent } from '../../../../contracts/sendable-content';
import { isRecord } from './normalize-arguments';

export type ToolContent =
  { readonly isValid: true; readonly content: SendableContent } | { readonly isValid: false; readonly problem: string };

type Arguments = Readonly<Record<string, unknown>>;
type Builder = (args: Arguments) => Record<string, unknown>;

/** Ids of our own, such as the button for a person, are not the model's to give. */
const RESERVED = /^__/;

/** Arguments of a tool → the message as the composer would send it; the same rules decide. */
const builders: Readonly<Partial<Record<AssistantTool, Builder>>> = {
  send_text: ({ body }) => ({ type: 'text', text: { body } }),
  send_reply_buttons: ({ body, header, footer, buttons }) => ({
    type: 'interactive',
    interactive: {
      kind: 'button',
      body,
      ...headerOf(header),
      ...present({ footer }),
      buttons: items(buttons).map(({ id, title }) => ({ id, title })),
    },
  }),
  send_list: ({ body, button, header, footer, sections }) => ({
    type: 'interactive',
    interactive: {
      kind: 'list',
      body,
      button,
      ...headerOf(header),
      ...present({ footer }),
      sections: items(sections).map(({ title, rows }) => ({
        ...present({ title }),
        rows: items(rows).map(({ id, title: rowTitle, description }) => ({ id, title: rowTitle, ...present({ description }) })),
      })),
    },
  }),
  send_cta_url: ({ body, display_text: displayText, url }) => ({
    type: 'interactive',
    interactive: { kind: 'cta_url', body, displayText, url },
  }),
  send_location: ({ latitude, longitude, name, address }) => ({
    type: 'location',
    location: { latitude: degrees(latitude), longitude: degrees(longitude), ...present({ name, address }) },
  }),
  request_location: ({ body }) => ({ type: 'interactive', interactive: { kind: 'location_request_message', body } }),
  request_contact_info: ({ body }) => ({ type: 'interactive', interactive: { kind: 'request_contact_info', body } }),
  send_template: ({ name, language, variables }) => ({
    type: 'template',
    template: { name, language, variables: variablesOf(variables) },
  }),
};

/** @returns what is wrong in words that a model can act on, when it is not valid */
export function toContent(tool: AssistantTool, args: Arguments): ToolContent {
  const build = builders[tool];
  if (!build) return { isValid: false, problem: `${tool} builds no message.` };
  const built = build(args);
  if (hasReservedId(built)) return { isValid: false, problem: 'Ids that begin with __ are reserved. Choose another id.' };
  const parsed = sendableContent.safeParse(built);
  if (parsed.success) return { isValid: true, content: parsed.data };
  const problems = parsed.error.issues.slice(0, 5).map(({ path, message }) => `${path.join('.')}: ${message}`);
  return { isValid: false, problem: problems.join(' ') };
}

function hasReservedId(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasReservedId);
  if (!isRecord(value)) return false;
  return Object.entries(value).some(
    ([key, field]) => (key === 'id' && typeof field === 'string' && RESERVED.test(field)) || hasReservedId(field),
  );
}

function headerOf(header: unknown): Record<string, unknown> {
  return header === undefined ? {} : { header: { type: 'text', text: header } };
}

function items(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.map((item) => (isRecord(item) ? item : {})) : [];
}

/** As they are described, or as an object of texts: both are clear. */
function variablesOf(value: unknown): Record<string, string> {
  const pairs = isRecord(value) ? Object.entries(value) : items(value).map(({ key, value: text }) => [key, text] as const);
  return Object.fromEntries(pairs.flatMap(([key, text]) => (isPlain(key) && isPlain(text) ? [[String(key), String(text)]] : [])));
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** Six digits are a hand's breadth; more would be written as 1e-7. */
function degrees(value: unknown): unknown {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? Math.round(number * 1e6) / 1e6 + 0 : value;
}

function present(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
