import { element } from '../dom.js';
import { formatText } from '../format-text.js';
import { actButton, buttonRow, linkButton } from './buttons.js';
import { film, picture } from './files.js';

/** The cards of an interactive message, to be swiped through. */
export function cardRow(cards, { wamid, taps }, acts) {
  return swipeRow(
    cards.map(({ header, body, action }) => {
      const replies = (action.buttons ?? []).map(({ quick_reply: reply }) =>
        actButton({ label: reply.title, isPressed: taps.includes(reply.id) }, () => acts.tapReply(wamid, reply)),
      );
      const link = action.parameters && linkButton(action.parameters.display_text, action.parameters.url);
      const product = action.product_retailer_id && actButton({ label: 'Order one', sign: 'bag' }, () => acts.order(wamid, action));
      return [
        header && (header.type === 'video' ? film(header.video) : picture(header.image)),
        body?.text ? element('p', {}, ...formatText(body.text)) : undefined,
        buttonRow([...replies, link, product].filter(Boolean)),
      ];
    }),
  );
}

/** The keyboard scrolls it as well as a finger. */
export function swipeRow(cards) {
  return element(
    'div',
    { class: 'swipe', tabindex: '0', role: 'group', 'aria-label': `${cards.length} cards` },
    ...cards.map((parts) => element('section', { class: 'swipe-card' }, ...parts.filter(Boolean))),
  );
}
