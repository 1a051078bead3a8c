import { messageLimits } from '../../../../../contracts/message-limits';
import type { TemplateShape, TemplateVariable } from '../../../../../domain/template-variables';

/** Characters that one value may have by itself; null where only the filled-in text counts. */
export function variableLimit({ component, placeholder }: TemplateVariable, { category }: TemplateShape): number | null {
  if (category?.toUpperCase() === 'AUTHENTICATION') return messageLimits.oneTimeCode;
  return component === 'button' && placeholder === 'code' ? messageLimits.couponCode : null;
}
