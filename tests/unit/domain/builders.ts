import type { Template, TemplateComponent } from '../../../contracts/template';

/** A template that can be sent; what a test is about it says itself. */
export function template(components: readonly TemplateComponent[], overrides: Partial<Template> = {}): Template {
  return {
    documentId: 'a'.repeat(24),
    name: 'order_confirmation',
    language: 'en_US',
    category: 'UTILITY',
    status: 'APPROVED',
    reason: null,
    quality: null,
    draft: null,
    parameterFormat: 'POSITIONAL',
    components: [...components],
    syncedAt: '2026-11-24T09:00:00.000Z',
    ...overrides,
  };
}

export const body = (text: string, more: Record<string, unknown> = {}): TemplateComponent => ({ type: 'BODY', text, ...more });
