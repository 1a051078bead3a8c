import { useState } from 'react';

import { act, fireEvent, screen, waitFor } from '@testing-library/react';

import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { renderInPanel } from '../page/with-panel';
import { Composer } from '../../../../admin/src/features/inbox/composer/Composer';
import { createTray } from '../../../../admin/src/features/inbox/composer/tray/create-tray';
import { DropZone } from '../../../../admin/src/features/inbox/composer/tray/DropZone';
import type { UploadResult } from '../../../../admin/src/api/upload-media';
import { mediaFile } from '../builders';

const mockTyping = jest.fn();
jest.mock('@strapi/strapi/admin', () => mockInboxAdmin());
jest.mock('../../../../admin/src/api/conversation-api', () => ({ useWhatsappTypingMutation: () => [mockTyping] }));
jest.mock('../../../../admin/src/api/upload-media', () => ({}));

beforeAll(prepareBrowser);
beforeEach(() => mockTyping.mockClear());

function newTray() {
  let id = 0;
  const finishers: ((result: UploadResult) => void)[] = [];
  const tray = createTray({
    upload: (_, { onProgress }) =>
      new Promise((finish) => {
        onProgress(0.4);
        finishers.push(finish);
      }),
    convert: () => Promise.resolve(null),
    thumbnailOf: () => null,
    dropThumbnail: () => undefined,
    keep: () => undefined,
    createId: () => String((id += 1)),
  });
  const finish = (result: UploadResult) => act(() => Promise.resolve(finishers.shift()?.(result)));
  return { tray, finish };
}

function open({ canSaveObjects = true, tray = newTray().tray } = {}) {
  const onSend = jest.fn();
  const onOpen = jest.fn();
  function Holder() {
    const [text, setText] = useState('');
    return (
      <Composer
        conversation="c1"
        contactName="Ana Pérez"
        text={text}
        onChange={setText}
        tray={tray}
        replyTo={null}
        onCancelReply={() => undefined}
        onSend={onSend}
        onOpen={onOpen}
        canSaveObjects={canSaveObjects}
      />
    );
  }
  renderInPanel(<Holder />);
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message to Ana Pérez' });
  const write = (value: string) => fireEvent.change(field, { target: { value } });
  return { onSend, onOpen, field, write };
}

test('Enter sends the text, and the field is empty again', () => {
  const { onSend, field, write } = open();
  write('Hello');
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(onSend).toHaveBeenCalledWith({ content: { type: 'text', text: { body: 'Hello' } }, replyTo: null });
  expect(field.value).toBe('');
});

test('a slash in the empty field opens the message objects; within a text it is a slash', () => {
  const { onOpen, field, write } = open();
  fireEvent.keyDown(field, { key: '/' });
  expect(onOpen).toHaveBeenCalledWith({ kind: 'object' });
  write('one');
  fireEvent.keyDown(field, { key: '/' });
  expect(onOpen).toHaveBeenCalledTimes(1);
});

test('somebody who writes is shown as writing, not more than once in twenty seconds', () => {
  const { write } = open();
  write('H');
  write('He');
  expect(mockTyping).toHaveBeenCalledTimes(1);
  expect(mockTyping).toHaveBeenCalledWith('c1');
});

test('+ offers all kinds; what may not be made says why', () => {
  const { onOpen } = open({ canSaveObjects: false });
  fireEvent.click(screen.getByRole('button', { name: 'Attach' }));
  const items = screen.getAllByRole('menuitem').map(({ dataset }) => dataset.menuItem);
  expect(items).toEqual(
    'photo document audio library location ask-location contact ask-phone url-button reply-buttons list object template voice'.split(' '),
  );
  const list = screen.getByRole('menuitem', { name: /^List/ });
  expect(list.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(list);
  expect(onOpen).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('menuitem', { name: 'Location' }));
  expect(onOpen).toHaveBeenCalledWith({ kind: 'location' });
});

test('without a microphone the button is gone and the menu says why', () => {
  open();
  expect(screen.queryByRole('button', { name: 'Record a voice message' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Attach' }));
  screen.getByText('The microphone works only over https.');
});

test('files go before the text, each with its caption; the text waits for them', async () => {
  const { tray, finish } = newTray();
  const { onSend, write } = open({ tray });
  act(() => tray.addFiles([new File(['x'], 'lamp.jpg', { type: 'image/jpeg' })]));
  screen.getByRole('progressbar', { name: 'Uploading lamp.jpg' });
  fireEvent.change(screen.getByRole('textbox', { name: 'Caption of lamp.jpg' }), { target: { value: 'Look' } });
  write('And this');
  fireEvent.click(screen.getByRole('button', { name: 'Send' }));
  expect(onSend).not.toHaveBeenCalled();
  const file = mediaFile({ documentId: 'f9' });
  await finish({ kind: 'stored', file });
  await waitFor(() => expect(onSend).toHaveBeenCalledTimes(2));
  expect(onSend.mock.calls.map(([draft]: [{ content: unknown }]) => draft.content)).toEqual([
    { type: 'image', image: { media: 'f9', caption: 'Look' } },
    { type: 'text', text: { body: 'And this' } },
  ]);
});

test('a file that is refused says what to do, and nothing is sent before it is out', async () => {
  const { tray, finish } = newTray();
  open({ tray });
  act(() => tray.addFiles([new File(['x'], 'scan.pdf', { type: 'application/pdf' })]));
  await finish({ kind: 'refused', reason: 'unreadable', limit: null, code: null, message: '' });
  expect(screen.getByText(/locked with a password or damaged/).getAttribute('role')).toBe('alert');
  expect(screen.getByRole('button', { name: 'Send' }).hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Remove scan.pdf' }));
  expect(screen.queryByRole('button', { name: 'Send' })).toBeNull();
});

test('a picture of another kind can be converted', () => {
  const { tray } = newTray();
  open({ tray });
  act(() => tray.addFiles([new File(['x'], 'photo.heic', { type: 'image/heic' })]));
  screen.getByRole('button', { name: 'Convert to JPEG' });
});

test('pictures that are pasted become files, words stay words', () => {
  const { tray } = newTray();
  const { field } = open({ tray });
  const picture = new File(['x'], 'image.png', { type: 'image/png' });
  fireEvent.paste(field, { clipboardData: { files: [picture], types: ['Files'] } });
  expect(tray.get().items).toHaveLength(1);
  fireEvent.paste(field, { clipboardData: { files: [picture], types: ['text/plain', 'Files'] } });
  expect(tray.get().items).toHaveLength(1);
});

test('files may be dropped anywhere, where something can be sent', () => {
  const onFiles = jest.fn();
  const file = new File(['x'], 'a.pdf');
  const dataTransfer = { types: ['Files'], files: [file] };
  renderInPanel(
    <DropZone contactName="Ana Pérez" onFiles={onFiles}>
      <p>thread</p>
    </DropZone>,
  );
  fireEvent.dragEnter(screen.getByText('thread'), { dataTransfer });
  screen.getByText('Drop the files to send them to Ana');
  fireEvent.drop(screen.getByText('thread'), { dataTransfer });
  expect(onFiles).toHaveBeenCalledWith([file]);
  expect(screen.queryByText('Drop the files to send them to Ana')).toBeNull();
});
