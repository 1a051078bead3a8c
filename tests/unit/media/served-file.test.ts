import { contentDisposition, servedFile } from '../../../server/src/media/served-file';

test.each([
  [{ kind: 'image', mimeType: 'image/jpeg' }, 'image/jpeg', true],
  [{ kind: 'sticker', mimeType: 'image/webp' }, 'image/webp', true],
  [{ kind: 'audio', mimeType: 'audio/ogg' }, 'audio/ogg', true],
  [{ kind: 'video', mimeType: 'video/mp4' }, 'video/mp4', true],
  [{ kind: 'image', mimeType: 'image/svg+xml' }, 'application/octet-stream', false],
  [{ kind: 'image', mimeType: 'text/html' }, 'application/octet-stream', false],
  [{ kind: 'video', mimeType: 'image/jpeg' }, 'application/octet-stream', false],
  [{ kind: 'document', mimeType: 'application/pdf' }, 'application/octet-stream', false],
  [{ kind: 'document', mimeType: 'image/png' }, 'application/octet-stream', false],
  [{ kind: 'image', mimeType: null }, 'application/octet-stream', false],
] as const)('%j', (file, contentType, isInline) => {
  expect(servedFile(file)).toEqual({ contentType, isInline });
});

test('the name of a download cannot break out of its header', () => {
  expect(contentDisposition(false, 'Año "1"\r\nSet-Cookie: x.pdf')).toBe(
    `attachment; filename="A_o _1___Set-Cookie: x.pdf"; filename*=UTF-8''A%C3%B1o%20%221%22%0D%0ASet-Cookie%3A%20x.pdf`,
  );
});
