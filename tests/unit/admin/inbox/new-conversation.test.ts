import * as library from 'libphonenumber-js/min';

import { readPhone } from '../../../../admin/src/features/inbox/start/phone-input';
import { placeholderContact } from '../../../../admin/src/features/inbox/model/placeholder-contact';
import { pickerContact } from '../../../../admin/src/features/inbox/templates/picker-contact';
import { matchingObjects } from '../../../../admin/src/features/inbox/composer/objects/object-groups';
import type { MessageObject } from '../../../../contracts/message-object';
import { conversation } from '../builders';

test.each([
  ['612 345 678', 'ES', '+34612345678', 'ES'],
  ['+33 6 12 34 56 78', 'ES', '+33612345678', 'FR'],
  ['0033612345678', 'ES', '+33612345678', 'FR'],
  ['+34612345678', null, '+34612345678', 'ES'],
] as const)('%s in %s is %s', (text, country, e164, found) => {
  expect(readPhone(library, text, country)).toMatchObject({ kind: 'number', e164, country: found });
});

test('what is no whole number yet', () => {
  expect(readPhone(library, ' ', 'ES')).toEqual({ kind: 'empty' });
  expect(readPhone(library, '612', 'ES')).toEqual({ kind: 'unclear' });
  expect(readPhone(library, '612345678', null)).toEqual({ kind: 'unclear' });
  expect(readPhone(library, 'Ana', 'ES')).toEqual({ kind: 'unclear' });
});

test('a number that stands in for a name is no name', () => {
  const { contact } = conversation();
  expect(placeholderContact(contact)).toEqual({ name: 'Ana Pérez', phone: '+34612555014', username: null });
  expect(placeholderContact({ ...contact, name: '+34 612 555 014', waId: null })).toMatchObject({ name: null, phone: null });
  expect(pickerContact({ ...contact, waId: null }).hasPhone).toBe(false);
});

test('message objects: the most used first, found by name and words', () => {
  const object = (name: string, body: string, usageCount: number): MessageObject => ({
    documentId: name,
    name,
    kind: 'text',
    contents: { en: { type: 'text', text: { body } } },
    defaultLocale: 'en',
    tapActions: {},
    usageCount,
    lastUsedAt: null,
    updatedAt: '2026-11-24T09:00:00.000Z',
    updatedBy: null,
    media: [],
  });
  const all = [object('Hours', 'We are open', 1), object('Address', 'Carrer de Sorní', 5), object('Bank', 'IBAN', 1)];
  const names = (search: string) => matchingObjects(all, search).map(({ name }) => name);
  expect(names('')).toEqual(['Address', 'Bank', 'Hours']);
  expect(names('OPEN')).toEqual(['Hours']);
  expect(names('nothing')).toEqual([]);
});
