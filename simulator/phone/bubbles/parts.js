import { drawing, element } from '../dom.js';
import { formatText } from '../format-text.js';
import { audio } from './audio.js';
import { documentFile, image, sticker, video } from './files.js';
import { interactive } from './interactive.js';
import { contacts } from './people.js';
import { location } from './place.js';
import { tapped } from './tapped.js';
import { template } from './template.js';

const kinds = { audio, contacts, document: documentFile, image, interactive, location, order, sticker, text, video, button };

/**
 * What a message consists of: `above` and `below` its time, `beside` for cards that go over the bubble's edge.
 * A `bare` one has no bubble around it.
 */
export function partsOf(item, acts) {
  const { message } = item;
  if (message.isRevoked) return { above: [element('p', { class: 'bubble-gone' }, drawing('cross'), 'This message was deleted')] };
  if (message.template) return template(item, acts);
  const show = Object.hasOwn(kinds, message.type) ? kinds[message.type] : unknown;
  return show(item, acts);
}

function text({ message }) {
  return { above: [element('p', {}, ...formatText(message.text ?? ''))] };
}

function button({ message }) {
  return tapped(message.text);
}

function order({ message: { content } }) {
  const items = content?.product_items ?? [];
  const pieces = items.reduce((sum, { quantity }) => sum + Number(quantity), 0);
  return {
    above: [
      element('p', { class: 'bubble-label' }, 'ordered'),
      element('p', {}, `${pieces} × ${items.map(({ product_retailer_id: id }) => id).join(', ')}`),
    ],
  };
}

function unknown({ message: { type } }) {
  return { above: [element('p', { class: 'bubble-foot' }, `A message of type ${type}`)] };
}
