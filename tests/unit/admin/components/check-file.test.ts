import { checkFile } from '../../../../admin/src/components/media/check-file';
import { fittedSize, jpegName } from '../../../../admin/src/components/media/to-jpeg';
import { fileSizeLimits, fileTypes, largestFile } from '../../../../contracts/file-types';

const look = (name: string, change: { type?: string; size?: number } = {}) => checkFile({ name, type: '', size: 1000, ...change });

test.each(fileTypes.flatMap(({ kind, mimeType, extensions }) => extensions.map((extension) => [extension, mimeType, kind] as const)))(
  '.%s as %s fits as %s',
  (extension, type, kind) => {
    expect(look(`a.${extension}`, { type })).toMatchObject({ kind: 'fits', as: kind });
  },
);

test.each([
  ['page.html', 'dangerous'],
  ['logo.SVG', 'dangerous'],
  ['run.exe', 'dangerous'],
  ['sheet.xlsm', 'macros'],
  ['clip.mov', 'type_not_taken'],
  ['data.csv', 'type_not_taken'],
  ['photo.HEIC', 'type_not_taken'],
])('%s is refused before it is uploaded: %s', (name, reason) => {
  expect(look(name)).toMatchObject({ kind: 'refused', reason });
});

test('an empty file, and one over the limit of its kind', () => {
  expect(look('a.pdf', { size: 0 })).toMatchObject({ kind: 'refused', reason: 'empty' });
  expect(look('a.jpg', { size: fileSizeLimits.image + 1 })).toEqual({
    kind: 'refused',
    reason: 'too_large',
    limit: fileSizeLimits.image,
    canConvert: true,
  });
  expect(look('a.mp4', { size: fileSizeLimits.video + 1, type: 'video/mp4' })).toMatchObject({ canConvert: false });
  expect(look('nameless', { size: largestFile + 1 })).toMatchObject({ reason: 'too_large' });
});

test('pictures of other kinds can be made into JPEG, and so can a sticker', () => {
  expect(look('a.heic')).toMatchObject({ canConvert: true });
  expect(look('a.gif')).toMatchObject({ canConvert: true });
  expect(look('x', { type: 'image/avif' })).toMatchObject({ kind: 'refused', canConvert: true });
  expect(look('a.webp')).toMatchObject({ kind: 'fits', as: 'sticker', canConvert: true });
});

test('mp4 is sound where the browser says so, and what nobody knows is left to the server', () => {
  expect(look('a.mp4', { type: 'audio/mp4' })).toMatchObject({ as: 'audio' });
  expect(look('a.mp4')).toMatchObject({ as: 'video' });
  expect(look('README')).toMatchObject({ kind: 'fits', as: null });
});

test('a picture keeps its proportions and never grows', () => {
  expect(fittedSize({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 });
  expect(fittedSize({ width: 300, height: 600 }, 1600)).toEqual({ width: 300, height: 600 });
  expect(fittedSize({ width: 20_000, height: 1 }, 1600)).toEqual({ width: 1600, height: 1 });
  expect(jpegName('IMG_1.HEIC')).toBe('IMG_1.jpg');
  expect(jpegName('.png')).toBe('photo.jpg');
});
