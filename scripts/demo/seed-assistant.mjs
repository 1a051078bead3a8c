import { api, createEntry, customerWrites } from './api.mjs';
import { assistant, cases, provider } from './assistant.mjs';
import { publicContent, repairs } from './content.mjs';
import { waitFor } from './http.mjs';

/** Provider, content and assistant, which answers new contacts from now on. @returns their document ids */
export async function seedAssistant(token) {
  const [{ data: made }] = await Promise.all([
    api(token, 'POST', '/ai-providers', provider),
    ...publicContent.map((type) => seedType(token, type)),
  ]);
  const { data: stored } = await api(token, 'POST', '/assistants', { ...assistant, provider: made.documentId });
  await api(token, 'POST', `/assistants/${stored.documentId}/enabled`, { isEnabled: true });
  const { data } = await api(token, 'GET', '/settings/automation');
  await api(token, 'PUT', '/settings/automation', { ...data.settings, defaultAssistant: stored.documentId });
  return { documentId: stored.documentId, provider: made.documentId };
}

async function seedType(token, type) {
  // One after the other: that is the order in which they are listed.
  for (const entry of type.entries) await createEntry(token, type, entry);
}

/** Repairs belong to customers by their number, and to contacts where there are some. @param contactOf number → document id */
export async function seedRepairs(token, contactOf) {
  for (const { of, entry } of repairs()) {
    const contact = contactOf(of);
    const customer = contact === undefined ? {} : { customer: { connect: [{ documentId: contact }] } };
    await createEntry(token, { uid: 'api::repair.repair' }, { ...entry, ...customer });
  }
}

/** The provider's connection test and the first run of each case, as an admin would do before enabling it. */
export async function tryAssistant(token, { documentId, provider: providerId }) {
  const test = api(token, 'POST', `/ai-providers/${providerId}/check`, { model: assistant.model });
  const runs = cases.map(async (draft) => {
    const { data } = await api(token, 'POST', `/assistants/${documentId}/cases`, draft);
    await api(token, 'POST', `/assistants/${documentId}/cases/${data.documentId}/run`, {});
  });
  await Promise.all([test, ...runs]);
}

/** The assistant answers what was written, and then each further message. */
export async function talk(token, id, { customer, talks }) {
  for (const [index, message] of [undefined, ...talks].entries()) {
    // Meta tells whole seconds: in the second of the answer before it, it would stand in front of that.
    if (message !== undefined) await customerWrites(customer, await tapped(token, id, message), -1);
    await waitFor(`a turn with ${customer.name}`, async () => {
      const { data } = await api(token, 'GET', `/conversations/${id}`);
      if (data.turn?.state === 'waiting') await api(token, 'POST', `/conversations/${id}/turn`, { action: 'answer-now' });
      const runs = await api(token, 'GET', `/conversations/${id}/runs`);
      return runs.data.filter(({ outcome }) => outcome !== null && outcome !== 'superseded').length > index;
    });
  }
}

/** `{ taps: title }` taps a button or row of the newest message that has one. */
async function tapped(token, id, message) {
  if (message.taps === undefined) return message;
  const title = message.taps;
  const { wamid, ...found } = await waitFor(`something to tap called "${title}"`, async () => {
    const { data } = await api(token, 'GET', `/conversations/${id}/messages?limit=10`);
    return data.flatMap(choicesIn).find((choice) => choice.title === title && choice.wamid !== null);
  });
  const { type, ...reply } = found;
  return { type: 'interactive', interactive: { type, [type]: reply }, context: { id: wamid } };
}

function choicesIn({ wamid, content }) {
  const { buttons = [], sections = [] } = content.interactive ?? {};
  return [
    ...buttons.map(({ id, title }) => ({ wamid, type: 'button_reply', id, title })),
    ...sections.flatMap(({ rows }) => rows).map(({ id, title, description }) => ({ wamid, type: 'list_reply', id, title, description })),
  ];
}

/** The simulator may have another port than when the demo was first started. What else was changed stays. */
export async function keepProvider(token) {
  const { data } = await api(token, 'GET', '/ai-providers');
  const known = data.find(({ name }) => name === provider.name);
  if (known === undefined || known.baseUrl === provider.baseUrl || known.key.kind !== 'none') return;
  await api(token, 'PUT', `/ai-providers/${known.documentId}`, { ...provider, pricePerMillion: known.pricePerMillion });
}
