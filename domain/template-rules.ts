import { codePointLength, templateLimits } from '../contracts/message-limits';
import type { TemplateDraft } from '../contracts/template';
import { authenticationProblems } from './template-rules/authentication';
import { buttonProblems } from './template-rules/buttons';
import { carouselProblems } from './template-rules/carousel';
import { tooLong, typeOf, type RuleContext, type TemplateProblem } from './template-rules/problem';
import { exampleProblems, textProblems } from './template-rules/text';

export type { TemplateProblem } from './template-rules/problem';

/** Meta's rules for a template that is sent for approval (reference sections 3.11 and 5.2), checked before it leaves. */
export function templateProblems(draft: TemplateDraft): TemplateProblem[] {
  const find = (type: string) => {
    const index = draft.components.findIndex((component) => typeOf(component) === type);
    const component = draft.components[index];
    return component ? { component, path: ['components', index] as const } : null;
  };
  const context: RuleContext = { draft, find };
  if (draft.category === 'AUTHENTICATION') return [...repeatedComponents(draft), ...authenticationProblems(context)];
  return [
    ...repeatedComponents(draft),
    ...headerProblems(context),
    ...bodyProblems(context),
    ...footerProblems(context),
    ...buttonProblems(context),
    ...offerProblems(context),
    ...carouselProblems(context),
  ];
}

function repeatedComponents({ components }: TemplateDraft): TemplateProblem[] {
  return components.flatMap((component, index) =>
    components.findIndex((other) => typeOf(other) === typeOf(component)) === index
      ? []
      : [{ path: ['components', index], code: 'repeated' as const, message: `There can be only one ${typeOf(component).toLowerCase()}.` }],
  );
}

function headerProblems({ draft, find }: RuleContext): TemplateProblem[] {
  const header = find('HEADER');
  if (!header) return [];
  const { component, path } = header;
  const format = (component.format ?? 'TEXT').toUpperCase();
  if (format === 'LOCATION') return [];
  if (format === 'TEXT') {
    const { headerText, headerVariables } = templateLimits;
    return textProblems(component, path, { draft, limit: headerText, variables: headerVariables, isHeader: true });
  }
  if (!['IMAGE', 'VIDEO', 'DOCUMENT'].includes(format)) {
    return [{ path: [...path, 'format'], code: 'not_allowed', message: `A header of the format ${format} cannot be written here.` }];
  }
  return exampleProblems(component, path);
}

function bodyProblems({ draft, find }: RuleContext): TemplateProblem[] {
  const body = find('BODY');
  if (!body) return [{ path: ['components'], code: 'required', message: 'A template needs a text.' }];
  const limit = find('LIMITED_TIME_OFFER') ? templateLimits.limitedTimeOfferBody : templateLimits.body;
  return textProblems(body.component, body.path, { draft, limit });
}

function footerProblems({ find }: RuleContext): TemplateProblem[] {
  const footer = find('FOOTER');
  if (!footer) return [];
  const { component, path } = footer;
  const text = component.text ?? '';
  const at = [...path, 'text'];
  if (find('LIMITED_TIME_OFFER')) {
    return [{ path, code: 'not_allowed', message: 'A limited-time offer has no footer. Remove it.' }];
  }
  if (!text.trim()) return [{ path: at, code: 'required', message: 'The footer is empty. Write it or remove it.' }];
  const length = codePointLength(text);
  if (length > templateLimits.footer) return [tooLong(at, { length, limit: templateLimits.footer })];
  return /\{\{/.test(text) ? [{ path: at, code: 'not_allowed', message: 'A footer can hold no variables.' }] : [];
}

function offerProblems({ draft, find }: RuleContext): TemplateProblem[] {
  const offer = find('LIMITED_TIME_OFFER');
  if (!offer) return [];
  const path = [...offer.path, 'limited_time_offer', 'text'];
  const details = offer.component.limited_time_offer as { text?: unknown } | undefined;
  const text = typeof details?.text === 'string' ? details.text : '';
  if (draft.category !== 'MARKETING') {
    return [{ path: ['category'], code: 'not_allowed', message: 'A limited-time offer must be of the category Marketing.' }];
  }
  if (!text.trim()) return [{ path, code: 'required', message: 'Say what the offer is.' }];
  const length = codePointLength(text);
  return length > templateLimits.limitedTimeOfferText ? [tooLong(path, { length, limit: templateLimits.limitedTimeOfferText })] : [];
}
