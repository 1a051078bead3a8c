import { upload } from '../api.js';
import { element } from '../dom.js';
import { file as fileMessage } from '../message-forms.js';
import { mainButton, openSheet } from '../sheet.js';

/** Photos and films are looked at and may get a caption before they go. */
export function pickPhoto(send) {
  pick('image/*,video/*', (file) => {
    const type = file.type.startsWith('video/') ? 'video' : 'image';
    preview(file, type, (caption) => send(sendFile(file, type, caption ? { caption } : {})));
  });
}

/** Sound is sent as sound, everything else as a document under its name. */
export function pickFile(send) {
  pick('', (file) => {
    if (file.type.startsWith('audio/')) return send(sendFile(file, 'audio'));
    return send(sendFile(file, 'document', { filename: file.name }));
  });
}

/** Brings the bytes up and says under which id the message has them. */
export async function sendFile(file, type, fields = {}) {
  const { id } = await upload(file, file.name);
  return fileMessage(type, { id, ...fields });
}

function pick(accept, onPicked) {
  const input = element('input', { type: 'file', accept, hidden: true, 'data-picker': accept || 'any' });
  input.addEventListener('change', () => {
    const [file] = input.files;
    input.remove();
    if (file) onPicked(file);
  });
  input.addEventListener('cancel', () => input.remove());
  document.body.append(input);
  input.click();
}

function preview(file, type, onSend) {
  const address = URL.createObjectURL(file);
  openSheet(type === 'video' ? 'Send this video' : 'Send this photo', (close) => {
    const shown = element(type === 'video' ? 'video' : 'img', {
      class: 'preview',
      src: address,
      alt: file.name,
      controls: type === 'video',
    });
    const caption = element('input', { class: 'field', placeholder: 'A caption, if you like', 'aria-label': 'Caption', maxlength: '1024' });
    const go = () => {
      close();
      URL.revokeObjectURL(address);
      onSend(caption.value.trim());
    };
    caption.addEventListener('keydown', (event) => event.key === 'Enter' && go());
    return [element('div', { class: 'sheet-body' }, shown, caption), mainButton('Send', go)];
  });
}
