import { lengthOf, listAt, objectAt, onlyKeys, optionalFlag, textAt, wordAt, type Place } from '../place';
import { checkButtons } from './buttons';
import type { Drafting } from './drafting';
import { checkSample } from './header';
import { refusal, tooLong } from './refusal';
import { checkBody } from './texts';

const longestOffer = 16;
const longestCardBody = 160;
const mostCardButtons = 2;

export function checkOffer(component: Place, { category }: Drafting): void {
  if (category !== 'MARKETING') throw wrong('Limited-time offers are for marketing templates.');
  onlyKeys(component, ['type', 'limited_time_offer']);
  const offer = objectAt(component, 'limited_time_offer');
  onlyKeys(offer, ['text', 'has_expiration']);
  if (lengthOf(textAt(offer, 'text')) > longestOffer) throw tooLong('The text of the offer', longestOffer);
  optionalFlag(offer, 'has_expiration');
}

/** Between two and ten cards, all built alike. */
export function checkCards(component: Place, drafting: Drafting): void {
  if (drafting.category === 'AUTHENTICATION') throw wrong('Authentication templates have no cards.');
  onlyKeys(component, ['type', 'cards']);
  const cards = listAt(component, 'cards');
  if (cards.length < 2 || cards.length > 10) throw wrong('A carousel has 2 to 10 cards.');
  const forms = cards.map((card) => checkCard(card, drafting));
  if (new Set(forms).size > 1) throw wrong('All cards must have the same components and buttons.');
}

/** @returns what all cards must have in common */
function checkCard(card: Place, drafting: Drafting): string {
  onlyKeys(card, ['components']);
  const form = listAt(card, 'components').map((component) => checkCardComponent(component, drafting));
  if (!form.some((part) => part.startsWith('header'))) throw wrong('Each card needs an image or a video.');
  if (!form.some((part) => part.startsWith('buttons'))) throw wrong('Each card needs a button.');
  return form.sort().join(', ');
}

function checkCardComponent(component: Place, drafting: Drafting): string {
  const type = wordAt(component, 'type', ['header', 'body', 'buttons']);
  if (type === 'buttons') return `buttons ${checkButtons(component, mostCardButtons, drafting).join(' ')}`;
  if (type === 'body') {
    checkBody(component, longestCardBody, drafting);
    return type;
  }
  onlyKeys(component, ['type', 'format', 'example']);
  const format = wordAt(component, 'format', ['image', 'video']);
  checkSample(component, drafting);
  return `header ${format}`;
}

function wrong(message: string): Error {
  return refusal(undefined, { title: 'Template is not valid', message });
}
