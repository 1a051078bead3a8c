import type { TemplateButton, TemplateComponent, TemplateDraft } from '../../../../../contracts/template';
import { cardsOf, withCards } from './cards';
import { offerOf, offerPart } from './offer';
import { typeOf } from './parts';

/**
 * For another language: the same parts, pictures, numbers, addresses and samples; the words are to be written.
 * A message with a code has no words of ours.
 */
export function structureOf(draft: TemplateDraft): TemplateDraft {
  if (draft.category === 'AUTHENTICATION') return draft;
  const copied = { ...draft, components: draft.components.map(withoutWords) };
  const cards = cardsOf(draft).map((card) => ({ ...card, components: card.components.map(withoutWords) }));
  return cards.length > 0 ? withCards(copied, cards) : copied;
}

function withoutWords(component: TemplateComponent): TemplateComponent {
  if (typeOf(component) === 'LIMITED_TIME_OFFER') return offerPart({ ...offerOf(component), text: '' });
  return {
    ...component,
    ...(component.text !== undefined && { text: '' }),
    ...(component.buttons && { buttons: component.buttons.map(withoutLabel) }),
  };
}

function withoutLabel(button: TemplateButton): TemplateButton {
  return button.text === undefined ? button : { ...button, text: '' };
}
