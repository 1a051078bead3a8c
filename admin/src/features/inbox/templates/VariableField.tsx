import { Field, TextInput } from '@strapi/design-system';

import type { Template } from '../../../../../contracts/template';
import type { TemplateVariable } from '../../../../../domain/template-variables';
import { useText, type Translate } from '../../../components/use-text';
import { isContactName } from './first-values';
import { templateTitle } from './template-groups';
import type { TemplateForm } from './use-template-form';

interface VariableFieldProps {
  readonly variable: TemplateVariable;
  readonly template: Template;
  readonly form: TemplateForm;
}

/** One variable; the hint says where its value came from, or what one looks like. */
export function VariableField({ variable, template, form }: VariableFieldProps) {
  const t = useText();
  const { key, example } = variable;
  const error = form.invalidKeys.has(key) ? t('picker.invalid-value') : undefined;
  return (
    <Field.Root name={`variable-${key}`} required error={error} hint={hintOf({ variable, template, form }, t)}>
      <Field.Label>{labelOf(variable, t)}</Field.Label>
      <TextInput
        value={form.values[key] ?? ''}
        placeholder={example ?? ''}
        autoComplete="off"
        onChange={(event) => form.setValue(key, event.target.value)}
        onFocus={() => form.setFocused(key)}
        onBlur={() => form.setFocused(null)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

/** `{{order_number}}` is "Order number", `{{1}}` is "Variable 1". */
function labelOf({ component, placeholder }: TemplateVariable, t: Translate): string {
  if (component === 'button') return t('picker.variable.button');
  const name = /^\d+$/.test(placeholder) ? t('picker.variable', { placeholder }) : templateTitle(placeholder);
  return component === 'header' ? t('picker.variable.header', { name }) : name;
}

function hintOf({ variable, template, form }: VariableFieldProps, t: Translate): string | undefined {
  const { key, component, buttonIndex, placeholder, example } = variable;
  if (component === 'button') {
    const button = template.components.flatMap(({ buttons }) => buttons ?? [])[buttonIndex ?? 0];
    return button?.url?.replace(new RegExp(`\\{\\{\\s*${placeholder}\\s*\\}\\}`), form.values[key] || '…');
  }
  if (isContactName(variable) && form.values[key]) return t('picker.from-contact');
  return example === null ? undefined : t('picker.example', { example });
}
