import { button, byId, drawing, element } from '../dom.js';

const tiles = [
  { name: 'photo', label: 'Photo', tone: 'yellow', sign: 'camera' },
  { name: 'voice', label: 'Voice', tone: 'pink', sign: 'mic' },
  { name: 'place', label: 'Place', tone: 'mint', sign: 'pin' },
  { name: 'file', label: 'File', tone: 'blue', sign: 'file' },
  { name: 'contact', label: 'Contact', tone: 'lilac', sign: 'person' },
  { name: 'sticker', label: 'Sticker', tone: 'sand', sign: 'smile' },
];

/** What can be sent beside text, behind the button at the left of the text field. */
export function createTiles(acts) {
  const toggle = byId('attach');
  const panel = byId('tiles');
  const show = (isOpen) => {
    panel.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    toggle.setAttribute('aria-label', isOpen ? 'Close attachments' : 'Attach');
    toggle.replaceChildren(drawing(isOpen ? 'cross' : 'plus'));
  };
  toggle.addEventListener('click', () => show(panel.hidden));
  panel.append(
    ...tiles.map(({ name, label, tone, sign }) =>
      button(
        { class: 'tile' },
        () => acts[name](),
        element('span', { class: `tile-sign tone-${tone}` }, drawing(sign)),
        element('span', {}, label),
      ),
    ),
  );
  show(false);
}
