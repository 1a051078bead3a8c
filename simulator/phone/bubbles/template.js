import { drawing, element } from '../dom.js';
import { formatText } from '../format-text.js';
import { actButton, buttonRow, linkButton } from './buttons.js';
import { swipeRow } from './cards.js';
import { film, paper, picture } from './files.js';
import { placeCard } from './place.js';

/** A template, filled in: header, offer, text, buttons, cards. */
export function template(item, acts) {
  const { template: shown } = item.message;
  const { header, media, offer, body, footer, buttons, cards } = shown;
  return {
    above: [
      media && mediaOf(media),
      header && element('p', { class: 'bubble-head' }, header),
      offer && offerOf(offer),
      element('p', {}, ...formatText(body)),
      footer && element('p', { class: 'bubble-foot' }, footer),
    ].filter(Boolean),
    below: [buttonRow(buttons.map((each) => buttonOf(each, item, acts)))],
    beside: cards && swipeRow(cards.map((card) => cardOf(card, item, acts))),
  };
}

function mediaOf({ format, content }) {
  const show = { IMAGE: picture, VIDEO: film, GIF: film, DOCUMENT: paper, LOCATION: placeCard }[format];
  return show ? show(content) : element('p', { class: 'bubble-foot' }, format.toLowerCase());
}

function cardOf({ media, body, buttons }, item, acts) {
  return [
    media && mediaOf(media),
    body ? element('p', {}, ...formatText(body)) : undefined,
    buttonRow(buttons.map((each) => buttonOf(each, item, acts))),
  ];
}

function offerOf({ text, expiresAt }) {
  const ends =
    expiresAt === undefined
      ? undefined
      : `Ends ${new Date(expiresAt).toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}`;
  return element(
    'div',
    { class: 'card offer' },
    element('span', { class: 'offer-sign tone-yellow' }, drawing('clock')),
    element('span', { class: 'card-words' }, element('strong', {}, text), ends && element('span', {}, ends)),
  );
}

function buttonOf(shown, { message: { wamid }, taps }, acts) {
  const { type, text, url, code } = shown;
  switch (type) {
    case 'QUICK_REPLY':
      return actButton({ label: text, isPressed: taps.includes(text) }, () => acts.tapTemplate(wamid, shown));
    case 'URL':
      return linkButton(text, url);
    case 'COPY_CODE':
    case 'OTP':
      return actButton({ label: text, sign: 'copy' }, () => acts.copyCode(code));
    case 'FLOW':
      return actButton({ label: text }, () => acts.fillForm(wamid));
    case 'REQUEST_CONTACT_INFO':
      return actButton({ label: 'Share my number', sign: 'person' }, () => acts.shareNumber(wamid));
    case 'PHONE_NUMBER':
    case 'VOICE_CALL':
      return element('span', { class: 'bubble-button' }, drawing('call'), text);
    default:
      return element('span', { class: 'bubble-button' }, text);
  }
}
