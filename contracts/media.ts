import { z } from 'zod';

import { defineEndpoint, documentId, instant } from './endpoint';
import { fileKinds } from './file-types';

/**
 * `pending`: still to be fetched from Meta. `failed`: it will not come, `reason` says why. `removed`: it was here for
 * as long as files are kept.
 */
export const mediaStates = ['pending', 'stored', 'failed', 'removed'] as const;

/** A file of a message. Its bytes come from `readMedia`, never from a public folder. */
export const mediaFile = z.object({
  documentId,
  state: z.enum(mediaStates),
  kind: z.enum(fileKinds),
  mimeType: z.string().nullable(),
  /** Bytes; null while it is not here. */
  size: z.number().int().nullable(),
  filename: z.string().nullable(),
  /** Plain words, only for `failed` and `removed`. */
  reason: z.string().nullable(),
});
export type MediaFile = z.output<typeof mediaFile>;

/**
 * The request's body is the file itself (`application/octet-stream`). What it is decides its content, not its name.
 * Refused with `whatsapp.file_refused`; `details.reason` is one of `fileRefusals`, `details.limit` the bytes allowed.
 */
export const uploadMedia = defineEndpoint({
  method: 'POST',
  path: '/media',
  query: z.strictObject({ filename: z.string().min(1).max(1000) }),
  response: z.object({ data: mediaFile }),
});

/** Takes a file of Strapi's Media Library, by its id, if this user may read it there. */
export const takeLibraryFile = defineEndpoint({
  method: 'POST',
  path: '/media/library',
  body: z.strictObject({ fileId: z.number().int().positive() }),
  response: z.object({ data: mediaFile }),
});

/** The bytes, with the login in the header; understands `Range`. For files up to `fetchLimit` and for downloads. */
export const readMedia = defineEndpoint({ method: 'GET', path: '/media/:documentId', response: z.unknown() });

/** Sets a cookie for the path of this one file, so that an `<audio>` or `<video>` can load it. */
export const createMediaTicket = defineEndpoint({
  method: 'POST',
  path: '/media/:documentId/ticket',
  params: z.object({ documentId }),
  response: z.object({ data: z.object({ url: z.string(), expiresAt: instant }) }),
});

/** The bytes, with the cookie of a ticket; understands `Range`. */
export const readTicketedMedia = defineEndpoint({ method: 'GET', path: '/media/:documentId/file', response: z.unknown() });

/** Asks Meta again for a file that could not be fetched. */
export const refetchMedia = defineEndpoint({
  method: 'POST',
  path: '/media/:documentId/fetch',
  params: z.object({ documentId }),
  response: z.object({ data: mediaFile }),
});
