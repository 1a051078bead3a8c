import type { ProviderAccess } from './load-model';

const MAX_MODELS = 200;

/** Names of the models that an OpenAI-compatible provider offers; empty where it does not tell. */
export async function listModels({ kind, baseUrl, apiKey }: ProviderAccess, signal: AbortSignal): Promise<string[]> {
  const base = kind === 'openai' ? (baseUrl ?? 'https://api.openai.com/v1') : baseUrl;
  if (base === null || (kind !== 'openai-compatible' && kind !== 'openai')) return [];
  try {
    const headers = apiKey === null ? {} : { authorization: `Bearer ${apiKey}` };
    const response = await fetch(`${base.replace(/\/$/, '')}/models`, { headers, signal, redirect: 'error' });
    if (!response.ok) return [];
    const { data } = (await response.json()) as { data?: { id?: unknown }[] };
    return (Array.isArray(data) ? data : []).flatMap(({ id }) => (typeof id === 'string' ? [id] : [])).slice(0, MAX_MODELS);
  } catch {
    return [];
  }
}
