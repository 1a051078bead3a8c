import type { AiProvider } from '../../../../contracts/ai-provider';
import { assistantDraft, type Assistant, type AssistantDraft } from '../../../../contracts/assistant';
import type { AssistantRun, RunStep } from '../../../../contracts/assistant-run';
import type { ReadableType } from '../../../../contracts/content-source';
import type { TriedTurn } from '../../../../contracts/playground';
import { at } from '../builders';

export function draft(change: Partial<AssistantDraft> = {}): AssistantDraft {
  return { ...assistantDraft.parse({ name: 'Sofía' }), provider: 'p'.repeat(24), model: 'qwen3:14b', ...change };
}

export function assistant(change: Partial<Assistant> = {}): Assistant {
  return {
    documentId: 'a'.repeat(24),
    draft: draft(),
    isEnabled: false,
    version: 3,
    providerName: 'Ollama',
    isTried: false,
    isDefault: false,
    defaultFor: [],
    figures: { conversations: 0, turns: 0, handoffs: 0, failures: 0, tokens: 0, cost: null },
    updatedAt: at(0),
    updatedBy: 'Iker Sanz',
    ...change,
  };
}

export function aiProvider(change: Partial<AiProvider> = {}): AiProvider {
  return {
    documentId: 'p'.repeat(24),
    name: 'Ollama',
    kind: 'openai-compatible',
    baseUrl: 'http://localhost:11434/v1',
    key: { kind: 'none', name: null, last4: null, problem: null },
    pricePerMillion: { input: null, output: null, currency: '€' },
    missingPackage: null,
    isScripted: false,
    lastCheck: check(['qwen3:14b', 'llama3.3']),
    ...change,
  };
}

export function check(models: string[]): NonNullable<AiProvider['lastCheck']> {
  const capabilities = { tools: true, json: true, vision: false };
  return { isReachable: true, ms: 240, capabilities, models, problem: null, model: models[0] ?? '', at: at(0) };
}

export function step(change: Partial<RunStep> = {}): RunStep {
  return { kind: 'tool', name: 'search_content', arguments: null, result: null, ms: 10, error: null, entries: [], ...change };
}

export function run(change: Partial<AssistantRun> = {}): AssistantRun {
  return {
    documentId: 'r'.repeat(24),
    assistant: { documentId: 'a'.repeat(24), name: 'Sofía', version: 3 },
    conversation: null,
    startedAt: at(0),
    endedAt: at(1),
    outcome: 'dry-run',
    handoff: null,
    steps: [],
    tokens: { input: 1_600, output: 240 },
    cost: { amount: 0.0042, currency: '€' },
    providerName: 'Ollama',
    model: 'qwen3:14b',
    error: null,
    answered: [],
    sent: [],
    ...change,
  };
}

export function tried(change: Partial<TriedTurn> = {}): TriedTurn {
  return { run: run(), contents: [{ type: 'text', text: { body: 'Hello!' } }], why: null, ...change };
}

export const listAnswer: TriedTurn['contents'][number] = {
  type: 'interactive',
  interactive: {
    kind: 'list',
    body: 'These times are free this week:',
    button: 'Free times',
    sections: [{ title: 'Thursday', rows: [{ id: 'thu-1630', title: 'Thursday 16:30', description: '60 min' }] }],
  },
};

export const buttonsAnswer: TriedTurn['contents'][number] = {
  type: 'interactive',
  interactive: { kind: 'button', body: 'Shall I ask?', buttons: [{ id: 'yes', title: 'Yes' }] },
};

export const repairs: ReadableType = {
  uid: 'api::repair.repair',
  displayName: 'Repairs',
  isLocalized: false,
  fields: [
    { name: 'number', type: 'string', isReadable: true, reason: null, looksPersonal: false, isSearchable: true },
    { name: 'price', type: 'decimal', isReadable: true, reason: null, looksPersonal: false, isSearchable: false },
    { name: 'customerEmail', type: 'email', isReadable: true, reason: null, looksPersonal: true, isSearchable: true },
    { name: 'doorCode', type: 'string', isReadable: false, reason: 'private', looksPersonal: false, isSearchable: false },
  ],
  bindings: [{ path: 'customer.phone', by: 'phone' }],
};
