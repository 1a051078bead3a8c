import { createMediaLink } from '../graph/media-link';
import type { StoredMedia } from '../stored-media';
import { objectIn, textIn, type WireObject } from '../wire';
import type { World } from '../world';

const mediaTypes = ['image', 'video', 'audio', 'document', 'sticker'];

interface MediaMessage {
  type: string;
  content: WireObject;
  phoneNumberId: string;
}

/**
 * A message with a file names it by id; the webhook tells more of it. What the message says itself stays as it is,
 * and so does a file that nobody has sent up.
 */
export function completeMedia(world: World, { type, content, phoneNumberId }: MediaMessage): WireObject {
  const file = mediaTypes.includes(type) ? objectIn(content, type) : undefined;
  const media = file && world.media.find(textIn(file, 'id') ?? '');
  if (file === undefined || media === undefined) return content;
  // Files go to a number with the message that names them.
  media.phoneNumberId ??= phoneNumberId;
  const link = world.settings.mediaUrlInWebhook ? { url: createMediaLink(world, media.id) } : {};
  return { ...content, [type]: { ...factsOf(media, type), ...link, ...file } };
}

/** The digest is base64 here, and hexadecimal where the file is asked for. */
function factsOf({ mimeType, sha256, declaredSha256, filename, isAnimated }: StoredMedia, type: string): WireObject {
  const common = { mime_type: mimeType, sha256: Buffer.from(declaredSha256 ?? sha256, 'hex').toString('base64') };
  if (type === 'audio') return { ...common, voice: false };
  if (type === 'sticker') return { ...common, animated: isAnimated };
  return type === 'document' && filename !== undefined ? { ...common, filename } : common;
}
