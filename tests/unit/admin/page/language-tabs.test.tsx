import { fireEvent, screen } from '@testing-library/react';

import { AddLanguage } from '../../../../admin/src/components/page/AddLanguage';
import { languageNameFor, ownLanguageName } from '../../../../admin/src/components/page/language-name';
import { LanguageTabs } from '../../../../admin/src/components/page/LanguageTabs';
import { renderInPanel } from './with-panel';

const tabs = [
  { code: 'en', problems: 0, isDefault: true },
  { code: 'es', problems: 2 },
  { code: 'pt_BR', problems: 0 },
];

test('each tab says whether its language is complete, or how much is to fix', () => {
  renderInPanel(<LanguageTabs tabs={tabs} selected="es" onSelect={() => undefined} />);
  expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual([
    'Englishdefault',
    'Español2 to fix',
    'Português (Brasil)',
  ]);
  expect(screen.getAllByRole('img', { name: 'complete' })).toHaveLength(2);
  expect(screen.getByRole('tab', { selected: true }).textContent).toContain('Español');
});

test('arrow keys go round, one tab stop for all', () => {
  const onSelect = jest.fn();
  renderInPanel(<LanguageTabs tabs={tabs} selected="es" onSelect={onSelect} />);
  fireEvent.keyDown(screen.getByRole('tab', { selected: true }), { key: 'ArrowRight' });
  fireEvent.keyDown(screen.getAllByRole('tab')[0] as HTMLElement, { key: 'ArrowLeft' });
  expect(onSelect.mock.calls.flat()).toEqual(['pt_BR', 'pt_BR']);
  expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([-1, 0, -1]);
});

test('a language is found by its code, by the reader’s word and by its own; what is there is left out', () => {
  const onAdd = jest.fn();
  renderInPanel(<AddLanguage codes={['de', 'en', 'es', 'es_ES', 'et']} taken={['en']} onAdd={onAdd} />);
  fireEvent.click(screen.getByRole('button', { name: 'Add a language' }));
  const search = screen.getByLabelText('Search a language');
  const found = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
  expect(found()).toHaveLength(4);
  fireEvent.change(search, { target: { value: 'deutsch' } });
  expect(found()).toEqual(['Germande']);
  fireEvent.change(search, { target: { value: 'es' } });
  fireEvent.keyDown(search, { key: 'Enter' });
  expect(onAdd).toHaveBeenCalledWith('es');
});

test('names of languages; a code that nobody knows stays a code', () => {
  expect(ownLanguageName('es')).toBe('Español');
  expect(languageNameFor('en', 'pt_BR')).toBe('Brazilian Portuguese');
  expect(ownLanguageName('not a language')).toBe('not a language');
});
