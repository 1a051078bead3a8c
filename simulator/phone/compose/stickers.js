import { button, drawing, element } from '../dom.js';
import { openSheet } from '../sheet.js';
import { sendFile } from './files.js';

const stickers = ['face-0', 'face-1', 'face-2', 'face-3', 'face-4', 'face-7'];
const size = 512;

/** Our own drawings, turned into the picture format that stickers have. */
export function openStickerSheet(send) {
  openSheet('Send a sticker', (close) =>
    element(
      'div',
      { class: 'stickers' },
      ...stickers.map((name, index) => {
        const go = () => {
          close();
          send(paint(name).then((picture) => sendFile(picture, 'sticker')));
        };
        return button({ class: 'sticker-choice', 'aria-label': `Sticker ${index + 1}` }, go, drawing(name));
      }),
    ),
  );
}

async function paint(name) {
  const drawings = new window.DOMParser().parseFromString(await (await fetch('/phone/drawings.svg')).text(), 'image/svg+xml');
  const symbol = drawings.getElementById(name);
  const source = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${symbol.getAttribute('viewBox')}">${symbol.innerHTML}</svg>`;
  const address = URL.createObjectURL(new window.Blob([source], { type: 'image/svg+xml' }));
  const image = new window.Image();
  image.src = address;
  await image.decode();
  const canvas = element('canvas', { width: String(size), height: String(size) });
  const pen = canvas.getContext('2d');
  pen.beginPath();
  pen.arc(size / 2, size / 2, size / 2, 0, 2 * Math.PI);
  pen.clip();
  pen.drawImage(image, 0, 0, size, size);
  URL.revokeObjectURL(address);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/webp', 0.85);
  });
}
