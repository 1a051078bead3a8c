import { drawing, element } from './dom.js';
import { formatText } from './format-text.js';

/** One message as a bubble. `direction` is the business' view: "in" was written on this phone. */
export function createBubble({ message, quoted, tapped, reactions }, { onTap }) {
  const { wamid, direction, status } = message;
  return element(
    'article',
    {
      class: reactions.length > 0 ? 'bubble has-reaction' : 'bubble',
      'data-wamid': wamid,
      'data-direction': direction,
      'data-status': status,
    },
    quoted && message.type !== 'button' ? element('p', { class: 'bubble-quote' }, shorten(quoted)) : undefined,
    ...wordsOf(message),
    endOf(message),
    buttonsOf(message, { tapped, onTap }),
    reactions.length > 0 ? element('span', { class: 'bubble-reaction' }, reactions.join(' ')) : undefined,
  );
}

function wordsOf({ type, text, template }) {
  if (template) {
    return [
      template.header && element('p', { class: 'bubble-head' }, template.header),
      element('p', {}, ...formatText(template.body)),
      template.footer && element('p', { class: 'bubble-foot' }, template.footer),
    ].filter(Boolean);
  }
  if (type === 'button') {
    return [element('p', { class: 'bubble-label' }, 'tapped'), element('p', {}, text ?? '')];
  }
  if (text !== undefined) return [element('p', {}, ...formatText(text))];
  return [element('p', { class: 'bubble-foot' }, `A message of type ${type}`)];
}

function endOf({ direction, status, timestamp }) {
  const time = new Date(timestamp * 1000);
  return element(
    'div',
    { class: 'bubble-end' },
    element('time', { datetime: time.toISOString() }, clockTime(time)),
    direction === 'in' ? drawing(status === 'sent' ? 'tick' : 'ticks', { role: 'img', 'aria-label': status }) : undefined,
  );
}

function buttonsOf({ template, wamid }, { tapped, onTap }) {
  if (!template || template.buttons.length === 0) return undefined;
  const buttons = template.buttons.map((button) => {
    if (button.type === 'URL' && /^https?:/.test(button.url ?? '')) {
      const attributes = {
        class: 'bubble-button',
        href: button.url,
        target: '_blank',
        rel: 'noreferrer',
      };
      return element('a', attributes, drawing('link'), button.text);
    }
    if (button.type !== 'QUICK_REPLY') return element('span', { class: 'bubble-button' }, button.text);
    const isTapped = String(tapped.includes(button.text));
    const made = element('button', { type: 'button', class: 'bubble-button', 'aria-pressed': isTapped }, button.text);
    made.addEventListener('click', () => onTap(wamid, button));
    return made;
  });
  return element('div', { class: 'bubble-buttons' }, ...buttons);
}

export function clockTime(date) {
  return date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

function shorten(text) {
  return text.length > 90 ? `${text.slice(0, 90)} …` : text;
}
