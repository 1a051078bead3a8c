import type { Template } from '../../../../../contracts/template';
import { templateVariables, type TemplateVariable } from '../../../../../domain/template-variables';

const NAME_PLACEHOLDER = /^((first|full|customer|client|contact|user|guest)_?name|name|customer|contact|nombre|cliente|nombre_cliente)$/i;

/** Where a placeholder asks for a name, the contact's is put in; a number of a phone is no name. */
export function firstValues(template: Template, contactName: string): Record<string, string> {
  if (!/\p{L}/u.test(contactName)) return {};
  return Object.fromEntries(
    templateVariables(template)
      .filter(isContactName)
      .map(({ key, placeholder }) => [key, /first/i.test(placeholder) ? firstWord(contactName) : contactName]),
  );
}

export function isContactName({ component, placeholder }: TemplateVariable): boolean {
  return component !== 'button' && NAME_PLACEHOLDER.test(placeholder);
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
