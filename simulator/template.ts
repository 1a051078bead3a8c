import type { WireObject } from './wire';

/** A template as `GET /{waba}/message_templates` shows it. */
export interface Template {
  id: string;
  /** The account it belongs to; the first one where it is left out. */
  wabaId?: string | undefined;
  name: string;
  language: string;
  category: string;
  status: string;
  parameter_format: 'NAMED' | 'POSITIONAL';
  components: TemplateComponent[];
  rejected_reason?: string | undefined;
  quality_score?: { score: string; date?: number } | undefined;
  previous_category?: string | undefined;
  /** Announced for a day before the category changes. */
  correct_category?: string | undefined;
  message_send_ttl_seconds?: number | undefined;
  /** When approved versions were edited, in milliseconds. Not shown; limits the next edit. */
  editedAt?: number[] | undefined;
}

export interface TemplateComponent {
  /** HEADER, BODY, FOOTER, BUTTONS, LIMITED_TIME_OFFER or CAROUSEL. */
  type: string;
  /** Of a header: TEXT, IMAGE, VIDEO, DOCUMENT or LOCATION. */
  format?: string;
  text?: string;
  buttons?: TemplateButton[];
  example?: WireObject;
  limited_time_offer?: { text: string; has_expiration?: boolean };
  cards?: { components: TemplateComponent[] }[];
  add_security_recommendation?: boolean;
  code_expiration_minutes?: number;
}

export interface TemplateButton {
  type: string;
  text?: string;
  url?: string;
  phone_number?: string;
  example?: unknown;
  otp_type?: string;
}

/** A template with its variables filled in, as the phone shows it. */
export interface ShownTemplate {
  header?: string | undefined;
  media?: ShownMedia | undefined;
  offer?: { text: string; expiresAt?: number | undefined } | undefined;
  body: string;
  footer?: string | undefined;
  buttons: ShownButton[];
  cards?: ShownCard[] | undefined;
}

export interface ShownCard {
  media?: ShownMedia | undefined;
  body?: string | undefined;
  buttons: ShownButton[];
}

/** `content` is the header's parameter as it was sent: id or link, or a place. */
export interface ShownMedia {
  format: string;
  content: WireObject;
}

export interface ShownButton {
  type: string;
  text: string;
  url?: string | undefined;
  payload?: string | undefined;
  /** What a tap copies. */
  code?: string | undefined;
}

export function componentOf({ components }: { components: TemplateComponent[] }, type: string): TemplateComponent | undefined {
  return components.find((component) => component.type.toUpperCase() === type);
}

/** Names of the variables in a text, `1` and `2` or `first_name`, each once and in order. */
export function variablesIn(text: string): string[] {
  const names = [...text.matchAll(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}
