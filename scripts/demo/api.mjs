import { setTimeout as delay } from 'node:timers/promises';

import { requestJson, waitFor } from './http.mjs';
import { simulatorUrl, strapiUrl } from './settings.mjs';

/** The plugin's admin API. */
// eslint-disable-next-line max-params -- who, what, where, with what: as on the wire
export const api = (token, method, path, body) => requestJson(`${strapiUrl}/whatsapp${path}`, { method, token, body });

/** The simulator's control API. */
export const control = (method, path, body) => requestJson(`${simulatorUrl}/_simulator${path}`, { method, body });

export async function customerWrites({ id, name }, { file, ...message }, ago = 0) {
  const told = file ? { ...message, [message.type]: { ...message[message.type], id: await keptFile(file) } } : message;
  await control('POST', `/customers/${id}/messages`, { ...told, profileName: name, timestamp: Math.floor(Date.now() / 1000 - ago) });
}

/** Answers to what has just come. Meta tells whole seconds: within the same one it would stand in front of that. */
export async function customerAnswers(customer, message) {
  await delay(1000 - (Date.now() % 1000));
  await customerWrites(customer, message);
}

/** @returns the id under which the simulator hands it out */
async function keptFile({ make, mimeType }) {
  const response = await fetch(`${simulatorUrl}/_simulator/media`, { method: 'POST', headers: { 'content-type': mimeType }, body: make() });
  return (await response.json()).id;
}

export const waitForWebhooks = () =>
  waitFor('the webhooks', async () => {
    const { webhooks } = await control('GET', '/state');
    return webhooks.pending === 0;
  });
