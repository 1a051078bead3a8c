import type { Browser, Page } from 'playwright-core';

import type { Conversation } from '../../../contracts/conversation';
import type { MediaFile } from '../../../contracts/media';
import * as bytes from '../../helpers/file-bytes';
import '../../helpers/long-timeout';
import { startHouse, type House } from '../../helpers/start-house';
import { uploadFile } from '../../helpers/upload-file';
import { waitUntil } from '../../helpers/wait-until';
import { openAdminPage, openBrowser } from '../../helpers/with-page';

const customer = '34612345678';
let house: House;
let browser: Browser;
let inbox: Page;
let phone: Page;

beforeAll(async () => {
  house = await startHouse({ serveAdminPanel: true });
  // The browser's own false microphone, so that nobody has to speak.
  browser = await openBrowser(['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream']);
  await house.simulator.customerWrites(customer, { type: 'text', text: { body: 'Hello' } }, { profileName: 'Ana Pérez' });
  const conversation = await waitUntil(
    async () => (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data[0],
    {
      what: 'the conversation',
    },
  );
  await house.admin.post('/whatsapp/message-objects', {
    name: 'Shall we',
    defaultLocale: 'en',
    contents: {
      en: {
        type: 'interactive',
        interactive: {
          kind: 'button',
          body: 'Shall we repair it, {{contact.firstName}}?',
          buttons: [
            { id: 'yes', title: 'Yes, please' },
            { id: 'no', title: 'No' },
          ],
        },
      },
    },
  });
  const opened = await openAdminPage(browser, { url: house.strapi.url, token: house.admin.token });
  inbox = opened.page;
  await opened.context.grantPermissions(['microphone']);
  phone = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await phone.goto(house.simulator.phoneUrl);
  await inbox.goto(`./plugins/whatsapp/c/${conversation.documentId}`);
  await inbox.getByRole('article').first().waitFor();
});
afterAll(async () => {
  await browser?.close();
  await house?.close();
});

const onPhone = (text: string) => phone.locator('[data-wamid]').filter({ hasText: text });
const sent = async (type: string) =>
  (await house.simulator.state()).customers[0]?.messages.find((message) => message.direction === 'out' && message.type === type);

test('a picture is dropped on the conversation, gets a caption, and arrives', async () => {
  const picture = bytes.png({ width: 640, height: 400, fill: 120 }).toString('base64');
  const transfer = await inbox.evaluateHandle((base64) => {
    const data = new DataTransfer();
    data.items.add(new File([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], 'bike.png', { type: 'image/png' }));
    return data;
  }, picture);
  const log = inbox.getByRole('log', { name: /Ana/ });
  for (const event of ['dragenter', 'dragover', 'drop']) await log.dispatchEvent(event, { dataTransfer: transfer });
  await inbox.getByRole('textbox', { name: /Caption of bike\.png/ }).fill('Your bike');
  await inbox.getByRole('button', { name: 'Send', exact: true }).click();
  await onPhone('Your bike').waitFor();
  await inbox.locator('article[data-type="image"][data-status="read"]').filter({ hasText: 'Your bike' }).waitFor();
  expect(await sent('image')).toMatchObject({ image: { caption: 'Your bike' } });
});

test('a voice note is recorded, heard before it goes, and is a real one: Ogg with Opus, one channel', async () => {
  await inbox.getByRole('button', { name: 'Record a voice message' }).click();
  await inbox.getByRole('timer').filter({ hasText: '0:01' }).waitFor();
  await inbox.getByRole('button', { name: 'Stop recording' }).click();
  await inbox.getByRole('group', { name: 'Voice message' }).getByRole('button', { name: 'Send' }).click();
  await inbox.locator('article[data-type="audio"][data-status="read"]').waitFor();
  const message = (await sent('audio')) as { audio?: { id: string; voice?: boolean } } | undefined;
  expect(message?.audio?.voice).toBe(true);
  const file = Buffer.from(await (await fetch(`${house.simulator.url}/_simulator/media/${message?.audio?.id}`)).arrayBuffer());
  expect(file.toString('latin1', 0, 4)).toBe('OggS');
  expect(file[file.indexOf('OpusHead') + 9]).toBe(1);
  expect(file.length).toBeGreaterThan(1000);
});

test('reply buttons go out from a message object, and the tap on the phone comes back', async () => {
  await inbox.getByRole('button', { name: 'Choose a message object' }).click();
  await inbox.getByText('Shall we', { exact: true }).first().click();
  const send = inbox.getByRole('button', { name: 'Send', exact: true });
  if (await send.isVisible()) await send.click();
  await onPhone('Shall we repair it, Ana?').waitFor();
  await phone.getByRole('button', { name: 'Yes, please' }).click();
  await inbox.locator('article[data-direction="inbound"]').filter({ hasText: 'Yes, please' }).waitFor();
});

test('a list is written, saved as a message object and sent in one step', async () => {
  await inbox.getByRole('button', { name: 'Attach' }).click();
  await inbox.getByRole('menuitem', { name: 'List' }).click();
  const dialog = inbox.getByRole('dialog');
  await dialog.getByLabel('Name', { exact: false }).first().fill('Services');
  await dialog.getByRole('textbox', { name: /^Text/ }).fill('What can we do for you?');
  await dialog.getByRole('textbox', { name: /Button that opens the list/ }).fill('Choose');
  await dialog.getByRole('textbox', { name: /^Title of row 1/ }).fill('Full tune-up');
  await dialog.getByRole('button', { name: 'Save and send' }).click();
  await onPhone('What can we do for you?').waitFor();
  await phone.getByRole('button', { name: 'Choose' }).click();
  await phone.getByRole('radio', { name: 'Full tune-up' }).check();
  await phone.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
  await inbox.locator('article[data-direction="inbound"]').filter({ hasText: 'Full tune-up' }).waitFor();
  const objects = await house.admin.get<{ data: { name: string; usageCount: number }[] }>('/whatsapp/message-objects');
  expect(objects.body.data.find(({ name }) => name === 'Services')).toMatchObject({ usageCount: 1 });
});

test('every other type is on the phone too', async () => {
  const [conversation] = (await house.admin.get<{ data: Conversation[] }>('/whatsapp/conversations')).body.data;
  const media: Record<string, string> = {};
  const files = {
    video: ['a.mp4', bytes.isoMedia()],
    audio: ['a.mp3', bytes.mp3()],
    document: ['bill.pdf', bytes.pdf()],
    sticker: ['a.webp', bytes.webp()],
  } as const;
  for (const [kind, [filename, content]] of Object.entries(files)) {
    const answer = await uploadFile<{ data: MediaFile }>(house.strapi.url, house.admin.token, { filename, content });
    media[kind] = answer.body.data.documentId;
  }
  const contents = [
    { type: 'text', text: { body: 'Every type' } },
    { type: 'video', video: { media: media.video } },
    { type: 'audio', audio: { media: media.audio } },
    { type: 'document', document: { media: media.document, filename: 'bill.pdf' } },
    { type: 'sticker', sticker: { media: media.sticker } },
    { type: 'location', location: { latitude: 43.26, longitude: -2.93, name: 'Shop' } },
    { type: 'contacts', contacts: [{ name: { formattedName: 'Luis Pérez', firstName: 'Luis' }, phones: [{ phone: '+34 622 555 390' }] }] },
    { type: 'interactive', interactive: { kind: 'cta_url', body: 'Our shop', displayText: 'Open', url: 'https://example.org' } },
    { type: 'interactive', interactive: { kind: 'location_request_message', body: 'Where are you?' } },
    { type: 'interactive', interactive: { kind: 'request_contact_info', body: 'Your number?' } },
    { type: 'template', template: { name: 'hello_world', language: 'en_US' } },
  ];
  for (const content of contents) {
    const sending = await house.admin.post<{ data: { documentId: string } }>(
      `/whatsapp/conversations/${conversation?.documentId}/messages`,
      { content },
    );
    expect(sending.body.error?.message).toBeUndefined();
    const wamid = await waitUntil(
      async () => {
        const row: { wamid: string | null } | undefined = await house.database
          .knex('whatsapp_messages')
          .where({ document_id: sending.body.data.documentId })
          .first('wamid');
        return row?.wamid ?? undefined;
      },
      { what: 'Meta to take it', timeoutMs: 20_000 },
    );
    await phone.locator(`[data-wamid="${wamid}"]`).waitFor();
  }
});

test('a conversation is begun by hand, with a template', async () => {
  await inbox.getByRole('button', { name: 'New conversation' }).click();
  const dialog = inbox.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Phone|Number/i }).fill('+34 699 111 222');
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('Luis Gil');
  await dialog.getByText('hello_world').first().click();
  await dialog
    .getByRole('button', { name: /Send|Start/ })
    .last()
    .click();
  await inbox.getByRole('heading', { name: 'Luis Gil' }).waitFor();
  await waitUntil(async () => (await house.simulator.state()).customers.some(({ waId }) => waId === '34699111222'), { what: 'the phone' });
});
