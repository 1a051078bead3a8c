import { setTimeout as delay } from 'node:timers/promises';

import { api, customerWrites } from './api.mjs';
import { waitFor } from './http.mjs';

/** The assistant answers what was written, and then each further message; it need not wait whether more comes. */
export async function talk(place, customer, talks) {
  const { token, inbox, id } = place;
  for (const [index, message] of [undefined, ...talks].entries()) {
    if (message !== undefined) {
      // Meta tells whole seconds: in the second of the answer before it, it would stand in front of that.
      await delay(1000 - (Date.now() % 1000));
      await customerWrites(customer, await tapped(place, message));
    }
    const isOver = ({ runs }) => runs.filter(({ conversation, outcome }) => conversation === id && outcome !== null).length > index;
    const isWaiting = ({ conversations }) => conversations.some(({ documentId, turn }) => documentId === id && turn?.state === 'waiting');
    await inbox.until(`a turn with ${customer.name}`, (state) => isOver(state) || isWaiting(state));
    await api(token, 'POST', `/conversations/${id}/turn`, { action: 'answer-now' });
    await inbox.until(`an answer to ${customer.name}`, isOver);
  }
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
