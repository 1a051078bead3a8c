import { highlight, splitAt } from '../../../../admin/src/components/page/highlight';

test('variables stand out, and unknown ones as wrong', () => {
  expect(highlight('Hi {{name}}, {{nam}}!', { limit: 100, isKnown: (name) => name === 'name' })).toEqual([
    { text: 'Hi ', kind: 'plain' },
    { text: '{{name}}', kind: 'variable' },
    { text: ', ', kind: 'plain' },
    { text: '{{nam}}', kind: 'wrong' },
    { text: '!', kind: 'plain' },
  ]);
});

test('the surplus is marked, counted by characters as Meta counts them', () => {
  expect(highlight('🚲🚲🚲', { limit: 2 })).toEqual([
    { text: '🚲🚲', kind: 'plain' },
    { text: '🚲', kind: 'surplus' },
  ]);
  expect(splitAt('abc', 5)).toEqual(['abc', '']);
});
