import { api } from './api.mjs';
import { assistant, cases, provider } from './assistant.mjs';

/** Provider and assistant, which answers new contacts from now on. @returns their document ids */
export async function seedAssistant(token) {
  const { data: made } = await api(token, 'POST', '/ai-providers', provider);
  const { data: stored } = await api(token, 'POST', '/assistants', { ...assistant, provider: made.documentId });
  await api(token, 'POST', `/assistants/${stored.documentId}/enabled`, { isEnabled: true });
  const { data } = await api(token, 'GET', '/settings/automation');
  await api(token, 'PUT', '/settings/automation', { ...data.settings, defaultAssistant: stored.documentId });
  return { documentId: stored.documentId, provider: made.documentId };
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

/** The simulator may have another port than when the demo was first started. What else was changed stays. */
export async function keepProvider(token) {
  const { data } = await api(token, 'GET', '/ai-providers');
  const known = data.find(({ name }) => name === provider.name);
  if (known === undefined || known.baseUrl === provider.baseUrl || known.key.kind !== 'none') return;
  await api(token, 'PUT', `/ai-providers/${known.documentId}`, { ...provider, pricePerMillion: known.pricePerMillion });
}
