import { createHash } from 'node:crypto';
import type { StoredMedia } from '../stored-media';
import type { World } from '../world';
import { ControlError } from './control-error';
import type { ControlRequest, RawAnswer } from './control-request';

const inboundLifeMs = 7 * 24 * 60 * 60 * 1000;

interface MadeMedia {
  id: string;
  sha256: string;
  mime_type: string;
}

/**
 * `POST /_simulator/media?filename=…`: the bytes of a file that a customer is going to send, of any type, since
 * phones send what they like. `brokenSha=true` announces the digest of another file, `declaredSize=n` another size.
 */
export function postMedia(world: World, { body, query, contentType }: ControlRequest): MadeMedia {
  if (body.raw.length === 0) throw new ControlError('The body must be the bytes of the file, its Content-Type the MIME type.');
  const media = world.media.add({
    bytes: body.raw,
    mimeType: contentType || 'application/octet-stream',
    filename: query.get('filename') ?? undefined,
    lifeMs: inboundLifeMs,
    declaredSize: declaredSize(query.get('declaredSize')),
    declaredSha256: query.get('brokenSha') === 'true' ? createHash('sha256').update('another file').digest('hex') : undefined,
  });
  const sha256 = Buffer.from(media.declaredSha256 ?? media.sha256, 'hex').toString('base64');
  return { id: media.id, sha256, mime_type: media.mimeType };
}

/** `GET /_simulator/media/{id}`: the bytes without a token, for the phone page. */
export function getMediaBytes(world: World, request: ControlRequest): RawAnswer {
  const { bytes, mimeType, filename } = findMedia(world, request);
  return { bytes, contentType: mimeType, filename };
}

/** `POST /_simulator/media/{id}/expire`: from now on the business is told that the id does not exist. */
export function postExpire(world: World, request: ControlRequest): object {
  findMedia(world, request).expiresAt = world.now();
  return {};
}

function findMedia(world: World, { params }: ControlRequest): StoredMedia {
  const id = params['id'] ?? '';
  const media = world.media.find(id);
  if (media) return media;
  throw new ControlError(`There is no file with the id ${id}. Files are not kept over a restart.`, 404);
}

function declaredSize(text: string | null): number | undefined {
  if (text === null) return undefined;
  const size = Number(text);
  if (Number.isInteger(size) && size >= 0) return size;
  throw new ControlError('"declaredSize" must be a whole number of bytes.');
}
