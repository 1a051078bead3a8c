import type { Template, TemplateButton, TemplateComponent } from '../contracts/template';

export interface TemplateVariable {
  /** The key in `variables`: `1` or a name for the body, `header.<placeholder>`, `button.<index>`. */
  readonly key: string;
  readonly component: 'header' | 'body' | 'button';
  /** What stands between the braces; `code` for a button that copies one. */
  readonly placeholder: string;
  /** Index among the template's buttons; only for `button`. */
  readonly buttonIndex?: number;
  /** Meta's sample value, where the template has one. */
  readonly example: string | null;
}

export type TemplateShape = Pick<Template, 'components'> & { readonly category?: string | null };

export const PLACEHOLDER = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/**
 * All texts that must be given, in the order in which a person reads them. A card of a carousel is asked on its own:
 * `templateVariables(card)`.
 */
export function templateVariables({ components, category }: TemplateShape): TemplateVariable[] {
  if (category?.toUpperCase() === 'AUTHENTICATION') return [ONE_TIME_CODE];
  return components.flatMap((component) => {
    switch (component.type.toUpperCase()) {
      case 'HEADER':
        return isTextHeader(component) ? headerVariables(component) : [];
      case 'BODY':
        return placeholders(component.text).map((placeholder) => ({
          key: placeholder,
          component: 'body' as const,
          placeholder,
          example: bodyExample(component, placeholder),
        }));
      case 'BUTTONS':
        return (component.buttons ?? []).flatMap(buttonVariables);
      default:
        return [];
    }
  });
}

/** The code goes twice, into the text and behind the button (reference section 3.8); it is asked for once. */
const ONE_TIME_CODE: TemplateVariable = { key: '1', component: 'body', placeholder: '1', example: null };

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

export function isTextHeader(component: TemplateComponent): boolean {
  return (component.format ?? 'TEXT').toUpperCase() === 'TEXT';
}

/** A variable may be called `constructor`: only what was given counts. */
export function valueOf(values: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(values, key) ? (values[key] ?? '') : '';
}

function headerVariables(component: TemplateComponent): TemplateVariable[] {
  return placeholders(component.text).map((placeholder) => ({
    key: `header.${placeholder}`,
    component: 'header',
    placeholder,
    example: headerExample(component, placeholder),
  }));
}

function buttonVariables(button: TemplateButton, buttonIndex: number): TemplateVariable[] {
  const variable = { key: `button.${buttonIndex}`, component: 'button' as const, buttonIndex };
  if (button.type.toUpperCase() === 'COPY_CODE') {
    const { example } = button;
    const sample: unknown = Array.isArray(example) ? example[0] : example;
    return [{ ...variable, placeholder: 'code', example: typeof sample === 'string' ? sample : null }];
  }
  const [placeholder] = placeholders(button.url);
  return placeholder === undefined ? [] : [{ ...variable, placeholder, example: null }];
}

function placeholders(text: string | undefined): string[] {
  const names = [...(text ?? '').matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
  return [...new Set(names)];
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
