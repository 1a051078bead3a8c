/** Width of a picture in a bubble. */
export const PICTURE_WIDTH = 264;

export type MediaShape = 'landscape' | 'portrait' | 'square';

/** Few steps only: a box that fits every picture to the pixel would make each one jump when it comes. */
export function shapeOf({ width, height }: { readonly width: number; readonly height: number }): MediaShape {
  if (width <= 0 || height <= 0) return 'landscape';
  const ratio = width / height;
  if (ratio >= 1.15) return 'landscape';
  return ratio > 0.87 ? 'square' : 'portrait';
}

export const heights: Readonly<Record<MediaShape, number>> = { landscape: 176, square: 264, portrait: 340 };

const known = new Map<string, MediaShape>();

/** Remembered, so that a picture that comes back into view has its box at once. */
export const mediaShapes = {
  of: (documentId: string): MediaShape => known.get(documentId) ?? 'landscape',
  remember(documentId: string, shape: MediaShape): void {
    known.set(documentId, shape);
  },
};
