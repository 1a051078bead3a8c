import { errorCodes } from '../contracts/error-codes';
import { codePointLength, messageLimits } from '../contracts/message-limits';
import type { SendableContent } from '../contracts/sendable-content';
import type { Template } from '../contracts/template';
import { renderTemplate } from './render-template';
import { refuse, type SendDecision } from './send-decision';
import { missingParts, templateCards, unsupportedPart } from './template-needs';
import { isAllowedVariableValue } from './template-variables';

export type TemplateValues = Extract<SendableContent, { type: 'template' }>['template'];

interface TemplateContext {
  /** The stored template of that name and language; null when there is none. */
  readonly template: Template | null;
  readonly optedOutAt: number | null;
  /** False: the contact is known by a user id only. */
  readonly hasPhone: boolean;
  readonly now: number;
}

/** May this template be sent with these values? */
export function decideTemplate(values: TemplateValues, { template, optedOutAt, hasPhone, now }: TemplateContext): SendDecision {
  const { name, language } = values;
  if (!template) {
    return refuse(
      errorCodes.templateNotFound,
      `There is no template "${name}" in "${language}". Synchronise the templates, or choose another one.`,
      { name, language },
    );
  }
  if (template.status !== 'APPROVED') {
    return refuse(
      errorCodes.templateNotApproved,
      `The template "${name}" is ${template.status.toLowerCase()}. Only approved templates can be sent.`,
      { name, language, status: template.status, reason: template.reason },
    );
  }
  if (optedOutAt !== null && template.category === 'MARKETING') {
    return refuse(errorCodes.optedOut, 'The contact asked for no marketing messages. Choose a utility template.');
  }
  // Meta answers 131062 (reference section 2.5).
  if (template.category === 'AUTHENTICATION' && !hasPhone) {
    return refuse(
      errorCodes.phoneRequired,
      'A code can be sent only to a phone number, and this contact is known by a user id alone. Ask for the phone number first.',
    );
  }
  const part = unsupportedPart(template);
  if (part !== null) {
    return refuse(
      errorCodes.templateNotSupported,
      `The template "${name}" has a part that cannot be filled here: ${part}. Choose another template.`,
      { name, language, part },
    );
  }
  return decideValues(template, values, now);
}

function decideValues(template: Template, values: TemplateValues, now: number): SendDecision {
  const missing = missingParts(template, values);
  if (missing.length > 0) {
    return refuse(errorCodes.templateVariableMissing, `Fill in all variables. Missing: ${missing.join(', ')}.`, {
      missing,
    });
  }
  const texts = allTexts(values);
  const invalid = Object.keys(texts).filter((key) => !isAllowedVariableValue(texts[key] ?? ''));
  if (invalid.length > 0) {
    return refuse(
      errorCodes.templateVariableInvalid,
      `A value may hold no line break, no tab and at most four spaces in a row. Change: ${invalid.join(', ')}.`,
      { invalid },
    );
  }
  const cards = templateCards(template).length;
  if ((values.cards?.length ?? 0) !== cards) {
    return refuse(errorCodes.templateVariableInvalid, `The template has ${cards} cards; give exactly as many.`, { cards });
  }
  if (values.offerExpiresAt !== undefined && Date.parse(values.offerExpiresAt) <= now) {
    return refuse(errorCodes.templateVariableInvalid, 'The end of the offer is in the past. Choose a later one.', { invalid: ['offer'] });
  }
  return decideLengths(template, values);
}

function decideLengths(template: Template, values: TemplateValues): SendDecision {
  const length = codePointLength(renderTemplate(template, values.variables, values.cards).body);
  if (length > messageLimits.templateBodyRendered) {
    return refuse(
      errorCodes.templateVariableInvalid,
      `The filled-in text has ${length} characters; WhatsApp takes at most ${messageLimits.templateBodyRendered}. Shorten the values.`,
      { length },
    );
  }
  for (const { key, limit, what } of limitedValues(template)) {
    const own = codePointLength(values.variables[key] ?? '');
    if (own > limit) {
      const message = `${what} has ${own} characters; WhatsApp takes at most ${limit}. Shorten it.`;
      return refuse(errorCodes.templateVariableInvalid, message, { key, limit });
    }
  }
  return { allowed: true };
}

function limitedValues({ components, category }: Template): { key: string; limit: number; what: string }[] {
  if (category === 'AUTHENTICATION') return [{ key: '1', limit: messageLimits.oneTimeCode, what: 'The code' }];
  return components.flatMap(({ buttons }) =>
    (buttons ?? []).flatMap(({ type }, index) =>
      type.toUpperCase() === 'COPY_CODE' ? [{ key: `button.${index}`, limit: messageLimits.couponCode, what: 'The coupon code' }] : [],
    ),
  );
}

function allTexts({ variables, cards = [] }: TemplateValues): Record<string, string> {
  const ofCards = cards.flatMap((card, index) =>
    Object.entries(card.variables).map(([key, value]) => [`card.${index}.${key}`, value] as const),
  );
  return Object.fromEntries([...Object.entries(variables), ...ofCards]);
}
