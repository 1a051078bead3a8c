import { drawing, element } from '../dom.js';
import { formatPhone } from '../format-phone.js';

const tones = ['mint', 'yellow', 'lilac', 'pink', 'blue'];

export function contacts({ message: { content } }) {
  const list = Array.isArray(content) ? content : [];
  return { above: list.map(contactCard) };
}

function contactCard(contact, index) {
  const phones = contact.phones ?? [];
  const name = contact.name?.formatted_name ?? numberOf(phones[0]) ?? 'A contact';
  const lines = [contact.org?.company, ...phones.map(numberOf), ...(contact.emails ?? []).map(({ email }) => email)].filter(
    (line) => line && line !== name,
  );
  return element(
    'div',
    { class: 'card contact' },
    element(
      'span',
      { class: `contact-face tone-${tones[index % tones.length]}`, 'aria-hidden': 'true' },
      initials(name) || drawing('person'),
    ),
    element('span', { class: 'card-words' }, element('strong', {}, name), ...lines.map((line) => element('span', {}, line))),
  );
}

function numberOf(phone) {
  if (phone === undefined) return undefined;
  return phone.wa_id ? formatPhone(phone.wa_id) : phone.phone;
}

function initials(name) {
  const letters = name.match(/\p{L}/gu) === null ? [] : name.split(/\s+/).map((word) => [...word][0] ?? '');
  return letters.slice(0, 2).join('').toUpperCase();
}
