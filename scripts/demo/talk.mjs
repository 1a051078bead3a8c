import { api, customerAnswers } from './api.mjs';
import { waitFor } from './http.mjs';

/** The assistant answers what was written, and then each further message; it need not wait whether more comes. */
export async function talk(place, customer, talks) {
  const { token, inbox, id } = place;
  for (const message of [undefined, ...talks]) {
    if (message !== undefined) await customerAnswers(customer, await tapped(place, message));
    await inbox.until(`a turn with ${customer.name}`, (known) => turnIn(known, id) !== null);
    await api(token, 'POST', `/conversations/${id}/turn`, { action: 'answer-now' });
    await inbox.until(`an answer to ${customer.name}`, (known) => turnIn(known, id) === null);
  }
}

function turnIn(known, id) {
  return known.find(({ documentId }) => documentId === id).turn;
}

/** `{ taps: title }` taps a button or row of the newest message that has one. */
async function tapped({ token, id }, message) {
  if (message.taps === undefined) return message;
  const title = message.taps;
  const { wamid, type, ...reply } = await waitFor(`something to tap called "${title}"`, async () => {
    const { data } = await api(token, 'GET', `/conversations/${id}/messages?limit=10`);
    return data.flatMap(choicesIn).find((choice) => choice.title === title && choice.wamid !== null);
  });
  return { type: 'interactive', interactive: { type, [type]: reply }, context: { id: wamid } };
}

function choicesIn({ wamid, content }) {
  const { buttons = [], sections = [] } = content.interactive ?? {};
  return [
    ...buttons.map(({ id, title }) => ({ wamid, type: 'button_reply', id, title })),
    ...sections.flatMap(({ rows }) => rows).map(({ id, title, description }) => ({ wamid, type: 'list_reply', id, title, description })),
  ];
}
