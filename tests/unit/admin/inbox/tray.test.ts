import { createTray, type TrayDependencies } from '../../../../admin/src/features/inbox/composer/tray/create-tray';
import { fileContent } from '../../../../admin/src/features/inbox/composer/tray/tray-draft';
import { isTrayReady } from '../../../../admin/src/features/inbox/composer/tray/use-tray';
import type { UploadResult } from '../../../../admin/src/api/upload-media';
import { sendableContent } from '../../../../contracts/sendable-content';
import { fileKinds } from '../../../../contracts/file-types';
import { mediaFile } from '../builders';
import { strapiAdmin as mockStrapiAdmin } from '../page/strapi-admin';

jest.mock('@strapi/strapi/admin', () => mockStrapiAdmin());

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));
const file = (name: string, type = 'image/jpeg') => new File(['abc'], name, { type });

function given({ convert }: { convert?: TrayDependencies['convert'] } = {}) {
  const uploads = new Map<string, { finish: (result: UploadResult) => void; progress: (share: number) => void; signal: AbortSignal }>();
  const dropped: string[] = [];
  let id = 0;
  const tray = createTray({
    upload: ({ name }, { signal, onProgress }) =>
      new Promise((finish) => {
        uploads.set(name, { finish, progress: onProgress, signal });
        signal.addEventListener('abort', () => finish({ kind: 'cancelled' }));
      }),
    convert: convert ?? (() => Promise.resolve(null)),
    thumbnailOf: ({ name }) => `thumb:${name}`,
    dropThumbnail: (url) => dropped.push(url),
    keep: () => undefined,
    createId: () => String((id += 1)),
  });
  const arrive = async (name: string) => {
    uploads.get(name)?.finish({ kind: 'stored', file: mediaFile({ documentId: name, filename: name }) });
    await settled();
  };
  const states = () => tray.get().items.map(({ name, state }) => `${name}:${state.kind}`);
  const sent: string[] = [];
  const send = () =>
    tray.send({ onReady: ({ documentId }, caption) => sent.push(`${documentId}/${caption}`), onDone: () => sent.push('done') });
  return { tray, uploads, dropped, arrive, states, sent, send };
}

test('two are uploaded at a time, the others wait', async () => {
  const { tray, uploads, arrive, states } = given();
  tray.addFiles([file('a.jpg'), file('b.jpg'), file('c.jpg')]);
  expect([...uploads.keys()]).toEqual(['a.jpg', 'b.jpg']);
  uploads.get('a.jpg')?.progress(0.5);
  expect(states()).toEqual(['a.jpg:uploading', 'b.jpg:waiting', 'c.jpg:waiting']);
  await arrive('a.jpg');
  expect([...uploads.keys()]).toEqual(['a.jpg', 'b.jpg', 'c.jpg']);
});

test('one message for each file, in order, whichever is uploaded first', async () => {
  const { tray, arrive, sent, send } = given();
  tray.addFiles([file('a.jpg'), file('b.jpg')]);
  tray.setCaption('1', 'Look');
  send();
  await arrive('b.jpg');
  expect(sent).toEqual([]);
  await arrive('a.jpg');
  expect(sent).toEqual(['a.jpg/Look', 'b.jpg/', 'done']);
  expect(tray.get()).toEqual({ items: [], isSending: false });
});

test('one that is refused stops the line until it is mended', async () => {
  const { tray, uploads, arrive, sent, send, states } = given();
  tray.addFiles([file('a.jpg'), file('b.jpg')]);
  send();
  uploads.get('a.jpg')?.finish({ kind: 'refused', reason: 'unreadable', limit: null, code: null, message: '' });
  await settled();
  await arrive('b.jpg');
  expect(sent).toEqual([]);
  expect(tray.get().isSending).toBe(false);
  expect(states()).toEqual(['a.jpg:refused', 'b.jpg:uploaded']);
  expect(isTrayReady(tray.get())).toBe(false);
  tray.remove('1');
  send();
  expect(sent).toEqual(['b.jpg/', 'done']);
});

test('what cannot be sent is not uploaded at all', () => {
  const { tray, uploads, states } = given();
  tray.addFiles([file('page.html', 'text/html')]);
  expect(uploads.size).toBe(0);
  expect(states()).toEqual(['page.html:refused']);
});

test('a lost connection leaves the file, to be tried again', async () => {
  const { tray, uploads, states } = given();
  tray.addFiles([file('a.jpg')]);
  uploads.get('a.jpg')?.finish({ kind: 'failed' });
  await settled();
  expect(states()).toEqual(['a.jpg:failed']);
  uploads.clear();
  tray.retry('1');
  expect([...uploads.keys()]).toEqual(['a.jpg']);
});

test('taking one out ends its upload and frees its picture', async () => {
  const { tray, uploads, dropped } = given();
  tray.addFiles([file('a.jpg')]);
  tray.remove('1');
  await settled();
  expect(uploads.get('a.jpg')?.signal.aborted).toBe(true);
  expect(dropped).toEqual(['thumb:a.jpg']);
  expect(tray.get().items).toEqual([]);
});

test('a picture is made into JPEG and uploaded in its place, with its caption', async () => {
  const { tray, uploads, states } = given({ convert: () => Promise.resolve(file('a.jpg')) });
  tray.addFiles([file('a.heic', 'image/heic')]);
  tray.setCaption('1', 'Look');
  await tray.convert('1');
  expect([...uploads.keys()]).toEqual(['a.jpg']);
  expect(states()).toEqual(['a.jpg:waiting']);
  expect(tray.get().items[0]?.caption).toBe('Look');
});

test('where the browser cannot read the picture, it stays refused and is not offered again', async () => {
  const { tray } = given();
  tray.addFiles([file('a.heic', 'image/heic')]);
  await tray.convert('1');
  expect(tray.get().items[0]).toMatchObject({ canConvert: false, state: { kind: 'refused', reason: 'type_not_taken' } });
});

test('files of the Media Library are ready at once', () => {
  const { tray, sent, send } = given();
  tray.addStored([mediaFile({ documentId: 'f9' })]);
  send();
  expect(sent).toEqual(['f9/', 'done']);
});

test('at most thirty at once', () => {
  const { tray } = given();
  tray.addFiles(Array.from({ length: 40 }, (_, index) => file(`${index}.jpg`)));
  expect(tray.get().items).toHaveLength(30);
});

test.each(fileKinds)('a file of the kind %s becomes a message as the contract wants it', (kind) => {
  const content = fileContent(mediaFile({ documentId: 'abcdefghijklmnopqrstuvwx', kind, filename: 'a.pdf' }), ' Look ');
  expect(sendableContent.safeParse(content).error).toBeUndefined();
  expect(content.type).toBe(kind);
});
