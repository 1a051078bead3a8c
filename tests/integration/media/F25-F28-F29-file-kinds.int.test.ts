import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

import type { MediaFile } from '../../../contracts/media';
import * as bytes from '../../helpers/file-bytes';
import { startHouse, type House } from '../../helpers/start-house';
import { waitUntil } from '../../helpers/wait-until';
import { uploadFile, type Upload } from '../../helpers/upload-file';

const MB = 1024 * 1024;
const html = '<!doctype html><script>alert(1)</script>';
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';

/** name, bytes, and what becomes of it: a kind and a type, or the reason of the refusal. */
type Case = readonly [string, Buffer, string];

const images: readonly Case[] = [
  ['photo.png', bytes.png(), 'image image/png'],
  ['photo.jpg', bytes.jpeg(), 'image image/jpeg'],
  ['photo.jpeg', bytes.jpeg(), 'image image/jpeg'],
  ['a picture called a document.pdf', bytes.png(), 'image image/png'],
  ['impostor.jpg', bytes.exe(), 'dangerous'],
  ['impostor.png', Buffer.from(html), 'dangerous'],
  ['vector.svg', Buffer.from(svg), 'dangerous'],
  ['vector with a prologue.png', Buffer.from(`<?xml version="1.0"?>\n${svg}`), 'dangerous'],
  ['moving.gif', bytes.gif(), 'type_not_taken'],
  ['a script in a picture.gif', Buffer.concat([bytes.gif(), Buffer.from('/*<script>alert(1)</script>*/')]), 'type_not_taken'],
  ['bitmap.bmp', bytes.bmp(), 'type_not_taken'],
  ['phone.heic', bytes.isoMedia({ brand: 'heic', tracks: [] }), 'type_not_taken'],
  ['large.png', bytes.padded(bytes.png(), 5 * MB + 1), 'too_large'],
  ['just fits.png', bytes.padded(bytes.png(), 5 * MB), 'image image/png'],
];
const stickers: readonly Case[] = [
  ['sticker.webp', bytes.webp(), 'sticker image/webp'],
  ['moving sticker.webp', bytes.webp({ animated: true, size: 400 * 1024 }), 'sticker image/webp'],
  ['large still sticker.webp', bytes.webp({ size: 100 * 1024 }), 'too_large'],
  ['large moving sticker.webp', bytes.webp({ animated: true, size: 500 * 1024 }), 'too_large'],
  ['impostor.webp', bytes.elf(), 'dangerous'],
  ['another impostor.webp', bytes.gif(), 'type_not_taken'],
];
const videos: readonly Case[] = [
  ['clip.mp4', bytes.isoMedia(), 'video video/mp4'],
  ['clip.3gp', bytes.isoMedia({ brand: '3gp4' }), 'video video/3gpp'],
  ['clip without a name', bytes.isoMedia(), 'video video/mp4'],
  ['impostor.mp4', bytes.zip({ 'a.txt': 'a' }), 'type_not_taken'],
  ['another impostor.3gp', bytes.exe(), 'dangerous'],
  ['no index.mp4', bytes.isoMedia({ tracks: [] }), 'unreadable'],
  ['apple.mov', bytes.isoMedia({ brand: 'qt  ' }), 'type_not_taken'],
  ['long.mp4', bytes.isoMedia({ padding: 16 * MB }), 'too_large'],
];
const audio: readonly Case[] = [
  ['song.mp3', bytes.mp3(), 'audio audio/mpeg'],
  ['song.aac', bytes.aac(), 'audio audio/aac'],
  ['call.amr', bytes.amr(), 'audio audio/amr'],
  ['song.m4a', bytes.isoMedia({ brand: 'M4A ', tracks: ['soun'] }), 'audio audio/mp4'],
  ['only sound.mp4', bytes.isoMedia({ tracks: ['soun'] }), 'audio audio/mp4'],
  ['voice.ogg', bytes.ogg(), 'audio audio/ogg'],
  ['stereo.ogg', bytes.ogg({ channels: 2 }), 'not_opus_mono'],
  ['vorbis.ogg', bytes.ogg({ codec: 'vorbis' }), 'not_opus_mono'],
  ['impostor.mp3', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'dangerous'],
  ['another impostor.ogg', bytes.elf(), 'dangerous'],
];
const documents: readonly Case[] = [
  ['hours.txt', bytes.text(), 'document text/plain'],
  ['bill.pdf', bytes.pdf(), 'document application/pdf'],
  ['a script inside.pdf', bytes.pdf('/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>'), 'document application/pdf'],
  ['letter.docx', bytes.office('docx'), 'document application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['table.xlsx', bytes.office('xlsx'), 'document application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['talk.pptx', bytes.office('pptx'), 'document application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['letter.doc', bytes.oldOffice(), 'document application/msword'],
  ['table.xls', bytes.oldOffice(), 'document application/vnd.ms-excel'],
  ['talk.ppt', bytes.oldOffice(), 'document application/vnd.ms-powerpoint'],
  ['an old one.xyz', bytes.oldOffice(), 'name_mismatch'],
  ['macros.docm', bytes.office('docm'), 'macros'],
  ['hidden macros.docx', bytes.office('docx', { 'word/vbaProject.bin': 'x' }), 'macros'],
  ['old macros.doc', bytes.oldOffice('_VBA_PROJECT'), 'macros'],
  ['password.docx', bytes.oldOffice('EncryptedPackage'), 'unreadable'],
  ['impostor.docx', bytes.zip({ 'a.txt': 'a' }), 'unreadable'],
  ['impostor.pdf', bytes.exe(), 'dangerous'],
  ['another impostor.txt', Buffer.from(html), 'dangerous'],
  ['page with a mark in front.txt', Buffer.from(`\uFEFF  <!-- --><html>${html}`), 'dangerous'],
  ['script.txt', Buffer.from('<?php system($_GET["x"]);'), 'dangerous'],
  ['mail.mht', Buffer.from('MIME-Version: 1.0\nContent-Type: multipart/related'), 'dangerous'],
  ['archive.zip', bytes.zip({ 'a.txt': 'a' }), 'type_not_taken'],
  ['bytes.txt', Buffer.from([0x41, 0x00, 0x42]), 'unknown_type'],
  ['latin.txt', Buffer.from([0x48, 0xe9, 0x21]), 'unknown_type'],
  ['nothing.txt', Buffer.alloc(0), 'empty'],
];
/** Opaque bytes: nothing of them is unpacked, so nothing explodes. */
const bombs: readonly Case[] = [
  [
    'zip bomb.docx',
    bytes.office('docx', { 'word/bomb.xml': '0'.repeat(3 * MB) }),
    'document application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ],
  [
    'billion laughs.xml',
    Buffer.from('<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><lolz>&lol2;</lolz>'),
    'dangerous',
  ],
  [
    '50,000 pixels.png',
    Buffer.concat([bytes.png().subarray(0, 16), Buffer.from([0, 0, 0xc3, 0x50, 0, 0, 0xc3, 0x50]), bytes.png().subarray(24)]),
    'image image/png',
  ],
  [
    'boxes in boxes.mp4',
    Buffer.concat([
      bytes.isoMedia({ tracks: [] }).subarray(0, 24),
      ...Array.from({ length: 5000 }, () => Buffer.from([0, 0, 0, 8, 0x66, 0x72, 0x65, 0x65])),
    ]),
    'unreadable',
  ],
];

describe('what a file is decides its content (F25, F28; rule 10)', () => {
  let house: House;
  let folder: string;
  beforeAll(async () => {
    house = await startHouse();
    folder = house.mediaDirectory;
  });
  afterAll(() => house.close());

  const send = (upload: Upload) => uploadFile<{ data: MediaFile }>(house.strapi.url, house.admin.token, upload);

  it.each([...images, ...stickers, ...videos, ...audio, ...documents, ...bombs])('%s', async (filename, content, expected) => {
    const before = filesIn(folder).length;
    const { status, body } = await send({ filename, content });
    const outcome = status === 201 ? `${body.data.kind} ${body.data.mimeType}` : String(body.error?.details.reason);
    expect(outcome).toBe(expected);
    expect(status).toBe(expected.includes('/') ? 201 : 422);
    if (status === 422) {
      expect(body.error?.code).toBe('whatsapp.file_refused');
      expect(body.error?.message.length).toBeGreaterThan(20);
    }
    // What is refused leaves nothing behind.
    expect(filesIn(folder).length - before).toBe(status === 201 ? 1 : 0);
  });

  it('a document of 101 MB is refused with the limit, and the server goes on', async () => {
    const { status, body } = await send({ filename: 'huge.pdf', content: bytes.padded(bytes.pdf(), 101 * MB) });
    expect([status, body.error?.details.reason, body.error?.details.limit]).toEqual([422, 'too_large', 100 * MB]);
    expect((await send({ filename: 'a.txt', content: bytes.text() })).status).toBe(201);
  });

  it.each([
    ['../../../etc/passwd', 'passwd.txt'],
    ['C:\\windows\\system32\\a.txt', 'a.txt'],
    ['a\u0000b.txt', 'ab.txt'],
    ['CON', 'file CON.txt'],
    ['-rf.txt', 'rf.txt'],
    ['.hidden.txt', 'hidden.txt'],
    ['bill\u202Efdp.txt', 'billfdp.txt'],
    ['invoice.pdf.exe', 'invoice.pdf.exe.txt'],
    [`${'n'.repeat(300)}.txt`, `${'n'.repeat(196)}.txt`],
  ])('F29: the name %j is shown as %j and lies under a random one inside the store', async (filename, shown) => {
    const { status, body } = await send({ filename, content: bytes.text() });
    expect([status, body.data.filename]).toEqual([201, shown]);
    const places = filesIn(folder);
    expect(places.filter((place) => path.basename(place) === body.data.documentId)).toHaveLength(1);
    expect(places.every((place) => /^[a-z0-9]{24}$/.test(path.basename(place)))).toBe(true);
  });

  it('what was brought and not used for a week is taken away, and nothing else', async () => {
    const [old, fresh] = [
      await send({ filename: 'old.txt', content: bytes.text('old') }),
      await send({ filename: 'new.txt', content: bytes.text('new') }),
    ];
    const kept = await send({ filename: 'kept.txt', content: bytes.text('kept') });
    const content = { type: 'document', document: { media: kept.body.data.documentId } };
    const object = { name: 'Kept', contents: { en: content }, defaultLocale: 'en' };
    expect((await house.admin.post('/whatsapp/message-objects', object)).status).toBe(201);
    await house.database
      .knex('whatsapp_media_files')
      .whereIn('document_id', [old.body.data.documentId, kept.body.data.documentId])
      .update({ changed_at: 1 });
    await house.strapi.run(`await strapi.cron.jobs.find(({ name }) => name === 'whatsapp.tidy-files').job.trigger();`);
    const names = () => filesIn(folder).map((place) => path.basename(place));
    await waitUntil(async () => !names().includes(old.body.data.documentId), { what: 'the old file to go' });
    expect(names()).toEqual(expect.arrayContaining([fresh.body.data.documentId, kept.body.data.documentId]));
    expect(await house.database.knex('whatsapp_media_files').where({ document_id: old.body.data.documentId })).toEqual([]);
  });

  it('nothing of it lies in public, and no temporary file remains', async () => {
    const publicFolder = await house.strapi.run<string>('return strapi.dirs.static.public;');
    expect(filesIn(path.join(publicFolder, 'uploads')).filter((place) => !place.endsWith('.gitkeep'))).toEqual([]);
    expect(filesIn(path.join(folder, 'incoming'))).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true }) as string[];
  } catch {
    return [];
  }
  return names.map((name) => path.join(folder, name)).filter((place) => statSync(place).isFile());
}
