import { componentOf, type ShownCard, type Template, type TemplateComponent } from '../../../template';
import { GraphError } from '../../graph-error';
import type { Checking } from '../lookups';
import { listAt, onlyKeys, type Place } from '../../place';
import { fillButtons } from './buttons';
import { parametersOf, readComponents } from './components';
import { fillText } from './fill-text';
import { fillHeader } from './header';

const longestCardBody = 160;

/** Every card of the template has to come with the message, in order. */
export function fillCarousel(template: Template, sent: Place | undefined, checking: Checking): ShownCard[] | undefined {
  const cards = componentOf(template, 'CAROUSEL')?.cards;
  if (cards === undefined) {
    if (sent) throw new GraphError(132018, { details: 'carousel: the template has none' });
    return undefined;
  }
  const sentCards = sent === undefined ? [] : listAt(sent, 'cards');
  if (sentCards.length !== cards.length) {
    throw new GraphError(132000, {
      details: `carousel: number of cards (${sentCards.length}) does not match the expected number of cards (${cards.length})`,
    });
  }
  const isNamed = template.parameter_format === 'NAMED';
  return sentCards.map((card, index) => {
    onlyKeys(card, ['card_index', 'components']);
    if (Number(card.value['card_index']) !== index) {
      throw new GraphError(132012, { details: `carousel: card_index ${index} is missing or out of order` });
    }
    return fillCard({ components: cards[index]?.components ?? [], isNamed }, card, checking);
  });
}

function fillCard(frame: { components: TemplateComponent[]; isNamed: boolean }, card: Place, checking: Checking): ShownCard {
  const sent = readComponents(card);
  const { media } = fillHeader(frame, sent.header, checking);
  const text = componentOf(frame, 'BODY')?.text;
  if (text === undefined && sent.body) throw new GraphError(132000, { details: 'carousel: the card has no body' });
  const textToFill = { text: text ?? '', place: 'carousel body', isNamed: frame.isNamed, max: longestCardBody };
  return {
    media,
    body: text === undefined ? undefined : fillText(textToFill, parametersOf(sent.body)),
    buttons: fillButtons(frame, sent.buttons),
  };
}
