import { z } from 'zod';

import { defineEndpoint, documentId } from './endpoint';
import { localeCode } from './message-object';

/** Bounds of what an assistant reads from Strapi. */
export const contentLimits = {
  /** Characters of one field. */
  field: 500,
  /** Bytes of JSON in one answer. */
  bytesPerCall: 4_096,
  rows: 5,
  query: 200,
} as const;

/** A content type from which an assistant may read. Field lists are checked when it is saved and at every read. */
export const contentSource = z.strictObject({
  /** By which the model names it: `opening_hours`. */
  key: z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'Use small letters, digits and _, such as opening_hours.'),
  /** Such as `api::product.product`. */
  uid: z.string().regex(/^api::[a-z0-9-]+\.[a-z0-9-]+$/, 'Only content types of this project can be read.'),
  /** What it is for, in words: the model chooses by it. */
  purpose: z.string().trim().min(3, 'Say what it is for: the assistant chooses by this sentence.').max(300),
  fields: z.array(z.string().max(100)).min(1, 'Choose at least one field.').max(40),
  /** Fields in which a query is looked for; empty: all text fields of `fields`. */
  searchFields: z.array(z.string().max(100)).max(40).default([]),
  sort: z
    .strictObject({ field: z.string().max(100), order: z.enum(['asc', 'desc']) })
    .nullable()
    .default(null),
  rows: z.number().int().min(1).max(contentLimits.rows).default(contentLimits.rows),
  scope: z
    .discriminatedUnion('kind', [
      /** Every published entry: anyone who writes may learn it. */
      z.strictObject({ kind: z.literal('public') }),
      /** Only the contact's own, bound by us. `path` is an attribute, or `relation.attribute`. */
      z.strictObject({
        kind: z.literal('contact-bound'),
        path: z.string().regex(/^[A-Za-z][\w-]*(\.[A-Za-z][\w-]*)?$/),
        by: z.enum(['contact', 'phone', 'bsuid']),
      }),
    ])
    .default({ kind: 'public' }),
});
export type ContentSource = z.output<typeof contentSource>;

export const readableField = z.object({
  name: z.string(),
  type: z.string(),
  isReadable: z.boolean(),
  /** Why not: `private`, `password`, `relation`, `media`, `component`; null when it is readable. */
  reason: z.string().nullable(),
  /** Its name looks like personal data: e-mail, phone, address. */
  looksPersonal: z.boolean(),
  isSearchable: z.boolean(),
});

/** The content types of the project that can be a source. */
export const readableType = z.object({
  uid: z.string(),
  displayName: z.string(),
  isLocalized: z.boolean(),
  fields: z.array(readableField),
  /** How an entry can be bound to a contact. */
  bindings: z.array(z.object({ path: z.string(), by: z.enum(['contact', 'phone', 'bsuid']) })),
});
export type ReadableType = z.output<typeof readableType>;

export const listReadableTypes = defineEndpoint({
  method: 'GET',
  path: '/content-types',
  response: z.object({ data: z.array(readableType) }),
});

/** Exactly what the model receives when this contact writes. */
export const previewContentSource = defineEndpoint({
  method: 'POST',
  path: '/content-sources/preview',
  body: z.strictObject({
    source: contentSource,
    /** Document id; null: somebody who is not known. */
    contact: documentId.nullable(),
    locale: localeCode.nullable().default(null),
    query: z.string().max(contentLimits.query).default(''),
  }),
  response: z.object({
    data: z.object({
      entries: z.array(z.record(z.string(), z.unknown())),
      /** Published entries that the scope lets this contact see, and all there are. */
      visible: z.number().int(),
      total: z.number().int(),
      bytes: z.number().int(),
      maxBytes: z.number().int(),
      /** What is wrong with the source, such as a field that became private. */
      problems: z.array(z.string()),
    }),
  }),
});
