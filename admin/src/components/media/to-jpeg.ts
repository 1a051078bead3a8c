import { fileSizeLimits } from '../../../../contracts/file-types';

/** What a phone shows; a picture with more points only costs time. */
const MAX_SIDE = 1600;
const QUALITIES = [0.88, 0.75, 0.6];

/** A picture as JPEG that WhatsApp takes; null where this browser cannot read it. */
export async function toJpeg(file: File): Promise<File | null> {
  const bitmap = await read(file);
  if (!bitmap) return null;
  const { width, height } = fittedSize(bitmap, MAX_SIDE);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (!context) return null;
  // JPEG has no see-through: without a ground it would come out black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  for (const quality of QUALITIES) {
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
    if (blob && blob.size <= fileSizeLimits.image) return new File([blob], jpegName(file.name), { type: 'image/jpeg' });
  }
  return null;
}

/** The same proportions, the longer side at most `limit`. */
export function fittedSize({ width, height }: { readonly width: number; readonly height: number }, limit: number) {
  const scale = Math.min(1, limit / Math.max(width, height, 1));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

export function jpegName(name: string): string {
  return `${name.replace(/\.[^.]{1,5}$/, '') || 'photo'}.jpg`;
}

async function read(file: File): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(file);
  } catch {
    return null;
  }
}
