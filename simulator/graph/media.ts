import { createHash, createHmac, randomBytes } from 'node:crypto';
import { isObject, textIn } from '../wire';
import type { World } from '../world';
import type { StoredMedia } from '../stored-media';
import { GraphError } from './graph-error';
import { ok, success, type GraphAnswer, type GraphRequest } from './graph-request';
import { sizeLimitOf, takenTypes } from './media-types';

const linkLifeMs = 5 * 60 * 1000;

/** Where files are fetched; Meta has a host of its own for it. */
export const downloadPath = '/whatsapp_business/attachments/';

/** `POST /{phone}/media` */
export function uploadMedia(world: World, { body, files }: GraphRequest): GraphAnswer {
  const fields = isObject(body) ? body : {};
  const file = files.find((each) => each.field === 'file');
  if (fields['messaging_product'] !== 'whatsapp') {
    throw new GraphError(100, { message: '(#100) The parameter messaging_product is required.' });
  }
  if (!file) throw new GraphError(100, { message: '(#100) The parameter file is required.' });
  const mimeType = textIn(fields, 'type') ?? file.contentType ?? 'application/octet-stream';
  const limit = sizeLimitOf(mimeType);
  if (limit === undefined) {
    throw new GraphError(100, {
      message: `(#100) Param file must be a file with one of the following types: ${takenTypes()}. Received file of type '${mimeType}'.`,
    });
  }
  if (file.bytes.length > limit) {
    throw new GraphError(100, { message: `(#100) Param file must be at most ${limit} bytes.` });
  }
  const id = String(1_000_000_000_000_000n + (randomBytes(8).readBigUInt64BE() % 1_000_000_000_000_000n));
  world.media.set(id, {
    id,
    bytes: file.bytes,
    mimeType,
    sha256: createHash('sha256').update(file.bytes).digest('hex'),
    phoneNumberId: world.options.phoneNumberId,
  });
  return ok({ id });
}

/** `GET /{media}`: a link that holds for five minutes. */
export function getMedia(world: World, media: StoredMedia): GraphAnswer {
  const expires = String(world.now() + linkLifeMs);
  const url = new URL(downloadPath, world.url);
  url.search = new URLSearchParams({
    mid: media.id,
    ext: expires,
    hash: seal(world, media.id, expires),
  }).toString();
  return ok({
    messaging_product: 'whatsapp',
    url: url.href,
    mime_type: media.mimeType,
    sha256: media.sha256,
    file_size: String(media.bytes.length),
    id: media.id,
  });
}

/** `DELETE /{media}` */
export function deleteMedia(world: World, media: StoredMedia): GraphAnswer {
  world.media.delete(media.id);
  return success;
}

/** The link itself. Expired, changed or unknown: 404, and the client asks for a new one. */
export function downloadMedia(world: World, { query }: GraphRequest): GraphAnswer {
  const media = world.media.get(query.get('mid') ?? '');
  const expires = query.get('ext') ?? '';
  const isSealed = media !== undefined && query.get('hash') === seal(world, media.id, expires);
  if (!isSealed || world.now() >= Number(expires)) {
    return { status: 404, bytes: Buffer.from('Not found'), contentType: 'text/plain' };
  }
  return { status: 200, bytes: media.bytes, contentType: media.mimeType };
}

function seal(world: World, id: string, expires: string): string {
  return createHmac('sha256', world.settings.appSecret).update(`${id} ${expires}`).digest('base64url');
}
