import { createHmac } from 'node:crypto';
import { firstNumber, numberById } from '../accounts/find';
import type { StoredMedia } from '../stored-media';
import { reaches } from '../tokens/access-token';
import type { World } from '../world';
import type { Caller } from './caller';
import type { GraphAnswer, GraphRequest } from './graph-request';

/** Where files are fetched; Meta has a host of its own for it. */
export const downloadPath = '/whatsapp_business/attachments/';

/** A link to a file's bytes, sealed, and good for as long as the settings have it. */
export function createMediaLink(world: World, id: string): string {
  const expires = String(world.now() + world.settings.mediaLinkLifeMs);
  const url = new URL(downloadPath, world.url);
  url.search = new URLSearchParams({ mid: id, ext: expires, hash: seal(world, id, expires) }).toString();
  return url.href;
}

/** The link itself. Expired, changed or unknown: 404, and the client asks for a new one. */
export function downloadMedia(world: World, { headers, query }: GraphRequest, caller: Caller): GraphAnswer {
  // Meta's own host turns away programs that do not say who they are.
  if (!headers['user-agent']) return page(403, 'Forbidden');
  const media = world.media.get(query.get('mid') ?? '');
  const expires = query.get('ext') ?? '';
  const isSealed = media !== undefined && query.get('hash') === seal(world, media.id, expires);
  if (!isSealed || world.now() >= Number(expires)) return page(404, 'Not found');
  if (!isAllowed(world, media, caller)) return page(403, 'Forbidden');
  return { status: 200, bytes: media.bytes, contentType: media.mimeType };
}

/** The link alone is not enough: the token must be good for messages of the number behind it. */
function isAllowed(world: World, { phoneNumberId }: StoredMedia, caller: Caller): boolean {
  const number = phoneNumberId === undefined ? firstNumber(world) : numberById(world, phoneNumberId);
  return caller.kind === 'user' && reaches(caller.token, 'whatsapp_business_messaging', number.wabaId);
}

function page(status: number, words: string): GraphAnswer {
  return { status, bytes: Buffer.from(`<!doctype html><title>${words}</title>`), contentType: 'text/html' };
}

function seal(world: World, id: string, expires: string): string {
  return createHmac('sha256', `links of ${world.options.appId}`).update(`${id} ${expires}`).digest('base64url');
}
