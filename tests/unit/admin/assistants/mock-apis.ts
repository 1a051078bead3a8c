import type { AiProvider } from '../../../../contracts/ai-provider';
import type { Assistant } from '../../../../contracts/assistant';
import type { AssistantRun } from '../../../../contracts/assistant-run';
import type { AssistantCase } from '../../../../contracts/playground';
import { aiProvider, assistant, repairs, tried } from './builders';

/** What the server says, and what it was asked. */
export const server = {
  requests: [] as { kind: string; args: unknown }[],
  providers: [] as AiProvider[],
  assistants: [] as Assistant[],
  cases: [] as AssistantCase[],
  runs: [] as AssistantRun[],
  answer: tried(),
  refusal: null as { status: number; code: string; message: string } | null,
  checked: {} as Partial<AiProvider>,
};

export function resetServer(): void {
  Object.assign(server, { requests: [], providers: [], assistants: [], cases: [], runs: [], answer: tried(), refusal: null, checked: {} });
}

export const asked = (kind: string) => server.requests.filter((request) => request.kind === kind).map(({ args }) => args);

const query = (read: () => unknown) => (args: unknown, options?: { skip?: boolean }) => {
  const data = options?.skip ? undefined : { data: read() };
  return { data, currentData: data, isError: false, isLoading: false, isFetching: false, refetch: () => undefined, args };
};

const mutation = (kind: string, answer: (args: never) => unknown) => () => [
  (args: never) => {
    server.requests.push({ kind, args });
    return Promise.resolve(server.refusal ? { error: server.refusal } : { data: { data: answer(args) } });
  },
  { isLoading: false },
];

export const assistantsApi = () => ({
  assistantsTag: 'tag',
  useWhatsappAssistantsQuery: query(() => server.assistants),
  useWhatsappAssistantQuery: query(() => assistant()),
  useWhatsappAssistantRunsQuery: query(() => server.runs),
  useWhatsappReadableTypesQuery: query(() => [repairs]),
  useWhatsappPreviewContentQuery: query(() => ({
    entries: [{ number: 'R-2041', price: 59 }],
    visible: 3,
    total: 214,
    bytes: 512,
    maxBytes: 4_096,
    problems: ['The field doorCode is private.'],
  })),
  useWhatsappCreateAssistantMutation: mutation('create', (draft: Assistant['draft']) => assistant({ draft, version: 1 })),
  useWhatsappUpdateAssistantMutation: mutation('update', ({ draft }: { draft: Assistant['draft'] }) => assistant({ draft, version: 4 })),
  useWhatsappEnableAssistantMutation: mutation('enable', ({ isEnabled }: { isEnabled: boolean }) => assistant({ isEnabled })),
  useWhatsappDeleteAssistantMutation: mutation('delete', (documentId: string) => ({ documentId })),
});

export const providersApi = () => ({
  useWhatsappAiProvidersQuery: query(() => server.providers),
  useWhatsappCreateAiProviderMutation: mutation('createProvider', (draft: object) => aiProvider({ ...draft, lastCheck: null })),
  useWhatsappUpdateAiProviderMutation: mutation('updateProvider', () => aiProvider({ lastCheck: null })),
  useWhatsappDeleteAiProviderMutation: mutation('deleteProvider', (documentId: string) => ({ documentId })),
  useWhatsappCheckAiProviderMutation: mutation('check', () => {
    const provider = aiProvider(server.checked);
    server.providers = [provider];
    return provider;
  }),
});

export const playgroundApi = () => ({
  useWhatsappTryAssistantMutation: mutation('try', () => server.answer),
  useWhatsappAssistantCasesQuery: query(() => server.cases),
  useWhatsappCreateCaseMutation: mutation('createCase', (args: object) => args),
  useWhatsappDeleteCaseMutation: mutation('deleteCase', (args: object) => args),
  useWhatsappRunCaseMutation: mutation('runCase', (args: object) => args),
});

export const otherApis = {
  agents: () => ({ useWhatsappAssignableUsersQuery: query(() => [{ id: 3, name: 'Iker Sanz' }]) }),
  templates: () => ({ useWhatsappTemplatesQuery: query(() => []) }),
  objects: () => ({ useWhatsappMessageObjectsQuery: query(() => [{ documentId: 'o'.repeat(24), name: 'Free times', kind: 'list' }]) }),
  folders: () => ({ useWhatsappMediaFoldersQuery: query(() => [{ name: 'Public', pathId: 1, path: '/1' }]) }),
  inbox: () => ({
    useWhatsappConversationsQuery: query(() => [
      { contact: { documentId: 'k'.repeat(24), name: 'Ana Pérez', waId: '34612345678', username: null, language: 'es', isGroup: false } },
    ]),
  }),
};
