import { uploadMedia } from '../../../../api/upload-media';
import { mediaCache } from '../../../../components/media/media-cache';
import { toJpeg } from '../../../../components/media/to-jpeg';
import { createCorrelationId } from '../../outgoing/correlation-id';
import { createTray, type Tray } from './create-tray';

/** What every browser draws; others would leave a broken picture. */
const SHOWN = /^image\/(jpeg|png|webp|gif|bmp)$/;

let owner = '';
let trays = new Map<string, Tray>();

/** One tray for each conversation: looking into another one loses nothing. */
export function trayOf(user: string, conversation: string): Tray {
  if (user !== owner) {
    trays.forEach((tray) => tray.clear());
    trays = new Map();
    owner = user;
  }
  const known = trays.get(conversation);
  if (known) return known;
  const tray = createTray({
    upload: (file, options) => uploadMedia(file, { filename: file.name, ...options }),
    convert: toJpeg,
    thumbnailOf: (file) => (SHOWN.test(file.type) ? URL.createObjectURL(file) : null),
    dropThumbnail: (url) => URL.revokeObjectURL(url),
    keep: ({ documentId }, file) => mediaCache.put(documentId, file),
    createId: createCorrelationId,
  });
  trays.set(conversation, tray);
  return tray;
}
