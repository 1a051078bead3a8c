import { drawing, element } from '../dom.js';

export function location({ message: { content } }) {
  return { above: [placeCard(content)] };
}

/** A map that we drew: no picture of the real place leaves or enters this computer. */
export function placeCard({ latitude, longitude, name, address } = {}) {
  const degrees = `${Number(latitude).toFixed(4)}, ${Number(longitude).toFixed(4)}`;
  return element(
    'div',
    { class: 'place' },
    drawing('map', { class: 'place-map', role: 'img', 'aria-label': `Map of ${name ?? degrees}`, preserveAspectRatio: 'xMidYMid slice' }),
    element('span', { class: 'place-words' }, element('strong', {}, name || 'A place'), element('span', {}, address || degrees)),
  );
}
