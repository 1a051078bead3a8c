import { z } from 'zod';

import { defineEndpoint, documentId, instant } from './endpoint';

/** Meta's component, open: unknown kinds survive. */
export const templateComponent = z.looseObject({
  type: z.string(),
  format: z.string().optional(),
  text: z.string().optional(),
  buttons: z.array(z.looseObject({ type: z.string(), text: z.string().optional(), url: z.string().optional() })).optional(),
});
export type TemplateComponent = z.output<typeof templateComponent>;

export const template = z.object({
  documentId,
  name: z.string(),
  language: z.string(),
  category: z.string().nullable(),
  /** Meta's word: APPROVED, PENDING, REJECTED, PAUSED, … Only APPROVED can be sent. */
  status: z.string(),
  reason: z.string().nullable(),
  parameterFormat: z.enum(['POSITIONAL', 'NAMED']),
  components: z.array(templateComponent),
  syncedAt: instant.nullable(),
});
export type Template = z.output<typeof template>;

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
