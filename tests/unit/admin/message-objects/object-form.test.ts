import { chooseLocale } from '../../../../domain/choose-locale';
import { isContactPlaceholder, placeholdersIn } from '../../../../domain/placeholders';
import { elementsOf, readableId } from '../../../../admin/src/features/message-objects/model/elements';
import { objectLocales } from '../../../../admin/src/features/message-objects/model/locales';
import {
  bodyOf,
  formOf,
  isSameBody,
  newForm,
  withDraft,
  withLocale,
  withoutLocale,
  withReadableIds,
} from '../../../../admin/src/features/message-objects/model/object-form';
import { localeProblems, objectNameProblem } from '../../../../admin/src/features/message-objects/model/object-problems';
import { phoneContent, phoneList } from '../../../../admin/src/features/message-objects/model/phone-content';
import { placeholderText } from '../../../../admin/src/features/message-objects/model/placeholder-text';
import { readContent } from '../../../../admin/src/features/message-objects/model/read-content';
import { beginning, objectRows } from '../../../../admin/src/features/message-objects/list/object-rows';
import { listContent, messageObject } from './builders';

const contact = { name: 'Ana Pérez', phone: '+34612345678', username: null };
const labels = { sendLocation: 'Send location', sendNumber: 'Send number' };
const form = formOf(messageObject({ contents: { es: listContent, en: listContent, ca: listContent } }));
const draftIn = (locale: string) => {
  const found = form.contents.find((each) => each.locale === locale);
  if (!found) throw new Error(`No ${locale}.`);
  return found.draft;
};

test('the default language comes first, and what was kept is what is written', () => {
  expect(form.contents.map(({ locale }) => locale)).toEqual(['en', 'ca', 'es']);
  const { name, contents, defaultLocale, tapActions } = messageObject();
  expect(isSameBody(bodyOf(formOf(messageObject())), { tapActions, defaultLocale, contents, name })).toBe(true);
});

test('another language has the same ids, so that a tap means the same', () => {
  const next = withLocale(formOf(messageObject()), 'es', draftIn('en'));
  const [english, spanish] = next.contents.map(({ draft }) => elementsOf(draft).map(({ id }) => id));
  expect(spanish).toEqual(english);
  expect(elementsOf(next.contents[1]?.draft ?? draftIn('en')).every(({ title }) => title === '')).toBe(true);
  expect(withLocale(next, 'es', draftIn('en'))).toBe(next);
});

test('the default language cannot be taken away', () => {
  expect(withoutLocale(form, 'en')).toBe(form);
  expect(withoutLocale(form, 'ca').contents.map(({ locale }) => locale)).toEqual(['en', 'es']);
});

test('a new id is made of the title on saving; a kept one never changes', () => {
  expect(readableId({ id: '0123456789', title: 'Mañana, a las 10' }, new Set())).toBe('manana-a-las-10-0123');
  expect(readableId({ id: '0123456789', title: 'Mañana' }, new Set(['0123456789']))).toBe('0123456789');
  expect(readableId({ id: 'my-own', title: 'Mañana' }, new Set())).toBe('my-own');
  expect(readableId({ id: '0123456789', title: '🚲' }, new Set())).toBe('0123456789');
});

test('it is the same in all languages, by the default’s words', () => {
  const made = newForm('button', 'en');
  const [first] = made.contents;
  if (first?.draft.kind !== 'button') throw new Error('A form for buttons has buttons.');
  const { value } = first.draft;
  const titled = (title: string) => ({
    kind: 'button' as const,
    value: { ...value, buttons: value.buttons.map((each) => ({ ...each, title })) },
  });
  const both = withDraft(withLocale(withDraft(made, 'en', titled('Yes')), 'es', titled('Yes')), 'es', titled('Sí'));
  const ids = withReadableIds(both, null).contents.map(({ draft }) => elementsOf(draft).map(({ id }) => id));
  expect(ids[0]).toEqual(ids[1]);
  expect(ids[0]?.[0]).toMatch(/^yes-[0-9a-f]{4}$/);
  const saved = messageObject({ contents: { en: listContent } });
  expect(withReadableIds(formOf(saved), saved).contents.flatMap(({ draft }) => elementsOf(draft).map(({ id }) => id))).toEqual([
    'full',
    'look',
  ]);
});

