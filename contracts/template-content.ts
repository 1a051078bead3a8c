import { z } from 'zod';

import { instant } from './endpoint';
import { namedFile, plainFile } from './file-content';
import { locationPin } from './location-pin';

/**
 * Values of a template's variables by key: `1`, `2` or the name for the body, `header.<placeholder>` for the header's
 * text, `button.<index>` for a button (end of an address, code to copy, token of a flow, payload of a quick reply).
 * A plain list fills the body's `{{1}}`, `{{2}}` in order.
 */
export const templateVariables = z.union([
  z.array(z.string()).transform((values) => Object.fromEntries(values.map((value, i) => [String(i + 1), value]))),
  z.record(z.string(), z.string()),
]);

/** What fills a header that is no text. Its type must be the template's. */
export const templateHeader = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('image'), image: plainFile }),
  z.strictObject({ type: z.literal('video'), video: plainFile }),
  z.strictObject({ type: z.literal('document'), document: namedFile }),
  z.strictObject({ type: z.literal('location'), location: locationPin }),
]);
export type TemplateHeader = z.output<typeof templateHeader>;

/** One card of a carousel: its picture or video, and its variables (`1`, `button.0`). */
export const templateCard = z.strictObject({ header: templateHeader.optional(), variables: templateVariables.default({}) });

export const templateContent = z.strictObject({
  type: z.literal('template'),
  template: z.strictObject({
    name: z.string().regex(/^[a-z0-9_]{1,512}$/, 'must be a template name: lower-case letters, digits and _'),
    language: z.string().min(2).max(16),
    variables: templateVariables.default({}),
    header: templateHeader.optional(),
    /** As many as the template has. */
    cards: z.array(templateCard).max(10).optional(),
    /** When a limited-time offer ends. */
    offerExpiresAt: instant.optional(),
  }),
});

/** A template as it was sent: what the customer saw, kept even if the template changes later. */
const renderedPart = z.object({
  /** Of a text header. */
  header: z.string().nullable(),
  body: z.string(),
  footer: z.string().nullable(),
  buttons: z.array(z.object({ type: z.string(), text: z.string() })),
});
export const renderedTemplate = renderedPart.extend({
  /** The words of a limited-time offer. */
  offer: z.string().nullable(),
  cards: z.array(renderedPart),
});
export type RenderedTemplate = z.output<typeof renderedTemplate>;
export type RenderedPart = z.output<typeof renderedPart>;

export const sentTemplateContent = z.object({
  type: z.literal('template'),
  template: z.object({
    name: z.string(),
    language: z.string(),
    variables: z.record(z.string(), z.string()),
    header: templateHeader.optional(),
    cards: z.array(templateCard).optional(),
    offerExpiresAt: instant.optional(),
    category: z.string().nullable(),
    rendered: renderedTemplate.nullable(),
  }),
});
