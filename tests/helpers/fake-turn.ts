import { assistantDraft, type AssistantDraftInput } from '../../contracts/assistant';
import { optionalTools } from '../../contracts/assistant-tools';
import type { AnsweringAssistant } from '../../domain/automation/answering-assistant';
import type { TranscriptLine } from '../../domain/automation/transcript';
import type { TurnContext } from '../../domain/automation/turn-context';
import { templateVariables } from '../../domain/template-variables';
import type { FoundEntry, FoundFile, TurnMaterial, UsableObject, UsableTemplate } from '../../server/src/assistants/material';
import { body, template } from '../unit/domain/builders';

export const NOW = Date.UTC(2026, 10, 24, 12);
export const idOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .padEnd(24, '0');

/** An assistant that may do everything, before what a test says. */
export function fakeAssistant(draft: Partial<AssistantDraftInput> = {}): AnsweringAssistant {
  return {
    id: 1,
    documentId: idOf('assistant'),
    isEnabled: true,
    version: 1,
    draft: assistantDraft.parse({
      name: 'Sofía',
      tools: [...optionalTools],
      templates: ['order_ready', 'greeting'],
      mediaFolders: ['/'],
      allowCoordinates: true,
      urlAllowlist: ['example.com'],
      instructions: 'You work in a bike shop. Repairs: https://shop.example.org/repairs',
      disclosure: { when: 'off' },
      ...draft,
    }),
  };
}

export function line(text: string, more: Partial<TranscriptLine> = {}): TranscriptLine {
  return { documentId: idOf(`line${text.length}`), from: 'contact', name: null, text, at: NOW - 1_000, ...more };
}

export function fakeContext(context: Partial<TurnContext> = {}): TurnContext {
  return {
    contact: { documentId: idOf('contact'), phones: ['34611000001'], bsuids: [], name: 'Ana', language: 'es' },
    lines: [line('Hola, ¿qué horario tenéis?', { documentId: idOf('inbound') })],
    window: { isOpen: true, expiresAt: NOW + 3_600_000 },
    disclosure: null,
    tokens: 20_000,
    messages: 3,
    now: NOW,
    ...context,
  };
}

export const fakeObjects: readonly UsableObject[] = [
  {
    documentId: idOf('shop'),
    name: 'Our shop',
    kind: 'location',
    defaultLocale: 'en',
    contents: { en: { type: 'location', location: { latitude: 43.26, longitude: -2.93, name: 'Shop' } } },
  },
  {
    documentId: idOf('workshop'),
    name: 'Workshop card',
    kind: 'contacts',
    defaultLocale: 'en',
    contents: {
      en: {
        type: 'contacts',
        contacts: [{ name: { formattedName: 'Workshop', firstName: 'Workshop' }, phones: [], emails: [], addresses: [], urls: [] }],
      },
    },
  },
  {
    documentId: idOf('hours'),
    name: 'Opening hours',
    kind: 'text',
    defaultLocale: 'en',
    contents: { en: { type: 'text', text: { body: 'We open at nine.' } }, es: { type: 'text', text: { body: 'Abrimos a las nueve.' } } },
  },
];

export const fakeTemplates: readonly UsableTemplate[] = [
  usable([body('Hello {{1}}, your order {{2}} is ready.')], { name: 'order_ready' }),
  usable([body('Hello {{name}}!')], { name: 'greeting', parameterFormat: 'NAMED' }),
];

function usable(components: Parameters<typeof template>[0], overrides: Parameters<typeof template>[1]): UsableTemplate {
  const made = template(components, overrides);
  return { template: made, variables: templateVariables(made).map(({ key }) => key), body: components[0]?.text ?? '' };
}

export const fakeFiles: readonly FoundFile[] = (['image', 'video', 'audio', 'document', 'sticker'] as const).map((kind, index) => ({
  ref: `${kind}:${index + 1}`,
  name: `a ${kind}`,
  kind,
}));

export interface FakeSource {
  readonly purpose: string;
  readonly entries: readonly FoundEntry[];
}

export function entry(documentId: string, fields: Record<string, unknown>): FoundEntry {
  return { documentId, uid: 'api::fake.fake', title: documentId, fields };
}

/** All that a turn can reach, in memory. Any word of a query finds an entry; an empty query finds all. */
export function fakeMaterial(sources: Readonly<Record<string, FakeSource>> = {}, more: Partial<TurnMaterial> = {}): TurnMaterial {
  const find = (key: string) => sources[key]?.entries ?? [];
  return {
    sources: Object.entries(sources).map(([key, { purpose }]) => ({ key, purpose })),
    objects: fakeObjects,
    templates: fakeTemplates,
    hasFiles: true,
    secrets: ['demo-app-secret', 'demo-access-token', 'sk-provider-key-123'],
    search: (key, query, limit) => {
      const words = query.toLowerCase().split(/\s+/).filter(Boolean);
      const fits = ({ fields }: FoundEntry) =>
        words.length === 0 || words.some((word) => JSON.stringify(fields).toLowerCase().includes(word));
      return Promise.resolve(find(key).filter(fits).slice(0, limit));
    },
    read: (key, documentId) => Promise.resolve(find(key).find((each) => each.documentId === documentId) ?? null),
    searchFiles: () => Promise.resolve(fakeFiles),
    takeFile: (ref) => {
      const file = fakeFiles.find((each) => each.ref === ref);
      return file ? Promise.resolve({ documentId: idOf(file.kind), kind: file.kind }) : Promise.reject(new Error('gone'));
    },
    ...more,
  };
}
