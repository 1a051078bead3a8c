import type { WireObject } from './wire';

/** A template as `GET /{waba}/message_templates` shows it. */
export interface Template {
  id: string;
  name: string;
  language: string;
  category: string;
  status: string;
  parameter_format: 'NAMED' | 'POSITIONAL';
  components: TemplateComponent[];
  rejected_reason?: string;
}

export interface TemplateComponent {
  /** HEADER, BODY, FOOTER or BUTTONS. */
  type: string;
  /** Of a header: TEXT, IMAGE, VIDEO, DOCUMENT or LOCATION. */
  format?: string;
  text?: string;
  buttons?: TemplateButton[];
  example?: WireObject;
}

export interface TemplateButton {
  type: string;
  text: string;
  url?: string;
  phone_number?: string;
}

/** A template with its variables filled in, as the phone shows it. */
export interface ShownTemplate {
  header?: string | undefined;
  body: string;
  footer?: string | undefined;
  buttons: { type: string; text: string; url?: string; payload?: string }[];
}

export function componentOf(template: Template, type: string): TemplateComponent | undefined {
  return template.components.find((component) => component.type.toUpperCase() === type);
}

/** Names of the variables in a text, `1` and `2` or `first_name`, each once and in order. */
export function variablesIn(text: string): string[] {
  const names = [...text.matchAll(/\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}
