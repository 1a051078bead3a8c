import type { Template, TemplateDraft } from '../../../../contracts/template';

export function draft(components: TemplateDraft['components'], change: Partial<TemplateDraft> = {}): TemplateDraft {
  return { category: 'UTILITY', parameterFormat: 'NAMED', components, ...change };
}

export function template(change: Partial<Template> = {}): Template {
  const { name = 'order_update', language = 'en' } = change;
  return {
    documentId: `${name}-${language}`,
    name,
    language,
    category: 'UTILITY',
    status: 'APPROVED',
    reason: null,
    quality: 'GREEN',
    parameterFormat: 'NAMED',
    components: [body('Order {{order}} left today and comes soon.', { order: 'A-1' })],
    draft: null,
    syncedAt: '2026-11-24T09:00:00.000Z',
    ...change,
  };
}

export function body(text: string, samples: Readonly<Record<string, string>> = {}) {
  const pairs = Object.entries(samples).map(([name, example]) => ({ param_name: name, example }));
  return { type: 'BODY', text, ...(pairs.length > 0 && { example: { body_text_named_params: pairs } }) };
}
