import { Field, TextInput } from '@strapi/design-system';

import { codePointLength } from '../../../../../contracts/message-limits';
import { isAllowedVariableValue, type TemplateShape, type TemplateVariable } from '../../../../../domain/template-variables';
import { useText, type Translate } from '../../../components/use-text';
import { contactSource } from './first-values';
import { templateTitle } from './template-groups';
import { variableLimit } from './variable-limit';

interface VariableFieldProps {
  /** Tells the field among all of the form: the key, within a card with its place. */
  readonly path: string;
  readonly variable: TemplateVariable;
  readonly template: TemplateShape;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onFocus: (path: string | null) => void;
}

/** One variable; the hint says where its value came from, or what one looks like. */
export function VariableField({ path, variable, template, value, onChange, onFocus }: VariableFieldProps) {
  const t = useText();
  const limit = variableLimit(variable, template);
  const isTooLong = limit !== null && codePointLength(value) > limit;
  const error = !isAllowedVariableValue(value)
    ? t('picker.invalid-value')
    : isTooLong
      ? t('fields.too-long', { surplus: codePointLength(value) - limit })
      : undefined;
  return (
    <Field.Root name={`variable-${path}`} required error={error} hint={hintOf({ variable, template, value }, t)}>
      <Field.Label>{labelOf(variable, template, t)}</Field.Label>
      <TextInput
        value={value}
        placeholder={variable.example ?? ''}
        autoComplete="off"
        data-template-field={path}
        onChange={(event) => onChange(event.target.value)}
        onFocus={() => onFocus(path)}
        onBlur={() => onFocus(null)}
      />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}

/** `{{order_number}}` is "Order number", `{{1}}` is "Variable 1". */
function labelOf({ component, placeholder }: TemplateVariable, { category }: TemplateShape, t: Translate): string {
  if (category?.toUpperCase() === 'AUTHENTICATION') return t('picker.code');
  if (component === 'button') return t(placeholder === 'code' ? 'picker.variable.coupon' : 'picker.variable.button');
  const name = /^\d+$/.test(placeholder) ? t('picker.variable', { placeholder }) : templateTitle(placeholder);
  return component === 'header' ? t('picker.variable.header', { name }) : name;
}

interface HintInput {
  readonly variable: TemplateVariable;
  readonly template: TemplateShape;
  readonly value: string;
}

function hintOf({ variable, template, value }: HintInput, t: Translate): string | undefined {
  const { component, buttonIndex, placeholder, example } = variable;
  const button = component === 'button' ? template.components.flatMap(({ buttons }) => buttons ?? [])[buttonIndex ?? 0] : undefined;
  // The whole address, as it will be opened.
  if (button?.url) return button.url.replace(new RegExp(`\\{\\{\\s*${placeholder}\\s*\\}\\}`), () => value || '…');
  const source = contactSource(variable);
  if (source !== null && value !== '') return t(source === 'name' ? 'picker.from-contact' : 'picker.from-phone');
  return example === null ? undefined : t('picker.example', { example });
}
