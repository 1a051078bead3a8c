import { byId, createList, drawing, element } from './dom.js';
import { formatPhone } from './format-phone.js';

/** The list of customers to choose from. */
export function createPeople({ onChoose }) {
  const show = createList(byId('people'), {
    keyOf: ({ person }) => person.id,
    build: ({ person, isChosen, businessName }) => {
      const button = element(
        'button',
        {
          type: 'button',
          class: 'person',
          'aria-label': person.name,
          'aria-pressed': String(isChosen),
        },
        drawing(`face-${person.face}`, { class: 'face' }),
        element(
          'span',
          { class: 'person-words' },
          element('strong', {}, person.name),
          element('span', {}, isChosen ? numberOf(person) : previewOf(person, businessName)),
        ),
        isChosen || person.unread === 0 ? undefined : badge(person.unread),
      );
      button.addEventListener('click', () => onChoose(person.id));
      return element('li', {}, button);
    },
  });
  return function showPeople({ people, chat, business }) {
    show(
      people.map((person) => ({
        person,
        isChosen: person.id === chat.id,
        businessName: business.name,
      })),
    );
  };
}

function badge(count) {
  return element('span', { class: 'unread', title: `${count} unread` }, String(count));
}

function numberOf({ phone, id }) {
  return phone ? formatPhone(phone) : id;
}

function previewOf({ last }, businessName) {
  if (!last) return 'Nothing yet';
  return last.direction === 'out' ? `${businessName}: ${last.text}` : last.text;
}
