import type { AiProvider } from '../../contracts/ai-provider';
import type { Assistant, AssistantDraftInput } from '../../contracts/assistant';
import type { AutomationSettings } from '../../contracts/automation-settings';
import type { Conversation } from '../../contracts/conversation';
import type { Message } from '../../contracts/message';
import type { AdminClient } from './admin-client';
import type { House } from './start-house';
import { waitUntil } from './wait-until';

export const scriptedProvider = 'Simulator (scripted, no AI)';

/** An enabled assistant on the simulator's model that answers every new contact. */
export async function enabledAssistant(
  house: Pick<House, 'admin' | 'simulator'>,
  draft: Partial<AssistantDraftInput> = {},
): Promise<Assistant> {
  const { admin, simulator } = house;
  const provider = await made<AiProvider>(
    admin.post('/whatsapp/ai-providers', { name: scriptedProvider, kind: 'openai-compatible', baseUrl: simulator.modelUrl }),
  );
  const assistant = await made<Assistant>(
    admin.post('/whatsapp/assistants', {
      name: 'Sofía',
      provider: provider.documentId,
      model: 'scripted',
      debounce: { windowMs: 0, maxMs: 0 },
      disclosure: { when: 'off' },
      ...draft,
    }),
  );
  await made(admin.post(`/whatsapp/assistants/${assistant.documentId}/enabled`, { isEnabled: true }));
  await saveSettings(admin, { defaultAssistant: assistant.documentId });
  return assistant;
}

/** Changes some settings of automatic mode. */
export async function saveSettings(admin: AdminClient, settings: Partial<AutomationSettings>): Promise<void> {
  const known = await admin.get<{ data: { settings: AutomationSettings } }>('/whatsapp/settings/automation');
  await made(admin.put('/whatsapp/settings/automation', { ...known.body.data.settings, ...settings }));
}

export async function conversationOf(admin: AdminClient, waId: string): Promise<Conversation | undefined> {
  for (const view of ['all', 'archived']) {
    const answer = await admin.get<{ data: Conversation[] }>(`/whatsapp/conversations?view=${view}&limit=100`);
    const found = answer.body.data.find(({ contact }) => contact.waId === waId);
    if (found) return found;
  }
  return undefined;
}

/** Oldest first. */
export async function threadOf(admin: AdminClient, conversation: string): Promise<Message[]> {
  const answer = await admin.get<{ data: Message[] }>(`/whatsapp/conversations/${conversation}/messages?limit=100`);
  return [...answer.body.data].reverse();
}

/** Waits until the thread of this number holds what is looked for. */
export async function untilThread(admin: AdminClient, waId: string, isThere: (thread: Message[]) => boolean): Promise<Message[]> {
  return waitUntil(
    async () => {
      const conversation = await conversationOf(admin, waId);
      const thread = conversation ? await threadOf(admin, conversation.documentId) : [];
      return isThere(thread) ? thread : undefined;
    },
    { what: `the thread with ${waId}`, timeoutMs: 20_000 },
  );
}

/** Answers of an assistant, or of another automatism. */
export function automatic(thread: readonly Message[]): Message[] {
  return thread.filter(({ direction, author }) => direction === 'outbound' && (author.kind === 'assistant' || author.kind === 'system'));
}

export function textsOf(messages: readonly Message[]): (string | null)[] {
  return messages.map(({ text }) => text);
}

async function made<T>(answer: Promise<{ status: number; body: { data?: unknown } }>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data as T;
}
