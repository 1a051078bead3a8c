import { api, control, customerWrites, waitForWebhooks } from './api.mjs';
import { conversations } from './conversations.mjs';
import { waitFor } from './http.mjs';
import { messageObjects } from './message-objects.mjs';
import { seedAssistant, seedRepairs, talk, tryAssistant } from './seed-assistant.mjs';

/** Plays the conversations over the same roads as in life: webhooks in, the admin API out. */
export async function seed(token) {
  const [assistant] = await Promise.all([seedAssistant(token), seedObjects(token), api(token, 'POST', '/templates/sync')]);
  for (const { customer, writes, readsAtOnce } of conversations) {
    for (const { ago, message } of writes) await customerWrites(customer, message, ago);
    if (readsAtOnce !== undefined) await control('PUT', `/customers/${customer.id}`, { readsAtOnce });
  }
  await waitForWebhooks();
  const listed = await waitFor('the conversations in the inbox', async () => {
    const { data } = await api(token, 'GET', '/conversations?limit=100');
    return conversations.every(({ customer }) => data.some(({ contact }) => contact.name === customer.name)) && data;
  });
  const contactOf = (number) => listed.find(({ contact }) => contact.waId === number)?.contact.documentId;
  await Promise.all([
    seedRepairs(token, contactOf).then(() => tryAssistant(token, assistant)),
    ...conversations.map((conversation) => continueConversation(token, idIn(listed, conversation.customer), conversation)),
  ]);
  await waitForWebhooks();
}

async function seedObjects(token) {
  for (const object of messageObjects) await api(token, 'POST', '/message-objects', object);
}

function idIn(listed, { name }) {
  return listed.find(({ contact }) => contact.name === name)?.documentId;
}

async function continueConversation(token, id, conversation) {
  const { customer, answers = [], thenWrites = [], talks, isRead = false, isArchived = false } = conversation;
  let last;
  for (const answer of answers) last = await businessAnswers(token, { id, customer, answer });
  if (talks !== undefined) await talk(token, id, { customer, talks });
  if (isRead || answers.length > 0) await api(token, 'POST', `/conversations/${id}/read`, {});
  for (const message of thenWrites) await customerWrites(customer, withTarget(message, last));
  if (isArchived) await api(token, 'POST', `/conversations/${id}/archive`, {});
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
