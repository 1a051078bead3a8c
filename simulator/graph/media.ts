import type { BusinessNumber } from '../accounts/account';
import { contradictionIn, isAnimatedWebp } from '../file-content';
import { isObject, textIn } from '../wire';
import type { World } from '../world';
import type { StoredMedia } from '../stored-media';
import { GraphError } from './graph-error';
import { ok, success, type GraphAnswer, type GraphRequest } from './graph-request';
import { createMediaLink } from './media-link';
import { essenceOf, sizeLimitOf, takenTypes } from './media-types';
import { unknownObject } from './unknown-object';

const uploadLifeMs = 30 * 24 * 60 * 60 * 1000;

/** `POST /{phone}/media` */
export function uploadMedia(world: World, number: BusinessNumber, { body, files }: GraphRequest): GraphAnswer {
  const fields = isObject(body) ? body : {};
  const file = files.find((each) => each.field === 'file');
  if (fields['messaging_product'] !== 'whatsapp') {
    throw new GraphError(100, { message: '(#100) The parameter messaging_product is required.' });
  }
  if (!file) throw new GraphError(100, { message: '(#100) The parameter file is required.' });
  const mimeType = textIn(fields, 'type') ?? file.contentType ?? 'application/octet-stream';
  checkFile(file.bytes, mimeType);
  const { id } = world.media.add({ phoneNumberId: number.id, bytes: file.bytes, mimeType, filename: file.filename, lifeMs: uploadLifeMs });
  return ok({ id });
}

/** A file must be of a type that Meta takes, be what it is called, and be small enough. */
function checkFile(bytes: Buffer, mimeType: string): void {
  const limit = sizeLimitOf(mimeType, isAnimatedWebp(bytes));
  const found = limit === undefined ? mimeType : contradictionIn(bytes, essenceOf(mimeType));
  if (limit === undefined || found !== undefined) {
    throw new GraphError(100, {
      message: `(#100) Param file must be a file with one of the following types: ${takenTypes()}. Received file of type '${found}'.`,
    });
  }
  if (bytes.length === 0) throw new GraphError(100, { message: '(#100) Param file must not be empty.' });
  if (bytes.length > limit) throw new GraphError(100, { message: `(#100) Param file must be at most ${limit} bytes.` });
}

/** `GET /{media}`: a link that holds for five minutes. */
export function getMedia(world: World, media: StoredMedia, request: GraphRequest): GraphAnswer {
  checkOwner(world, media, request);
  return ok({
    messaging_product: 'whatsapp',
    url: createMediaLink(world, media.id),
    mime_type: media.mimeType,
    sha256: media.declaredSha256 ?? media.sha256,
    file_size: String(media.declaredSize ?? media.bytes.length),
    id: media.id,
  });
}

/** `DELETE /{media}` */
export function deleteMedia(world: World, media: StoredMedia, request: GraphRequest): GraphAnswer {
  checkOwner(world, media, request);
  world.media.delete(media.id);
  return success;
}

/** A number that is named must be the one the file belongs to. */
function checkOwner(world: World, media: StoredMedia, { method, query }: GraphRequest): void {
  const named = query.get('phone_number_id');
  if (named !== null && named !== ownerOf(world, media)) throw unknownObject(method, media.id);
}

/** The id of the number that a file belongs to. */
export function ownerOf({ options }: World, { phoneNumberId }: StoredMedia): string {
  return phoneNumberId ?? options.phoneNumberId;
}

/** A file as a number knows it: those of other numbers are unknown to it. */
export function mediaOf(world: World, number: BusinessNumber, id: string): StoredMedia | undefined {
  const media = world.media.get(id);
  return media !== undefined && ownerOf(world, media) === number.id ? media : undefined;
}
