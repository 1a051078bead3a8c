import { useState } from 'react';

import { messageLimits, codePointLength } from '../../../../../contracts/message-limits';
import type { Template } from '../../../../../contracts/template';
import { isAllowedVariableValue, renderTemplate, templateVariables } from '../../../../../domain/template-variables';
import { firstValues } from './first-values';

/** The values of one template's variables, and whether it can be sent. Another template keeps its own values. */
export function useTemplateForm(template: Template, contactName: string) {
  const [valuesById, setValuesById] = useState<Record<string, Record<string, string>>>({});
  const values = valuesById[template.documentId] ?? firstValues(template, contactName);
  const [focused, setFocused] = useState<string | null>(null);
  const variables = templateVariables(template);
  const filled = variables.filter(({ key }) => (values[key] ?? '').trim() !== '');
  const invalid = filled.filter(({ key }) => !isAllowedVariableValue(values[key] ?? ''));
  const rendered = renderTemplate(template, values);
  const isTooLong = codePointLength(rendered.body) > messageLimits.templateBodyRendered;
  return {
    variables,
    values,
    rendered,
    focused,
    setFocused,
    isTooLong,
    filledCount: filled.length,
    invalidKeys: new Set(invalid.map(({ key }) => key)),
    isComplete: filled.length === variables.length && invalid.length === 0 && !isTooLong,
    setValue: (key: string, value: string) =>
      setValuesById((before) => ({ ...before, [template.documentId]: { ...values, [key]: value } })),
  };
}

export type TemplateForm = ReturnType<typeof useTemplateForm>;
