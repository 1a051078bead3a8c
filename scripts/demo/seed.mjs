import { api, control, customerAnswers, customerWrites, waitForWebhooks } from './api.mjs';
import { conversations } from './conversations.mjs';
import { messageObjects } from './message-objects.mjs';
import { publicContent, repairs } from './content.mjs';
import { seedAssistant, tryAssistant } from './seed-assistant.mjs';
import { talk } from './talk.mjs';
import { watchInbox } from './watch-inbox.mjs';

/**
 * Plays the conversations over the same roads as in life: webhooks in, the admin API out.
 * @param createEntries writes content of the project
 * @returns what can be done later, when somebody looks already
 */
export async function seed(token, createEntries) {
  await createEntries(publicContent);
  const [assistant] = await Promise.all([seedAssistant(token), seedObjects(token), api(token, 'POST', '/templates/sync')]);
  for (const { customer, writes, readsAtOnce } of conversations) {
    for (const { ago, message } of writes) await customerWrites(customer, message, ago);
    if (readsAtOnce !== undefined) await control('PUT', `/customers/${customer.id}`, { readsAtOnce });
  }
  const inbox = watchInbox(token);
  const listed = await inbox.until('the conversations', (known) => conversations.every(isIn(known)) && known);
  const contactOf = (number) => listed.find(({ contact }) => contact.waId === number)?.contact.documentId;
  await createEntries(repairs(contactOf));
  await Promise.all(
    conversations.map((conversation) => continueConversation({ token, inbox, id: idIn(listed, conversation) }, conversation)),
  );
  await waitForWebhooks();
  return () => tryAssistant(token, assistant);
}

/** All that was written has come in. */
function isIn(known) {
  return ({ customer, writes }) =>
    known.some(({ contact, unreadCount }) => contact.name === customer.name && unreadCount === writes.length);
}

async function seedObjects(token) {
  for (const object of messageObjects) await api(token, 'POST', '/message-objects', object);
}

function idIn(listed, { customer }) {
  return listed.find(({ contact }) => contact.name === customer.name)?.documentId;
}

async function continueConversation(place, conversation) {
  const { token, id } = place;
  const { customer, answers = [], thenWrites = [], talks, isRead = false, isArchived = false } = conversation;
  for (const answer of answers) await businessAnswers(place, customer, answer);
  if (talks !== undefined) await talk(place, customer, talks);
  if (isRead || answers.length > 0) await api(token, 'POST', `/conversations/${id}/read`, {});
  for (const message of thenWrites) await customerAnswers(customer, await withTarget(place, message));
  if (isArchived) await api(token, 'POST', `/conversations/${id}/archive`, {});
}

async function businessAnswers({ token, inbox, id }, customer, { content, object, endsIn, failsWith }) {
  if (failsWith !== undefined) await control('POST', `/customers/${customer.id}/fail-next`, { code: failsWith });
  const body = object === undefined ? { content } : { messageObject: { documentId: await objectCalled(token, object) } };
  const { data: sent } = await api(token, 'POST', `/conversations/${id}/messages`, body);
  await inbox.until(`the answer to ${customer.name}`, (known) =>
    known.some(({ documentId, preview }) => documentId === id && preview?.text === sent.text && preview.status === endsIn),
  );
}

async function withTarget({ token, id }, message) {
  if (message.type !== 'reaction') return message;
  const { data } = await api(token, 'GET', `/conversations/${id}/messages?limit=20`);
  const last = data.find(({ direction }) => direction === 'outbound');
  return { type: 'reaction', reaction: { message_id: last.wamid, emoji: message.emoji } };
}

async function objectCalled(token, name) {
  const { data } = await api(token, 'GET', '/message-objects');
  return data.find((object) => object.name === name)?.documentId;
}
