import { z } from 'zod';

import { defineEndpoint, documentId, instant } from './endpoint';

/** Meta's button, open: unknown kinds survive. */
export const templateButton = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  url: z.string().optional(),
  phone_number: z.string().optional(),
});
export type TemplateButton = z.output<typeof templateButton>;

/** Meta's component as `GET /message_templates` shows it, open: unknown kinds survive. */
export const templateComponent = z.looseObject({
  type: z.string(),
  format: z.string().optional(),
  text: z.string().optional(),
  buttons: z.array(templateButton).optional(),
  /** Of a carousel: each card has components of its own. */
  cards: z.array(z.looseObject({ components: z.array(z.looseObject({ type: z.string() })) })).optional(),
});
export type TemplateComponent = z.output<typeof templateComponent>;

export const templateCategories = ['UTILITY', 'MARKETING', 'AUTHENTICATION'] as const;

/**
 * What an editor writes. Components have Meta's shape, except that the sample of a header with a file is
 * `example: { media: documentId }`: it is uploaded to Meta on submission.
 */
export const templateDraft = z.strictObject({
  category: z.enum(templateCategories),
  parameterFormat: z.enum(['POSITIONAL', 'NAMED']),
  components: z.array(templateComponent).max(10),
});
export type TemplateDraft = z.output<typeof templateDraft>;

export const template = z.object({
  documentId,
  name: z.string(),
  language: z.string(),
  category: z.string().nullable(),
  /** Meta's word: APPROVED, PENDING, REJECTED, PAUSED, …; `DRAFT` before the first submission. Only APPROVED can be sent. */
  status: z.string(),
  /** Meta's word or sentence: why it is not approved. */
  reason: z.string().nullable(),
  /** GREEN, YELLOW, RED or UNKNOWN. */
  quality: z.string().nullable(),
  parameterFormat: z.enum(['POSITIONAL', 'NAMED']),
  components: z.array(templateComponent),
  /** Changes that Meta has not seen; what is sent until then is `components`. */
  draft: templateDraft.nullable(),
  syncedAt: instant.nullable(),
});
export type Template = z.output<typeof template>;

export const templateName = z.string().regex(/^[a-z0-9_]{1,512}$/, 'Use lower-case letters, digits and _ only, up to 512.');
export const templateLanguage = z.string().regex(/^[a-z]{2,3}(_[A-Z]{2})?$/, 'Use a language code such as en or en_US.');

export const listTemplates = defineEndpoint({
  method: 'GET',
  path: '/templates',
  response: z.object({ data: z.array(template) }),
});

/** Reads all templates from Meta at once, instead of waiting for the hourly run. */
export const syncTemplates = defineEndpoint({
  method: 'POST',
  path: '/templates/sync',
  response: z.object({ data: z.array(template) }),
});

/** Keeps a new template here; nothing goes to Meta. It may still break Meta's rules. */
export const createTemplate = defineEndpoint({
  method: 'POST',
  path: '/templates',
  body: z.strictObject({ name: templateName, language: templateLanguage, draft: templateDraft }),
  response: z.object({ data: template }),
});

/** Keeps changes here. `null` throws them away. */
export const saveTemplateDraft = defineEndpoint({
  method: 'PUT',
  path: '/templates/:documentId',
  params: z.object({ documentId }),
  body: z.strictObject({ draft: templateDraft.nullable() }),
  response: z.object({ data: template }),
});

/**
 * Sends the draft to Meta for approval. Refused with `whatsapp.template_invalid` and `details.problems`
 * (domain/template-rules) before anything leaves, or with Meta's words.
 */
export const submitTemplate = defineEndpoint({
  method: 'POST',
  path: '/templates/:documentId/submit',
  params: z.object({ documentId }),
  response: z.object({ data: template }),
});

/** Deletes this language at Meta and here. Meta keeps the name of an approved one blocked for 30 days. */
export const deleteTemplate = defineEndpoint({
  method: 'DELETE',
  path: '/templates/:documentId',
  params: z.object({ documentId }),
  response: z.object({ data: z.object({ documentId }) }),
});
