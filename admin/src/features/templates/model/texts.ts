import { templateLimits } from '../../../../../contracts/message-limits';
import type { TemplateDraft } from '../../../../../contracts/template';
import { messageKind } from './message-kind';
import { partOf, withPart } from './parts';

export function textOf(draft: TemplateDraft, type: 'HEADER' | 'BODY' | 'FOOTER'): string {
  return partOf(draft, type)?.text ?? '';
}

/** An empty footer is no footer. */
export function withText(draft: TemplateDraft, type: 'HEADER' | 'BODY' | 'FOOTER', text: string): TemplateDraft {
  if (type === 'FOOTER' && text === '') return withPart(draft, type, null);
  return withPart(draft, type, { ...(partOf(draft, type) ?? { type }), text });
}

export function bodyLimit(draft: TemplateDraft): number {
  return messageKind(draft) === 'offer' ? templateLimits.limitedTimeOfferBody : templateLimits.body;
}

/** How long the text of a form's field may be. */
export function fieldLimit(field: string, draft: TemplateDraft): number {
  switch (problemPart(field)) {
    case 'header.text':
      return templateLimits.headerText;
    case 'body.text':
      return field.startsWith('cards.') ? templateLimits.carouselCardBody : bodyLimit(draft);
    case 'footer.text':
      return templateLimits.footer;
    case 'button.text':
      return templateLimits.buttonText;
    case 'button.url':
      return templateLimits.buttonUrl;
    case 'button.phone_number':
      return templateLimits.buttonPhone;
    case 'button.example':
      return templateLimits.couponCode;
    case 'offer.text':
      return templateLimits.limitedTimeOfferText;
    default:
      return Infinity;
  }
}

/** `cards.1.buttons.0.url` → `button.url`, `cards.2` → `card`: the same rule holds for all of a kind. */
export function problemPart(field: string): string {
  return field
    .replace(/^cards\.\d+\./, '')
    .replace(/^cards\.\d+$/, 'card')
    .replace(/^buttons\.\d+/, 'button');
}
