import * as api from './api.js';
import { byId, createList, drawing, element } from './dom.js';

/** What each button does to the chosen customer, and what is told about it afterwards. */
const mischiefs = [
  {
    id: 'burst',
    title: 'Three messages at once',
    words: 'All in the same moment',
    tone: 'mint',
    sign: 'lines',
    act: async ({ id }) => {
      const texts = ['Hi!', 'One more thing:', 'are you open on Saturday?'];
      await Promise.all(texts.map((body) => api.write(id, { type: 'text', text: { body } })));
    },
  },
  {
    id: 'person',
    title: '“I want a person”',
    words: 'Asks for a human being',
    tone: 'yellow',
    sign: 'hand',
    act: ({ id }) => api.write(id, { type: 'text', text: { body: 'I want to talk to a person, please.' } }),
  },
  {
    id: 'day',
    title: 'Let 24 hours pass',
    words: 'Only templates from now on',
    tone: 'lilac',
    sign: 'moon',
    act: async ({ id, name }) => {
      await api.passTime(id, 24);
      return `A day has passed for ${name}. Free text is refused with 131047 until ${name} writes again.`;
    },
  },
  {
    id: 'off',
    title: 'Phone is off',
    words: 'Next message fails: 131026',
    tone: 'pink',
    sign: 'flash',
    isOn: (chat) => chat.isPhoneOff,
    act: ({ id, chat }) => api.failNext(id, chat.isPhoneOff ? null : 131026),
  },
  {
    id: 'cut',
    title: 'Cut the line once',
    words: 'Answer lost: not confirmed',
    tone: 'blue',
    sign: 'cross',
    isOn: (chat) => chat.isLineCut,
    act: async ({ id, chat }) => {
      if (chat.isLineCut) return;
      const match = { method: 'POST', path: '/*/messages', to: id };
      await api.addFault({ match, rate: 1, kind: 'accept-then-reset', times: 1 });
    },
  },
];

export function createMischiefs({ chosen, tell }) {
  const show = createList(byId('mischief-list'), {
    keyOf: (item) => item.id,
    build: ({ id, isOn }) => {
      const mischief = mischiefs.find((each) => each.id === id);
      const button = element(
        'button',
        {
          type: 'button',
          class: 'mischief',
          'aria-pressed': isOn === undefined ? undefined : String(isOn),
        },
        element('span', { class: `mischief-sign tone-${mischief.tone}` }, drawing(mischief.sign)),
        element('span', { class: 'mischief-words' }, element('strong', {}, mischief.title), element('span', {}, mischief.words)),
      );
      button.addEventListener('click', () => tell(mischief.act(chosen())));
      return element('li', {}, button);
    },
  });
  return (chat) => show(mischiefs.map(({ id, isOn }) => ({ id, isOn: isOn?.(chat) })));
}
