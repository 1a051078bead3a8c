import { z } from 'zod';

import { codePointLength, messageLimits } from './message-limits';

const atMost = (limit: number, field: string) => (text: string, context: z.RefinementCtx) => {
  const length = codePointLength(text);
  if (length > limit) {
    context.addIssue({
      code: 'custom',
      message: `${field} has ${length} characters; WhatsApp takes at most ${limit}. Shorten it or send two messages.`,
    });
  }
};

export const textContent = z.strictObject({
  type: z.literal('text'),
  text: z.strictObject({
    body: z
      .string()
      .refine((body) => body.trim() !== '', 'The text is empty. Write at least one character.')
      .superRefine(atMost(messageLimits.textBody, 'text.body')),
    previewUrl: z.boolean().optional(),
  }),
});

/**
 * Values of a template's variables by key: `1`, `2` or the name for the body, `header.<placeholder>`
 * for the header, `button.<index>` for a button. A plain list fills the body's `{{1}}`, `{{2}}` in order.
 */
export const templateVariables = z.union([
  z.array(z.string()).transform((values) => Object.fromEntries(values.map((value, i) => [String(i + 1), value]))),
  z.record(z.string(), z.string()),
]);

export const templateContent = z.strictObject({
  type: z.literal('template'),
  template: z.strictObject({
    name: z.string().regex(/^[a-z0-9_]{1,512}$/, 'must be a template name: lower-case letters, digits and _'),
    language: z.string().min(2).max(16),
    variables: templateVariables.default({}),
  }),
});

/** What can be sent. */
export const sendableContent = z.discriminatedUnion('type', [textContent, templateContent]);

export type SendableContent = z.output<typeof sendableContent>;
export type SendableContentInput = z.input<typeof sendableContent>;

/** A template as it was sent: what the customer saw, kept even if the template changes later. */
export const renderedTemplate = z.object({
  header: z.string().nullable(),
  body: z.string(),
  footer: z.string().nullable(),
  buttons: z.array(z.object({ type: z.string(), text: z.string() })),
});
export type RenderedTemplate = z.output<typeof renderedTemplate>;

export const sentTemplateContent = z.object({
  type: z.literal('template'),
  template: z.object({
    name: z.string(),
    language: z.string(),
    variables: z.record(z.string(), z.string()),
    category: z.string().nullable(),
    rendered: renderedTemplate.nullable(),
  }),
});

const mediaFields = z.object({
  mediaId: z.string().nullable(),
  mimeType: z.string().nullable(),
  sha256: z.string().nullable(),
  caption: z.string().nullable(),
});

const storedContents = [
  z.object({ type: z.literal('text'), text: z.object({ body: z.string(), previewUrl: z.boolean().optional() }) }),
  sentTemplateContent,
  z.object({ type: z.literal('image'), image: mediaFields }),
  z.object({ type: z.literal('video'), video: mediaFields }),
  z.object({ type: z.literal('audio'), audio: mediaFields.extend({ voice: z.boolean() }) }),
  z.object({ type: z.literal('document'), document: mediaFields.extend({ filename: z.string().nullable() }) }),
  z.object({ type: z.literal('sticker'), sticker: mediaFields.extend({ animated: z.boolean() }) }),
  z.object({
    type: z.literal('location'),
    location: z.object({
      latitude: z.number(),
      longitude: z.number(),
      name: z.string().nullable(),
      address: z.string().nullable(),
      url: z.string().nullable(),
    }),
  }),
  z.object({
    type: z.literal('contacts'),
    contacts: z.array(z.object({ name: z.string().nullable(), phones: z.array(z.string()), emails: z.array(z.string()) })),
  }),
  z.object({ type: z.literal('button'), button: z.object({ text: z.string(), payload: z.string().nullable() }) }),
  z.object({
    type: z.literal('interactive'),
    interactive: z.object({
      /** Meta's word: `button_reply`, `list_reply`, `nfm_reply`, … */
      kind: z.string(),
      id: z.string().nullable(),
      title: z.string().nullable(),
      description: z.string().nullable(),
    }),
  }),
  z.object({
    type: z.literal('reaction'),
    /** `emoji` is null when the reaction was taken back. */
    reaction: z.object({ targetWamid: z.string(), emoji: z.string().nullable() }),
  }),
  z.object({
    type: z.literal('order'),
    order: z.object({ text: z.string().nullable(), itemCount: z.number().int() }),
  }),
  z.object({ type: z.literal('system'), system: z.object({ kind: z.string(), body: z.string() }) }),
  z.object({
    type: z.literal('unsupported'),
    unsupported: z.object({ kind: z.string().nullable(), code: z.number().nullable(), details: z.string().nullable() }),
  }),
] as const;

/** Content of a type that we model. */
export const knownContent = z.discriminatedUnion('type', storedContents);
export type KnownContent = z.output<typeof knownContent>;
export type ContentType = KnownContent['type'];

/** Content of a type that we do not model (yet): kept as it came. */
export const otherContent = z.object({ type: z.string(), raw: z.unknown() });

export const messageContent = z.union([knownContent, otherContent]);
export type MessageContent = z.output<typeof messageContent>;
