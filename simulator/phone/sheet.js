import { button, byId, drawing, element } from './dom.js';

let closeOpen;

/**
 * Slides something up over the phone's screen. One at a time; Escape, the cross and a tap beside it close it.
 * @param build gets a function that closes it, and gives back what stands under the title
 */
export function openSheet(title, build) {
  closeOpen?.();
  const before = document.activeElement;
  const behind = [byId('chat'), byId('compose')];
  const close = () => {
    closeOpen = undefined;
    layer.remove();
    behind.forEach((part) => part.removeAttribute('inert'));
    if (before?.isConnected) before.focus();
    else byId('text').focus();
  };
  const panel = element(
    'div',
    { class: 'sheet', role: 'dialog', 'aria-modal': 'true', 'aria-label': title, tabindex: '-1' },
    element(
      'div',
      { class: 'sheet-head' },
      element('h2', {}, title),
      button({ class: 'sheet-close', 'aria-label': 'Close' }, () => close(), drawing('cross')),
    ),
    ...[build(close)].flat(),
  );
  const layer = element('div', { class: 'sheet-layer' }, panel);
  layer.addEventListener('click', (event) => event.target === layer && close());
  layer.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  behind.forEach((part) => part.setAttribute('inert', ''));
  byId('screen').append(layer);
  closeOpen = close;
  (panel.querySelector('input:checked, input, textarea') ?? panel).focus();
}

/** Choices of which one is taken: rows with a round mark. */
export function radioRows(rows, { name, chosen, onChange }) {
  return element(
    'div',
    { class: 'radio-rows', role: 'radiogroup' },
    ...rows.map(({ value, title, description }) => {
      const mark = element('input', { type: 'radio', name, value, checked: value === chosen });
      mark.addEventListener('change', () => onChange(value));
      return element(
        'label',
        { class: 'radio-row' },
        element('span', { class: 'card-words' }, element('strong', {}, title), description ? element('span', {}, description) : undefined),
        mark,
      );
    }),
  );
}

export function mainButton(label, act, attributes = {}) {
  return button({ class: 'main-button', ...attributes }, act, label);
}
