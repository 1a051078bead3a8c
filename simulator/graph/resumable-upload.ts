import type { World } from '../world';
import type { ResumableUpload } from '../resumable-uploads';
import { isObject } from '../wire';
import { GraphError } from './graph-error';
import { ok, type GraphAnswer, type GraphRequest } from './graph-request';
import { unknownObject } from './unknown-object';

const takenTypes = ['application/pdf', 'image/jpeg', 'image/jpg', 'image/png', 'video/mp4'];
const largestBytes = 100 * 1024 * 1024;

export const uploadPath = '/upload:';

/** `POST /{app}/uploads?file_name=…&file_length=…&file_type=…` */
export function openUpload(world: World, { query, body }: GraphRequest): GraphAnswer {
  const given = (name: string) => query.get(name) ?? plainText(isObject(body) ? body[name] : undefined);
  const [length, mimeType] = [Number(given('file_length')), given('file_type')];
  if (!Number.isInteger(length) || length < 1 || length > largestBytes) {
    throw new GraphError(100, { message: `(#100) Param file_length must be an integer from 1 to ${largestBytes}.` });
  }
  if (!takenTypes.includes(mimeType)) {
    throw new GraphError(100, { message: `(#100) Param file_type must be one of {${takenTypes.join(', ')}} - got "${mimeType}".` });
  }
  const { id } = world.uploads.open({ filename: given('file_name'), mimeType, length });
  return ok({ id: `${id}?sig=${Buffer.from(mimeType).toString('base64url')}` });
}

/** `POST /upload:…` takes the bytes from an offset on; `GET` tells how far it has come. */
export function serveUpload(world: World, request: GraphRequest): GraphAnswer {
  // The one place where the API wants the other word before the token.
  if (!/^OAuth\s/i.test(request.headers.authorization ?? '')) {
    throw new GraphError(190, { message: 'Invalid OAuth access token - use the OAuth scheme in the Authorization header' });
  }
  const upload = world.uploads.find(request.path.slice(1));
  if (upload === undefined) throw unknownObject(request.method, request.path.slice(1));
  if (request.method === 'GET') return ok({ id: upload.id, file_offset: upload.bytes.length });
  return takeBytes(world, upload, request);
}

function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function takeBytes(world: World, upload: ResumableUpload, { headers, raw }: GraphRequest): GraphAnswer {
  const offset = headers['file_offset'];
  if (offset === undefined || Number(offset) !== upload.bytes.length) {
    throw new GraphError(100, { message: `(#100) Header file_offset must be ${upload.bytes.length}.` });
  }
  const bytes = Buffer.concat([upload.bytes, raw]);
  if (bytes.length > upload.length) throw new GraphError(100, { message: '(#100) The file is longer than its file_length.' });
  upload.bytes = bytes;
  if (bytes.length < upload.length) return ok({ id: upload.id, file_offset: bytes.length });
  return ok({ h: world.uploads.finish(upload) });
}