test('a placeholder comes with words that stand in, ready to be written over', () => {
  const { text, selected } = placeholderText('contact.firstName', 'there');
  expect(text).toBe('{{contact.firstName|there}}');
  expect(text.slice(...(selected ?? []))).toBe('there');
  expect(placeholderText('contact.phone', 'there')).toEqual({ text: '{{contact.phone}}', selected: null });
  expect(placeholdersIn(text)).toEqual([{ name: 'contact.firstName', fallback: 'there', isKnown: true }]);
  expect(isContactPlaceholder('contact.nam')).toBe(false);
});

test('an unknown placeholder is wrong where it stands; a title that stands twice is named with its section', () => {
  const draft = readContent(
    {
      type: 'interactive',
      interactive: {
        kind: 'list',
        body: 'Hi {{contact.nam}}',
        button: 'Choose',
        sections: [
          { title: 'Workshop', rows: [{ id: 'a', title: 'Flat tyre' }] },
          { title: 'Shop', rows: [{ id: 'b', title: 'Flat tyre' }] },
        ],
      },
    },
    [],
  );
  expect(
    localeProblems({ locale: 'en', draft }, { button: { code: 'refused', message: 'by the schema' } }, (name) => `no ${name}`),
  ).toEqual({
    body: { code: 'refused', message: 'no contact.nam' },
    'sections.1.rows.0.title': { code: 'repeated', where: 'Workshop' },
    button: { code: 'refused', message: 'by the schema' },
  });
});

test('ids that are the same are wrong', () => {
  const draft = readContent(
    {
      type: 'interactive',
      interactive: {
        kind: 'button',
        body: 'x',
        buttons: [
          { id: 'a', title: 'A' },
          { id: 'a', title: 'B' },
        ],
      },
    },
    [],
  );
  expect(localeProblems({ locale: 'en', draft }, {}, String)).toEqual({ 'buttons.1.id': { code: 'repeated', where: null } });
  expect(objectNameProblem(' ')).toEqual({ code: 'required' });
});

test('the phone shows a sample contact; rows that do not fit are left out of the opened list', () => {
  const draft = draftIn('en');
  if (draft.kind !== 'list') throw new Error('A list is a list.');
  const { blocks, buttons } = phoneContent(draft, { contact, labels });
  expect(blocks).toEqual([{ kind: 'text', text: { shown: 'Hello Ana Pérez, what can we do?', surplus: '' } }]);
  expect(buttons).toEqual([{ kind: 'list', text: { shown: 'Choose', surplus: '' } }]);
  const opened = phoneList(draft, contact, (field) => field === 'sections.1.rows.0');
  expect(opened.sections.map(({ title, rows }) => [title, rows.length])).toEqual([
    ['Workshop', 1],
    ['Shop', 0],
  ]);
});

test('a list of objects is searched by name and by the texts of all languages', () => {
  const hours = messageObject({ documentId: 'o2', name: 'Hours', contents: { en: { type: 'text', text: { body: '*Open* all day' } } } });
  const objects = [messageObject(), hours];
  expect(objectRows(objects, '').map(({ name }) => name)).toEqual(['Hours', 'What can we do?']);
  expect(objectRows(objects, 'ALL DAY').map(({ name }) => name)).toEqual(['Hours']);
  expect(beginning(hours)).toBe('Open all day');
});

test('locales are codes that the contract takes, each once', () => {
  expect(new Set(objectLocales).size).toBe(objectLocales.length);
  expect(objectLocales.every((code) => /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code))).toBe(true);
  expect(chooseLocale(objectLocales, { wanted: 'pt_BR', defaultLocale: 'en' })).toBe('pt-BR');
});
