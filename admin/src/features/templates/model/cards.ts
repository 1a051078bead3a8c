import { templateLimits } from '../../../../../contracts/message-limits';
import type { TemplateButton, TemplateComponent, TemplateDraft } from '../../../../../contracts/template';
import { templateCards } from '../../../../../domain/template-needs';
import { newButton, type ButtonKind } from './buttons';
import { partIn, withPart, withPartIn, type Components } from './parts';

/** Meta may put more into a card than we know: it is kept. */
export type Card = NonNullable<TemplateComponent['cards']>[number] & { components: TemplateComponent[] };
export type CardFormat = 'IMAGE' | 'VIDEO';

export function cardsOf(draft: TemplateDraft): Card[] {
  return templateCards(draft).map((card) => ({ ...card }));
}

export function withCards(draft: TemplateDraft, cards: readonly Card[]): TemplateDraft {
  return withPart(draft, 'CAROUSEL', { type: 'CAROUSEL', cards: [...cards] });
}

/** Two cards, the least that Meta takes. */
export function newCards(): Card[] {
  const card: Card = {
    components: [
      { type: 'HEADER', format: 'IMAGE' },
      { type: 'BODY', text: '' },
      { type: 'BUTTONS', buttons: [newButton('QUICK_REPLY')] },
    ],
  };
  return [card, card];
}

/** All cards have the same make, so a new one has the first one's, without its words and its picture. */
export function withNewCard(cards: readonly Card[]): Card[] {
  const [first] = cards;
  return first && cards.length < templateLimits.carouselCards ? [...cards, { components: emptied(first.components) }] : [...cards];
}

export function cardFormat([first]: readonly Card[]): CardFormat {
  return first && partIn(first.components, 'HEADER')?.format?.toUpperCase() === 'VIDEO' ? 'VIDEO' : 'IMAGE';
}

export function withCardFormat(cards: readonly Card[], format: CardFormat): Card[] {
  return onAll(cards, (components) => withPartIn(components, 'HEADER', { type: 'HEADER', format }));
}

export function haveText([first]: readonly Card[]): boolean {
  return first !== undefined && partIn(first.components, 'BODY') !== null;
}

export function withTexts(cards: readonly Card[], has: boolean): Card[] {
  return onAll(cards, (components) =>
    withPartIn(components, 'BODY', has ? (partIn(components, 'BODY') ?? { type: 'BODY', text: '' }) : null),
  );
}

export function buttonsOfCard(card: Card | undefined): TemplateButton[] {
  return (card && partIn(card.components, 'BUTTONS')?.buttons) ?? [];
}

/** Kinds are the same on all cards, words and addresses each card's own. */
export function withCardButton(cards: readonly Card[], kind: ButtonKind): Card[] {
  return onAllButtons(cards, (buttons) => [...buttons, newButton(kind)]);
}

export function withoutCardButton(cards: readonly Card[], index: number): Card[] {
  return onAllButtons(cards, (buttons) => buttons.filter((_, other) => other !== index));
}

export function withCardPart(cards: readonly Card[], index: number, part: TemplateComponent): Card[] {
  const type = part.type === 'HEADER' || part.type === 'BODY' ? part.type : 'BUTTONS';
  return cards.map((card, other) => (other === index ? { ...card, components: withPartIn(card.components, type, part) } : card));
}

function emptied(components: readonly TemplateComponent[]): Components {
  return components.map((component) => {
    const { example: _sample, ...rest } = component;
    return {
      ...rest,
      ...(component.text !== undefined && { text: '' }),
      ...(component.buttons && { buttons: component.buttons.map((button) => ({ ...button, text: '' })) }),
    };
  });
}

function onAll(cards: readonly Card[], change: (components: Components) => Components): Card[] {
  return cards.map((card) => ({ ...card, components: change(card.components) }));
}

function onAllButtons(cards: readonly Card[], change: (buttons: TemplateButton[]) => TemplateButton[]): Card[] {
  return onAll(cards, (components) =>
    withPartIn(components, 'BUTTONS', { type: 'BUTTONS', buttons: change(partIn(components, 'BUTTONS')?.buttons ?? []) }),
  );
}
