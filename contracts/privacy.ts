import { z } from 'zod';

import { contact } from './contact';
import { defineEndpoint, documentId, instant } from './endpoint';
import { message } from './message';

/** All that is kept of one person. A file has its bytes as base64, or null where they are not here. */
export const contactExport = z.object({
  format: z.literal('strapi-plugin-whatsapp contact export'),
  version: z.literal(1),
  exportedAt: instant,
  contact: contact.extend({
    createdAt: instant.nullable(),
    bookName: z.string().nullable(),
    /** The names by which Meta knows the person: phone, business-scoped user id, ... */
    identities: z.array(z.object({ kind: z.string(), value: z.string(), received: z.string(), seenAt: instant.nullable() })),
  }),
  conversations: z.array(
    z.object({
      documentId,
      phoneNumberId: z.string(),
      displayPhoneNumber: z.string().nullable(),
      mode: z.string(),
      archivedAt: instant.nullable(),
      handoff: z.object({ reason: z.string(), summary: z.string().nullable(), at: instant.nullable() }).nullable(),
      messages: z.array(
        message.extend({
          /** Earlier contents of an edited or revoked message, newest first. */
          versions: z.array(z.unknown()),
          /** The item as Meta sent it. */
          raw: z.unknown(),
        }),
      ),
      /** What assistants did here. */
      runs: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
  files: z.array(
    z.object({
      documentId,
      kind: z.string(),
      filename: z.string().nullable(),
      mimeType: z.string().nullable(),
      size: z.number().int().nullable(),
      sha256: z.string().nullable(),
      base64: z.string().nullable(),
    }),
  ),
  audit: z.array(z.object({ at: instant, action: z.string(), user: z.string().nullable() })),
});
export type ContactExport = z.output<typeof contactExport>;

/** A file `application/json` of the form `contactExport`. */
export const exportContact = defineEndpoint({
  method: 'GET',
  path: '/contacts/:documentId/export',
  params: z.object({ documentId }),
  response: contactExport,
});

/**
 * Removes the person from every table, file and webhook, for ever. Only a keyed hash of the identities stays, so that
 * late webhooks and a restored backup do not bring the person back; a message written afterwards makes a new contact.
 */
export const eraseContact = defineEndpoint({
  method: 'POST',
  path: '/contacts/:documentId/erase',
  params: z.object({ documentId }),
  body: z.strictObject({ confirm: z.literal('erase') }),
  response: z.object({
    data: z.object({
      conversations: z.number().int(),
      messages: z.number().int(),
      files: z.number().int(),
      webhooks: z.number().int(),
    }),
  }),
});
