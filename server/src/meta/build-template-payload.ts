import type { SendableContent } from '../../../contracts/message-content';
import type { Template } from '../../../contracts/template';
import { templateVariables, type TemplateVariable } from '../../../domain/template-variables';

type TemplateDraft = Extract<SendableContent, { type: 'template' }>['template'];

/** Components without variables are left out; their order is header, body, buttons (reference section 3.8). */
export function buildTemplatePayload({ name, language, variables }: TemplateDraft, template: Template | null): Record<string, unknown> {
  const known = template ? templateVariables(template) : [];
  const isNamed = template?.parameterFormat === 'NAMED';
  const textParameter = ({ key, placeholder }: TemplateVariable) => ({
    type: 'text',
    ...(isNamed && { parameter_name: placeholder }),
    text: variables[key] ?? '',
  });

  const components: Record<string, unknown>[] = [];
  for (const type of ['header', 'body'] as const) {
    const parameters = known
      .filter(({ component }) => component === type)
      .sort(byPosition)
      .map(textParameter);
    if (parameters.length > 0) components.push({ type, parameters });
  }
  for (const variable of known) {
    if (variable.component !== 'button') continue;
    const parameters = [{ type: 'text', text: variables[variable.key] ?? '' }];
    components.push({ type: 'button', sub_type: 'url', index: String(variable.buttonIndex ?? 0), parameters });
  }
  return { name, language: { code: language }, ...(components.length > 0 && { components }) };
}

/** `{{2}} … {{1}}` is sent as 1, 2: positional parameters count, wherever they stand in the text. */
function byPosition(left: TemplateVariable, right: TemplateVariable): number {
  const difference = Number(left.placeholder) - Number(right.placeholder);
  return Number.isNaN(difference) ? 0 : difference;
}
