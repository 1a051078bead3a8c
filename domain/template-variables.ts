import type { RenderedTemplate } from '../contracts/message-content';
import type { Template, TemplateComponent } from '../contracts/template';

export interface TemplateVariable {
  /** The key in `variables`: `1` or a name for the body, `header.<placeholder>`, `button.<index>`. */
  readonly key: string;
  readonly component: 'header' | 'body' | 'button';
  /** What stands between the braces. */
  readonly placeholder: string;
  /** Index among the template's buttons; only for `button`. */
  readonly buttonIndex?: number;
  /** Meta's sample value, where the template has one. */
  readonly example: string | null;
}

type TemplateShape = Pick<Template, 'components'>;

const PLACEHOLDER = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/** All variables of a template, in the order in which a person reads them. */
export function templateVariables({ components }: TemplateShape): TemplateVariable[] {
  const variables: TemplateVariable[] = [];
  for (const component of components) {
    const type = component.type.toUpperCase();
    if (type === 'HEADER' && isTextHeader(component)) {
      for (const placeholder of placeholders(component.text)) {
        variables.push({ key: `header.${placeholder}`, component: 'header', placeholder, example: headerExample(component, placeholder) });
      }
    }
    if (type === 'BODY') {
      for (const placeholder of placeholders(component.text)) {
        variables.push({ key: placeholder, component: 'body', placeholder, example: bodyExample(component, placeholder) });
      }
    }
    component.buttons?.forEach((button, buttonIndex) => {
      const [placeholder] = placeholders(button.url);
      if (placeholder !== undefined) {
        variables.push({ key: `button.${buttonIndex}`, component: 'button', placeholder, buttonIndex, example: null });
      }
    });
  }
  return variables;
}

/** Keys without a value. A blank counts as missing: rule 9 of the architecture's section 7. */
export function missingVariables(template: TemplateShape, values: Readonly<Record<string, string>>): string[] {
  return templateVariables(template)
    .map(({ key }) => key)
    .filter((key) => valueOf(values, key).trim() === '');
}

/** Meta refuses line breaks, tabs and more than four spaces in a row inside a value (132012, 132018). */
export function isAllowedVariableValue(value: string): boolean {
  return !/[\n\r\t]| {5}/.test(value);
}

/** What we cannot fill yet, e.g. a header that needs a file; null when the template can be sent. */
export function unsupportedPart({ components }: TemplateShape): string | null {
  for (const component of components) {
    const type = component.type.toUpperCase();
    if (type === 'HEADER' && !isTextHeader(component)) return `HEADER ${component.format ?? ''}`.trim();
    if (type === 'CAROUSEL' || type === 'LIMITED_TIME_OFFER') return type;
    const button = component.buttons?.find(({ type: kind }) => !STATIC_BUTTONS.has(kind.toUpperCase()));
    if (button) return `BUTTON ${button.type}`;
  }
  return null;
}

/** Buttons that need nothing, or only the end of their address. */
const STATIC_BUTTONS = new Set(['QUICK_REPLY', 'URL', 'PHONE_NUMBER', 'VOICE_CALL', 'REQUEST_CONTACT_INFO']);

/** The template as the customer sees it; a missing value leaves its placeholder. */
export function renderTemplate({ components }: TemplateShape, values: Readonly<Record<string, string>>): RenderedTemplate {
  const find = (type: string) => components.find((component) => component.type.toUpperCase() === type);
  const header = find('HEADER');
  return {
    header: header && isTextHeader(header) ? fill(header.text ?? '', values, 'header.') : null,
    body: fill(find('BODY')?.text ?? '', values, ''),
    footer: find('FOOTER')?.text ?? null,
    buttons: (find('BUTTONS')?.buttons ?? []).map(({ type, text }) => ({ type, text: text ?? '' })),
  };
}

function isTextHeader(component: TemplateComponent): boolean {
  return (component.format ?? 'TEXT').toUpperCase() === 'TEXT';
}

function placeholders(text: string | undefined): string[] {
  const names = [...(text ?? '').matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  return [...new Set(names)];
}

function fill(text: string, values: Readonly<Record<string, string>>, prefix: string): string {
  return text.replace(PLACEHOLDER, (placeholder, name: string) => valueOf(values, `${prefix}${name}`) || placeholder);
}

/** A variable may be called `constructor`: only what was given counts. */
function valueOf(values: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(values, key) ? (values[key] ?? '') : '';
}

interface ComponentExample {
  readonly header_text?: readonly string[];
  readonly header_text_named_params?: readonly NamedExample[];
  readonly body_text?: readonly (readonly string[])[];
  readonly body_text_named_params?: readonly NamedExample[];
}
interface NamedExample {
  readonly param_name: string;
  readonly example: string;
}

function exampleOf(component: TemplateComponent): ComponentExample {
  return typeof component.example === 'object' && component.example !== null ? component.example : {};
}

function headerExample(component: TemplateComponent, placeholder: string): string | null {
  const example = exampleOf(component);
  return named(example.header_text_named_params, placeholder) ?? example.header_text?.[0] ?? null;
}

/** Positional examples stand in the order of the numbers, wherever these stand in the text. */
function bodyExample(component: TemplateComponent, placeholder: string): string | null {
  const example = exampleOf(component);
  return named(example.body_text_named_params, placeholder) ?? example.body_text?.[0]?.[Number(placeholder) - 1] ?? null;
}

function named(examples: readonly NamedExample[] | undefined, placeholder: string): string | null {
  return examples?.find(({ param_name: name }) => name === placeholder)?.example ?? null;
}
