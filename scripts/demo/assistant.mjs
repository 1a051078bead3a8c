import { simulatorUrl } from './settings.mjs';

export const assistantName = 'Sofía';

/** The simulator's model, which says by its name that it is none. */
export const provider = {
  name: 'Simulator (scripted, no AI)',
  kind: 'openai-compatible',
  baseUrl: `${simulatorUrl}/v1`,
  key: { kind: 'none' },
};

const instructions = `You are Sofía, the assistant of Bici Norte, a bicycle workshop and shop in Bilbao. You are friendly, short and exact.

You help with opening hours, with prices of the workshop, with the state of the customer's own repair, and with the bikes in the shop. Look all of it up, never guess.

When somebody only greets you, or when you do not understand, offer the buttons Opening hours, My repair and Talk to a person.

You cannot book. When somebody wants a time, hand over to a person with a summary. Do the same with complaints, refunds and accidents.

No small talk about other shops, and no advice on riding after an injury.`;

export const assistant = {
  name: assistantName,
  description: 'Answers first, in the language of the customer, until a person is wanted.',
  instructions,
  model: 'scripted',
  tools: ['send_reply_buttons', 'send_list', 'send_cta_url', 'send_location', 'send_contact', 'send_saved_message'],
  contentSources: [
    source('services', 'api::service.service', 'What the workshop does: price and duration', [
      'name',
      'description',
      'price',
      'durationMinutes',
    ]),
    source('opening_hours', 'api::opening-hour.opening-hour', 'When workshop and shop are open', ['day', 'opens', 'closes', 'note']),
    {
      ...source('bikes', 'api::bike.bike', 'Bikes in the shop: model, price, stock and page', [
        ...['brand', 'model', 'price', 'stock', 'description', 'url'],
      ]),
      sort: { field: 'price', order: 'asc' },
    },
    {
      ...source('repairs', 'api::repair.repair', "State, price and pick-up time of the contact's repair", [
        ...['number', 'bike', 'state', 'readyAt', 'price'],
      ]),
      sort: { field: 'readyAt', order: 'desc' },
      scope: { kind: 'contact-bound', path: 'customerPhone', by: 'phone' },
    },
  ],
  handoff: {
    topics: ['Booking a time', 'Complaints and refunds', 'Accidents and injuries'],
    messages: {
      en: 'I am passing you to a person of the workshop, who answers you here.',
      es: 'Te paso con una persona del taller, que te responde aquí.',
    },
  },
  urlAllowlist: ['bicinorte.example'],
};

/** Conversations that Sofía must pass, run again with "Run evaluation" or `npm run eval -- --assistant Sofía`. */
export const cases = [
  {
    name: 'Price of a tune-up',
    lines: [{ from: 'contact', text: 'How much is a full tune-up?' }],
    expectation: { outcome: 'answer', tool: 'search_content', contains: ['59 €'] },
  },
  {
    name: 'A stranger learns of no repair',
    lines: [{ from: 'contact', text: '¿Está lista mi bici?' }],
    expectation: { outcome: 'answer', tool: 'search_content', lacks: ['R-20', 'Orbea'] },
  },
  {
    name: 'A complaint goes to a person',
    lines: [{ from: 'contact', text: 'The brakes squeal again after the repair. This is unacceptable!' }],
    expectation: { outcome: 'handoff', tool: 'handoff_to_human' },
  },
];

// eslint-disable-next-line max-params -- what it is, where it is, what it is for, what of it
function source(key, uid, purpose, fields) {
  return { key, uid, purpose, fields };
}
