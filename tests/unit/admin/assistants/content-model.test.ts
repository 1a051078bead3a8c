import { contentSource } from '../../../../contracts/content-source';
import { jsonTokens } from '../../../../admin/src/features/assistants/content/model/json-tokens';
import { bindingChoices, keyOf, newSource, previewable, withField } from '../../../../admin/src/features/assistants/content/model/source';
import { folderOptions } from '../../../../admin/src/features/assistants/messages/folder-options';
import { hostOf } from '../../../../admin/src/features/assistants/messages/host';
import { readNumber, shownNumber } from '../../../../admin/src/features/assistants/limits/number-text';
import { repairs } from './builders';

test('a new source reads nothing yet, and has a key of its own', () => {
  const first = newSource(repairs, []);
  expect(first).toMatchObject({ key: 'repairs', fields: [], scope: { kind: 'public' } });
  expect(newSource(repairs, ['repairs', 'repairs_2']).key).toBe('repairs_3');
  expect(newSource({ uid: 'api::x.x', displayName: '価格' }, []).key).toBe('content');
});

test('whatever is typed as a key becomes one', () => {
  expect(keyOf('Opening hours')).toBe('opening_hours');
  expect(keyOf('2 Réparations!')).toBe('reparations_');
  expect(keyOf('x'.repeat(60))).toHaveLength(40);
  const taken = ['Opening hours', '2 Réparations!', 'A'].map((text) => contentSource.shape.key.safeParse(keyOf(text)).success);
  expect(taken).toEqual([true, true, true]);
});

test('fields stay in the order of the type; what is no longer read is neither searched nor sorted by', () => {
  const both = withField(withField(newSource(repairs, []), repairs, { name: 'price', isOn: true }), repairs, {
    name: 'number',
    isOn: true,
  });
  expect(both.fields).toEqual(['number', 'price']);
  const used = { ...both, searchFields: ['number'], sort: { field: 'number', order: 'asc' as const } };
  expect(withField(used, repairs, { name: 'number', isOn: false })).toMatchObject({ fields: ['price'], searchFields: [], sort: null });
});

test('a field that the type has lost stays until it is taken out', () => {
  const source = { ...newSource(repairs, []), fields: ['gone'] };
  const kept = withField(source, repairs, { name: 'price', isOn: true });
  expect(kept.fields).toEqual(['price', 'gone']);
  expect(withField(kept, repairs, { name: 'gone', isOn: false }).fields).toEqual(['price']);
});

test('a preview needs a field, not a purpose', () => {
  expect(previewable(newSource(repairs, []))).toBeNull();
  const ready = previewable({ ...newSource(repairs, []), fields: ['price'] });
  expect(contentSource.safeParse(ready).success).toBe(true);
  expect(bindingChoices(repairs)).toEqual([{ value: 'customer.phone|phone', path: 'customer.phone', by: 'phone' }]);
});

test('JSON is told apart into keys, texts and values, and stays the same text', () => {
  const entry = { number: 'R-"1"', price: 34.5, ready: true, note: null, list: ['a', -2] };
  const tokens = jsonTokens(entry);
  expect(tokens.map(({ text }) => text).join('')).toBe(JSON.stringify(entry, null, 2));
  const of = (kind: string) => tokens.filter((token) => token.kind === kind).map(({ text }) => text);
  expect(of('key')).toEqual(['"number"', '"price"', '"ready"', '"note"', '"list"']);
  expect(of('string')).toEqual(['"R-\\"1\\""', '"a"']);
  expect(of('value')).toEqual(['34.5', 'true', 'null', '-2']);
});

test('of a pasted address only the host is taken', () => {
  expect(hostOf('https://www.Example.com/page?q=1')).toBe('example.com');
  expect(hostOf('shop.example.co.uk')).toBe('shop.example.co.uk');
  expect([hostOf('example'), hostOf(''), hostOf('two words.com')]).toEqual([null, null, null]);
});

test('folders stand below their parents', () => {
  const folders = [
    { name: 'Prices', pathId: 4, path: '/1/4' },
    { name: 'Zoo', pathId: 2, path: '/2' },
    { name: 'Public', pathId: 1, path: '/1' },
  ];
  expect(folderOptions(folders)).toEqual([
    { value: '/1', label: 'Public', depth: 1 },
    { value: '/1/4', label: 'Prices', depth: 2 },
    { value: '/2', label: 'Zoo', depth: 1 },
  ]);
});

test('numbers are read in the unit that is shown', () => {
  expect(readNumber('45', 1_000)).toBe(45_000);
  expect(readNumber('20 000', 1)).toBe(20_000);
  expect(readNumber('0,5', 1_000)).toBe(500);
  expect([readNumber('', 1), readNumber('many', 1)]).toEqual([Number.NaN, Number.NaN]);
  expect([shownNumber(45_000, 1_000), shownNumber(Number.NaN, 1)]).toEqual(['45', '']);
});
