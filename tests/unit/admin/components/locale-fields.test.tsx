import { fireEvent, screen } from '@testing-library/react';

import { shownLocales, withLocaleText, withLocaleWords, withWords } from '../../../../admin/src/components/locale-fields/locale-values';
import { LocaleTexts } from '../../../../admin/src/components/locale-fields/LocaleTexts';
import { WordsField } from '../../../../admin/src/components/locale-fields/WordsField';
import { renderInPanel } from '../page/with-panel';

test('shipped languages come first, then what is written, then what is being added; each once', () => {
  expect(shownLocales({ pt: 'x', es: 'y' }, ['en', 'es'], ['fr', 'pt'])).toEqual(['en', 'es', 'pt', 'fr']);
});

test('what is emptied is not written', () => {
  expect(withLocaleText({ en: 'Hello' }, 'es', 'Hola')).toEqual({ en: 'Hello', es: 'Hola' });
  expect(withLocaleText({ en: 'Hello' }, 'en', '  ')).toEqual({});
  expect(withLocaleWords({ en: ['stop'], es: ['baja'] }, 'en', [])).toEqual({ es: ['baja'] });
});

test('words are taken apart at commas and lines, each once whatever its case', () => {
  expect(withWords(['Stop'], 'stop, no  more\nBaja;')).toEqual(['Stop', 'no more', 'Baja']);
});

test('a language is added, and can be removed again; a shipped one stays', () => {
  const onChange = jest.fn();
  renderInPanel(
    <LocaleTexts name="texts" label="Text" values={{}} shipped={{}} limit={10} problemAt={() => undefined} onChange={onChange} />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Add a language' }));
  const search = screen.getByLabelText('Search a language');
  fireEvent.change(search, { target: { value: 'fr' } });
  fireEvent.keyDown(search, { key: 'Enter' });
  fireEvent.change(screen.getByRole('textbox', { name: 'Text in Français' }), { target: { value: 'Bonjour' } });
  expect(onChange).toHaveBeenLastCalledWith({ fr: 'Bonjour' });
  expect(screen.queryByRole('button', { name: 'Remove English' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Remove Français' }));
  expect(screen.queryByRole('textbox', { name: 'Text in Français' })).toBeNull();
});

test('Backspace in the empty field takes the last word away; what is left in it is taken on leaving', () => {
  const onChange = jest.fn();
  renderInPanel(<WordsField name="words" label="Words" words={['one', 'two']} placeholder="" onChange={onChange} />);
  const field = screen.getByRole('textbox', { name: 'Words' });
  fireEvent.keyDown(field, { key: 'Backspace' });
  expect(onChange).toHaveBeenLastCalledWith(['one']);
  fireEvent.change(field, { target: { value: 'three' } });
  fireEvent.blur(field);
  expect(onChange).toHaveBeenLastCalledWith(['one', 'two', 'three']);
});
