import { filterChoices, filteredRows, lastSync, templateRows } from '../../../../admin/src/features/templates/list/template-rows';
import { body, draft, template } from './builders';

const all = { q: '', category: '', language: '', state: '' };

test('one name is one row with all its languages, told in the reader’s language', () => {
  const rows = templateRows(
    [
      template({ language: 'es', components: [body('El *pedido* salió.')] }),
      template({ language: 'en' }),
      template({ name: 'a_first', category: 'MARKETING' }),
    ],
    'es',
  );
  expect(rows.map(({ name, languages }) => [name, languages.map(({ language }) => language)])).toEqual([
    ['a_first', ['en']],
    ['order_update', ['en', 'es']],
  ]);
  expect(rows[1]?.text).toBe('El pedido salió.');
});

test('the state that asks most for a person is shown, and whether it is every language’s', () => {
  const [row] = templateRows([template(), template({ language: 'es', status: 'REJECTED', reason: 'PROMOTIONAL', quality: 'RED' })], 'en');
  expect(row?.worst).toMatchObject({ language: 'es', status: 'REJECTED' });
  expect(row).toMatchObject({ isMixed: true, quality: 'RED', hasUnsentChanges: false });
  const [same] = templateRows([template(), template({ language: 'es' })], 'en');
  expect(same?.isMixed).toBe(false);
});

test('a template that Meta never saw shows its draft', () => {
  const [row] = templateRows(
    [
      template({
        status: 'DRAFT',
        category: null,
        quality: null,
        components: [],
        draft: draft([body('Soon.')], { category: 'MARKETING' }),
      }),
    ],
    'en',
  );
  expect(row).toMatchObject({ category: 'MARKETING', text: 'Soon.', quality: null, hasUnsentChanges: false });
  const [changed] = templateRows([template({ draft: draft([body('New.')]) })], 'en');
  expect(changed?.hasUnsentChanges).toBe(true);
});

test('filters look into name, texts of all languages, category, language and state', () => {
  const templates = [
    template({ language: 'es', components: [body('El pedido salió.')] }),
    template(),
    template({ name: 'spring', category: 'MARKETING', status: 'PAUSED', components: [body('Spring is here.')] }),
  ];
  const rows = templateRows(templates, 'en');
  const names = (change: Partial<typeof all>) => filteredRows(rows, { ...all, ...change }).map(({ name }) => name);
  expect(names({ q: 'PEDIDO' })).toEqual(['order_update']);
  expect(names({ category: 'MARKETING' })).toEqual(['spring']);
  expect(names({ language: 'es' })).toEqual(['order_update']);
  expect(names({ state: 'PAUSED' })).toEqual(['spring']);
  expect(names({ q: 'nothing' })).toEqual([]);
  expect(filterChoices(templates)).toEqual({
    categories: ['MARKETING', 'UTILITY'],
    languages: ['en', 'es'],
    states: ['APPROVED', 'PAUSED'],
  });
});

test('the last sync is the newest; a draft has none', () => {
  expect(lastSync([template({ syncedAt: null })])).toBeNull();
  expect(lastSync([template(), template({ syncedAt: '2026-11-24T10:00:00.000Z' })])).toBe('2026-11-24T10:00:00.000Z');
});
