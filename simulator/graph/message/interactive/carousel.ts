import { checkHeaderMedia } from '../media-object';
import type { Checking } from '../lookups';
import { listAt, notValid, objectAt, onlyKeys, optionalObject, textAt, wordAt, type Place } from '../../place';
import { checkUrlAction } from './cta-url';
import { checkFrame } from './frame';
import { checkCount, limitedText, refuseRepeats } from './limits';
import { checkProductAction } from './products';

const cardTypes = ['cta_url', 'quick_reply', 'product'] as const;
const mostLineBreaks = 2;

export function checkCarousel(interactive: Place, checking: Checking): void {
  checkFrame(interactive, { headers: [], body: 1024, hasFooter: false }, checking);
  const action = objectAt(interactive, 'action');
  onlyKeys(action, ['cards']);
  const cards = listAt(action, 'cards');
  checkCount(cards.length, { what: 'Cards', min: 2, max: 10 });
  const forms = cards.map((card, index) => {
    if (card.value['card_index'] !== index) throw notValid(`cards: card_index ${index} is missing or out of order.`);
    return checkCard(card, checking);
  });
  if (new Set(forms).size > 1) throw notValid('All cards must have the same buttons, and products of one catalog.');
}

/** @returns what all cards must have in common */
function checkCard(card: Place, checking: Checking): string {
  onlyKeys(card, ['card_index', 'type', 'header', 'body', 'action']);
  const type = wordAt(card, 'type', cardTypes);
  const action = objectAt(card, 'action');
  if (type === 'product') {
    checkProductAction(action);
    return `product of ${textAt(action, 'catalog_id')}`;
  }
  checkCardHeader(card, checking);
  checkCardBody(card);
  return checkCardButtons(action);
}

function checkCardHeader(card: Place, checking: Checking): void {
  const header = objectAt(card, 'header');
  const type = wordAt(header, 'type', ['image', 'video']);
  onlyKeys(header, ['type', type]);
  checkHeaderMedia(objectAt(header, type), type, checking);
}

function checkCardBody(card: Place): void {
  const body = optionalObject(card, 'body');
  if (body === undefined) return;
  onlyKeys(body, ['text']);
  const text = limitedText(body, 'text', { what: 'Card body text', max: 160 });
  if (text.split('\n').length - 1 > mostLineBreaks) throw notValid(`Card body text can have ${mostLineBreaks} line breaks at most.`);
}

function checkCardButtons(action: Place): string {
  if (action.value['buttons'] === undefined) {
    checkUrlAction(action);
    return 'link';
  }
  onlyKeys(action, ['buttons']);
  const buttons = listAt(action, 'buttons');
  checkCount(buttons.length, { what: 'Card buttons', min: 1, max: 3 });
  const ids = buttons.map((button) => {
    onlyKeys(button, ['type', 'quick_reply']);
    wordAt(button, 'type', ['quick_reply']);
    const reply = objectAt(button, 'quick_reply');
    onlyKeys(reply, ['id', 'title']);
    limitedText(reply, 'title', { what: 'Button title', max: 20 });
    return limitedText(reply, 'id', { what: 'Button id', max: 20 });
  });
  refuseRepeats(ids, 'button id');
  return `${ids.length} replies`;
}
