import { partsOf } from './bubbles/parts.js';
import { button, drawing, element } from './dom.js';

const longPressMs = 500;

/** One message with what belongs to it. `direction` is the business' view: "in" was written on this phone. */
export function createBubble(item, acts) {
  const { message, quoted, reactions } = item;
  const { wamid, direction, status } = message;
  const { above, below = [], beside, isBare = false, isAnswer = false } = partsOf(item, acts);
  const bubble = element(
    'article',
    {
      class: ['bubble', isBare && 'is-bare', reactions.length > 0 && 'has-reaction'].filter(Boolean).join(' '),
      'data-wamid': wamid,
      'data-direction': direction,
      'data-status': status,
      'data-type': message.type,
    },
    message.isForwarded ? element('p', { class: 'bubble-foot' }, 'Forwarded') : undefined,
    quoted && !isAnswer && !message.isRevoked ? element('p', { class: 'bubble-quote' }, shorten(quoted)) : undefined,
    ...above,
    endOf(message),
    ...below,
    reactions.length > 0 ? reactionsOf(item, acts) : undefined,
  );
  if (!message.isRevoked) addMenu(bubble, () => acts.openMenu(item));
  const more = message.isRevoked ? undefined : button({ class: 'more', 'aria-label': 'More' }, () => acts.openMenu(item), drawing('dots'));
  return element('div', { class: 'row', 'data-direction': direction }, bubble, more, beside);
}

function endOf({ direction, status, timestamp, isEdited }) {
  const time = new Date(timestamp * 1000);
  return element(
    'div',
    { class: 'bubble-end' },
    isEdited ? element('span', {}, 'edited') : undefined,
    element('time', { datetime: time.toISOString() }, clockTime(time)),
    direction === 'in' ? drawing(status === 'sent' ? 'tick' : 'ticks', { role: 'img', 'aria-label': status }) : undefined,
  );
}

/** The customer's own one is taken back with a tap. */
function reactionsOf({ message, reactions, ownReaction }, acts) {
  const words = reactions.join(' ');
  if (!ownReaction) return element('span', { class: 'bubble-reaction' }, words);
  const attributes = { class: 'bubble-reaction', 'aria-label': `${words}, tap to take yours back` };
  return button(attributes, () => acts.react(message.wamid, ''), words);
}

/** A long press, as on a phone; the right button of a mouse does the same. */
function addMenu(bubble, open) {
  let timer;
  const stop = () => clearTimeout(timer);
  bubble.addEventListener('pointerdown', (event) => {
    if (event.pointerType !== 'touch') return;
    stop();
    timer = setTimeout(open, longPressMs);
  });
  ['pointerup', 'pointercancel', 'pointermove', 'pointerleave'].forEach((name) => bubble.addEventListener(name, stop));
  bubble.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    stop();
    open();
  });
}

export function clockTime(date) {
  return date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

function shorten(text) {
  return text.length > 90 ? `${text.slice(0, 90)} …` : text;
}
