import { element } from '../dom.js';

/** What the customer chose among what was offered. */
export function tapped(title) {
  return { isAnswer: true, above: [element('p', { class: 'bubble-label' }, 'tapped'), element('p', {}, title ?? '')] };
}
