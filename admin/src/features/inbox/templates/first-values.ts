import { templateVariables, type TemplateShape, type TemplateVariable } from '../../../../../domain/template-variables';
import type { PickerContact } from './picker-contact';

const FIRST_NAME = /^(first_?name|nombre|vorname|prenom)$/i;
const NAME = /^((full|customer|client|contact|user|guest)_?name|name|customer|contact|cliente|nombre_(cliente|completo))$/i;
const PHONE = /^((customer|client|contact|user)_?)?(phone|mobile|telefono|movil)(_?number)?$/i;

export type ContactSource = 'name' | 'phone';

/** Where a placeholder asks for the contact's name or number, that is put in. */
export function firstValues(template: TemplateShape, contact: Pick<PickerContact, 'name' | 'phone'>): Record<string, string> {
  const found = templateVariables(template).map((variable) => [variable.key, valueFor(variable, contact)] as const);
  return Object.fromEntries(found.filter((entry): entry is readonly [string, string] => entry[1] !== null));
}

/** What of the contact a variable asks for by its name; null for all others. */
export function contactSource({ component, placeholder }: TemplateVariable): ContactSource | null {
  if (component === 'button') return null;
  if (PHONE.test(placeholder)) return 'phone';
  return FIRST_NAME.test(placeholder) || NAME.test(placeholder) ? 'name' : null;
}

function valueFor(variable: TemplateVariable, { name, phone }: Pick<PickerContact, 'name' | 'phone'>): string | null {
  switch (contactSource(variable)) {
    case 'phone':
      return phone;
    case 'name':
      return name !== null && FIRST_NAME.test(variable.placeholder) ? firstWord(name) : name;
    case null:
      return null;
  }
}

function firstWord(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
