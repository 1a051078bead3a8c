import { reusableContent, type ReusableContent } from '../../../../contracts/sendable-content';
import { draftProblems } from '../../../../admin/src/features/message-objects/model/draft-problems';
import { objectKinds } from '../../../../admin/src/features/message-objects/model/kinds';
import { newContent } from '../../../../admin/src/features/message-objects/model/new-content';
import { readContent } from '../../../../admin/src/features/message-objects/model/read-content';
import { fieldOfIssue, issueProblems, schemaProblems } from '../../../../admin/src/features/message-objects/model/schema-problems';
import { structureOf } from '../../../../admin/src/features/message-objects/model/copy-structure';
import { writtenContent } from '../../../../admin/src/features/message-objects/model/written-content';
import { listContent } from './builders';

const media = 'a'.repeat(24);
const person = { formattedName: 'Iker Sanz', firstName: 'Iker', lastName: 'Sanz' };

const contents: Readonly<Record<(typeof objectKinds)[number], ReusableContent>> = {
  text: { type: 'text', text: { body: 'Hello', previewUrl: true } },
  image: { type: 'image', image: { media, caption: 'A bike' } },
  video: { type: 'video', video: { link: 'https://x.example/a.mp4' } },
  audio: { type: 'audio', audio: { media, voice: true } },
  document: { type: 'document', document: { media, filename: 'prices.pdf', caption: 'With tax' } },
  sticker: { type: 'sticker', sticker: { media } },
  location: { type: 'location', location: { latitude: 43.26, longitude: -2.93, name: 'Bici Norte', address: 'Bilbao' } },
  contacts: {
    type: 'contacts',
    contacts: [
      {
        name: person,
        phones: [{ phone: '+34 600 111 222', type: 'WORK' }],
        emails: [],
        addresses: [{ city: 'Bilbao' }],
        urls: [],
        birthday: '1990-01-02',
      },
    ],
  },
  button: { type: 'interactive', interactive: { kind: 'button', body: 'When?', footer: 'Bici', buttons: [{ id: 'yes', title: 'Yes' }] } },
  list: listContent,
  cta_url: {
    type: 'interactive',
    interactive: {
      kind: 'cta_url',
      header: { type: 'text', text: 'Book' },
      body: 'Choose',
      displayText: 'Book',
      url: 'https://x.example/',
    },
  },
  location_request_message: { type: 'interactive', interactive: { kind: 'location_request_message', body: 'Where are you?' } },
  request_contact_info: { type: 'interactive', interactive: { kind: 'request_contact_info', body: 'Your number?' } },
};

test.each(objectKinds)('%s comes back from the form as it was', (kind) => {
  const draft = readContent(contents[kind], []);
  expect(draft.kind).toBe(kind);
  expect(JSON.parse(JSON.stringify(writtenContent(draft)))).toEqual(JSON.parse(JSON.stringify(contents[kind])));
  expect(draftProblems(draft)).toEqual({});
});

test.each(objectKinds)('%s, new and empty, is wrong by our words and by the schema alike', async (kind) => {
  const draft = newContent(kind);
  const own = Object.keys(draftProblems(draft));
  expect(own.length).toBeGreaterThan(0);
  const fields = Object.keys(await schemaProblems(writtenContent(draft)));
  // Numbers that are not typed yet are zero for the schema: only our words know.
  if (kind !== 'location') expect(fields.length).toBeGreaterThan(0);
  expect(fields.filter((field) => !own.some((other) => other === field || other.startsWith(`${field}.`)))).toEqual([]);
});

test.each(objectKinds)('%s in another language keeps files and ids, and nothing that the schema does not know', (kind) => {
  const structure = structureOf(readContent(contents[kind], []));
  expect(structure.kind).toBe(kind);
  const filled = JSON.stringify(writtenContent(structure)).replaceAll('""', '"word"');
  expect(reusableContent.safeParse(JSON.parse(filled)).success || kind === 'list').toBe(true);
  if (kind === 'list') expect(JSON.stringify(writtenContent(structure))).toContain('"id":"full"');
});

test('issues of the schema are shown at their fields', () => {
  expect(fieldOfIssue(['text', 'body'])).toBe('body');
  expect(fieldOfIssue(['image'])).toBe('file');
  expect(fieldOfIssue(['document', 'filename'])).toBe('filename');
  expect(fieldOfIssue(['interactive', 'header', 'text'])).toBe('header');
  expect(fieldOfIssue(['interactive', 'sections', 0, 'rows', 1, 'title'])).toBe('sections.0.rows.1.title');
  expect(fieldOfIssue(['interactive', 'buttons', 2, 'id'])).toBe('buttons.2.id');
  expect(fieldOfIssue(['contacts', 1, 'name', 'lastName'])).toBe('contacts.1.lastName');
  expect(fieldOfIssue(['contacts', 0, 'phones', 1, 'phone'])).toBe('contacts.0.phones.1');
  expect(fieldOfIssue(['location', 'latitude'])).toBe('latitude');
  expect(
    issueProblems([
      { path: ['text', 'body'], message: 'first' },
      { path: ['text', 'body'], message: 'second' },
    ]),
  ).toEqual({
    body: { code: 'refused', message: 'first' },
  });
});

test('with its own words in place of a placeholder it must fit too', async () => {
  const body = `Hi {{contact.firstName|${'x'.repeat(30)}}}`;
  const problems = await schemaProblems({
    type: 'interactive',
    interactive: { kind: 'button', body, buttons: [{ id: 'a', title: '{{contact.name|A long stand-in}}' }] },
  });
  expect(Object.keys(problems)).toEqual(['buttons.0.title']);
});
