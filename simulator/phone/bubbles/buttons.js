import { button, drawing, element } from '../dom.js';

/** A row of tappable labels below a bubble's text. */
export function buttonRow(buttons) {
  return buttons.length === 0 ? undefined : element('div', { class: 'bubble-buttons' }, ...buttons);
}

export function actButton({ label, sign, isPressed = false }, act) {
  return button({ class: 'bubble-button', 'aria-pressed': String(isPressed) }, act, sign === undefined ? undefined : drawing(sign), label);
}

/** Opens an address, if it is one: other schemes stay words. */
export function linkButton(label, address) {
  if (!/^https?:/.test(address ?? '')) return element('span', { class: 'bubble-button' }, label);
  return element('a', { class: 'bubble-button', href: address, target: '_blank', rel: 'noreferrer' }, drawing('link'), label);
}
