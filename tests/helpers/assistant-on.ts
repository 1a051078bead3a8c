import type { AiProvider, AiProviderDraftInput } from '../../contracts/ai-provider';
import type { Assistant, AssistantDraftInput } from '../../contracts/assistant';
import { saveSettings } from './assistants';
import type { House } from './start-house';

let count = 0;

/** One more assistant, on a provider of its own. Contacts that write for the first time from now on get it. */
export async function assistantOn(
  { admin }: Pick<House, 'admin'>,
  provider: Partial<AiProviderDraftInput>,
  draft: Partial<AssistantDraftInput> = {},
): Promise<{ readonly assistant: Assistant; readonly provider: AiProvider }> {
  count += 1;
  const made = await data<AiProvider>(
    admin.post('/whatsapp/ai-providers', { name: `Provider ${count}`, kind: 'openai-compatible', ...provider }),
  );
  const assistant = await data<Assistant>(
    admin.post('/whatsapp/assistants', {
      name: `Sofía ${count}`,
      provider: made.documentId,
      model: 'scripted',
      debounce: { windowMs: 0, maxMs: 0 },
      disclosure: { when: 'off' },
      ...draft,
    }),
  );
  await data(admin.post(`/whatsapp/assistants/${assistant.documentId}/enabled`, { isEnabled: true }));
  await saveSettings(admin, { defaultAssistant: assistant.documentId });
  return { assistant, provider: made };
}

/** What an answer holds. @throws when it is a refusal */
export async function data<T>(answer: Promise<{ status: number; body: { data?: unknown } }>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data as T;
}
