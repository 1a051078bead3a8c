import { mediaAddress } from '../api.js';
import { drawing, element } from '../dom.js';
import { formatText } from '../format-text.js';

/** Where the bytes of a file are: a link leads elsewhere, an id to the simulator. */
export function addressOf({ id, link } = {}) {
  return link ?? (id === undefined ? undefined : mediaAddress(id));
}

export function image({ message: { content } }) {
  return { above: [picture(content), caption(content)] };
}

export function video({ message: { content } }) {
  return { above: [film(content), caption(content)] };
}

export function sticker({ message: { content } }) {
  const sign = element('img', { class: 'sticker', src: addressOf(content), alt: 'Sticker', loading: 'lazy' });
  return { isBare: true, above: [orLost(sign, 'sticker')] };
}

export function documentFile({ message: { content } }) {
  return { above: [paper(content), caption(content)] };
}

export function picture(content) {
  const address = addressOf(content);
  const shown = element('img', { class: 'picture', src: address, alt: content?.caption ?? 'Photo', loading: 'lazy' });
  const link = element('a', { class: 'picture-link', href: address, target: '_blank', rel: 'noreferrer' }, shown);
  return orLost(shown, 'photo', link);
}

export function film(content) {
  const shown = element('video', { class: 'picture', src: addressOf(content), controls: true, preload: 'metadata', playsinline: true });
  return orLost(shown, 'video');
}

export function paper(content) {
  const name = content?.filename ?? content?.link?.split('/').at(-1) ?? 'File';
  const ending = /\.(\w{1,4})$/.exec(name)?.[1] ?? 'file';
  return element(
    'a',
    { class: 'card paper', href: addressOf(content), download: name, target: '_blank', rel: 'noreferrer' },
    element('span', { class: 'paper-sign', 'aria-hidden': 'true' }, drawing('file'), element('b', {}, ending)),
    element('span', { class: 'card-words' }, element('strong', {}, name), element('span', {}, 'Tap to save')),
  );
}

function caption(content) {
  return content?.caption ? element('p', {}, ...formatText(content.caption)) : undefined;
}

/** Files are not kept over a restart, and links may lead nowhere. */
function orLost(media, what, shown = media) {
  media.addEventListener('error', () => shown.replaceWith(lost(what)), { once: true });
  return shown;
}

function lost(what) {
  return element('div', { class: 'card lost' }, drawing('cross'), element('span', {}, `This ${what} is not here any more`));
}
