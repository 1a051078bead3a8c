import { phoneAnswer } from '../../../../admin/src/features/assistants/playground/model/answer';
import { sendableContent, type SendableContentInput } from '../../../../contracts/sendable-content';
import { template } from '../templates/builders';
import { buttonsAnswer, listAnswer } from './builders';

const labels = { sendLocation: 'Send location', sendNumber: 'Send phone number' };
const phone = (content: SendableContentInput, templates = [template()]) => phoneAnswer(sendableContent.parse(content), labels, templates);
const kinds = (content: SendableContentInput) => phone(content).blocks.map(({ kind }) => kind);

test('each kind of answer is drawn by the parts of the phone', () => {
  const media = 'f'.repeat(24);
  expect(kinds({ type: 'text', text: { body: 'Hello' } })).toEqual(['text']);
  expect(kinds({ type: 'image', image: { media, caption: 'A bike' } })).toEqual(['picture', 'text']);
  expect(kinds({ type: 'video', video: { media } })).toEqual(['picture']);
  expect(kinds({ type: 'sticker', sticker: { media } })).toEqual(['picture']);
  expect(kinds({ type: 'audio', audio: { media, voice: true } })).toEqual(['file']);
  expect(kinds({ type: 'document', document: { media, filename: 'prices.pdf' } })).toEqual(['file']);
  expect(kinds({ type: 'location', location: { latitude: 43, longitude: -2, name: 'Bici Norte' } })).toEqual(['place']);
  expect(kinds({ type: 'contacts', contacts: [{ name: { formattedName: 'Iker Sanz', firstName: 'Iker' } }] })).toEqual(['person']);
  expect(kinds({ type: 'reaction', reaction: { message: media, emoji: '👍' } })).toEqual([]);
});

test('interactive answers bring their buttons', () => {
  const buttons = (content: SendableContentInput) => phone(content).buttons.map(({ kind, text }) => [kind, text.shown]);
  expect(buttons(buttonsAnswer)).toEqual([['reply', 'Yes']]);
  expect(buttons(listAnswer)).toEqual([['list', 'Free times']]);
  const interactive = { kind: 'cta_url' as const, body: 'See', displayText: 'Open', url: 'https://example.com' };
  expect(buttons({ type: 'interactive', interactive })).toEqual([['link', 'Open']]);
  expect(buttons({ type: 'interactive', interactive: { kind: 'location_request_message', body: 'Where?' } })).toEqual([
    ['location', 'Send location'],
  ]);
  expect(buttons({ type: 'interactive', interactive: { kind: 'request_contact_info', body: 'Number?' } })).toEqual([
    ['contact', 'Send phone number'],
  ]);
});

test('a header comes first, a footer last', () => {
  const interactive = {
    kind: 'button' as const,
    header: { type: 'text' as const, text: 'Workshop' },
    body: 'Shall I?',
    footer: 'Bici Norte',
  };
  expect(kinds({ type: 'interactive', interactive: { ...interactive, buttons: [{ id: 'y', title: 'Yes' }] } })).toEqual([
    'title',
    'text',
    'footer',
  ]);
});

test('a template is filled in; one that is not known here shows its name', () => {
  const content = { type: 'template' as const, template: { name: 'order_update', language: 'en', variables: { order: 'A-17' } } };
  expect(phone(content).blocks).toEqual([{ kind: 'text', text: { shown: 'Order A-17 left today and comes soon.', surplus: '' } }]);
  expect(phone(content, []).blocks).toEqual([{ kind: 'text', text: { shown: 'order_update · en', surplus: '' } }]);
});
