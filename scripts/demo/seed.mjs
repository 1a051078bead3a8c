import { conversations } from './conversations.mjs';
import { messageObjects } from './message-objects.mjs';
import { requestJson, waitFor } from './http.mjs';
import { simulatorUrl, strapiUrl } from './settings.mjs';

/** Plays the conversations over the same roads as in life: webhooks in, the admin API out. */
export async function seed(token) {
  await api(token, 'POST', '/templates/sync');
  for (const object of messageObjects) await api(token, 'POST', '/message-objects', object);
  for (const { customer, writes, readsAtOnce } of conversations) {
    for (const { ago, message } of writes) await customerWrites(customer, message, ago);
    if (readsAtOnce !== undefined) await control('PUT', `/customers/${customer.id}`, { readsAtOnce });
  }
  await waitForWebhooks();
  const listed = await waitFor('the conversations in the inbox', async () => {
    const { data } = await api(token, 'GET', '/conversations?limit=100');
    return conversations.every(({ customer }) => data.some(({ contact }) => contact.name === customer.name)) && data;
  });
  const idOf = ({ name }) => listed.find(({ contact }) => contact.name === name)?.documentId;
  await Promise.all(conversations.map((conversation) => continueConversation(token, idOf(conversation.customer), conversation)));
  await waitForWebhooks();
}

async function continueConversation(token, id, { customer, answers = [], thenWrites = [], isRead = false }) {
  let last;
  for (const answer of answers) last = await businessAnswers(token, { id, customer, answer });
  if (isRead || answers.length > 0) await api(token, 'POST', `/conversations/${id}/read`, {});
  for (const message of thenWrites) await customerWrites(customer, withTarget(message, last));
}

async function businessAnswers(token, { id, customer, answer: { content, object, endsIn, failsWith } }) {
  if (failsWith !== undefined) await control('POST', `/customers/${customer.id}/fail-next`, { code: failsWith });
  const body = object === undefined ? { content } : { messageObject: { documentId: await objectCalled(token, object) } };
  const { data: sent } = await api(token, 'POST', `/conversations/${id}/messages`, body);
  return waitFor(`the answer to ${customer.name}`, async () => {
    const { data } = await api(token, 'GET', `/conversations/${id}/messages?limit=20`);
    return data.find(({ documentId, status }) => documentId === sent.documentId && status === endsIn);
  });
}

function withTarget(message, last) {
  return message.type === 'reaction' ? { type: 'reaction', reaction: { message_id: last.wamid, emoji: message.emoji } } : message;
}

async function objectCalled(token, name) {
  const { data } = await api(token, 'GET', '/message-objects');
  return data.find((object) => object.name === name)?.documentId;
}

async function customerWrites({ id, name }, { file, ...message }, ago = 0) {
  const told = file ? { ...message, [message.type]: { ...message[message.type], id: await keptFile(file) } } : message;
  await control('POST', `/customers/${id}/messages`, { ...told, profileName: name, timestamp: Math.floor(Date.now() / 1000 - ago) });
}

/** @returns the id under which the simulator hands it out */
async function keptFile({ make, mimeType }) {
  const response = await fetch(`${simulatorUrl}/_simulator/media`, { method: 'POST', headers: { 'content-type': mimeType }, body: make() });
  return (await response.json()).id;
}

const waitForWebhooks = () =>
  waitFor('the webhooks', async () => {
    const { webhooks } = await control('GET', '/state');
    return webhooks.pending === 0;
  });

const control = (method, path, body) => requestJson(`${simulatorUrl}/_simulator${path}`, { method, body });

// eslint-disable-next-line max-params -- who, what, where, with what: as on the wire
const api = (token, method, path, body) => requestJson(`${strapiUrl}/whatsapp${path}`, { method, token, body });
