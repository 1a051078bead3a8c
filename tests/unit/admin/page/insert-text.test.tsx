import { useState } from 'react';

import { act, render, screen } from '@testing-library/react';

import { insertText, wrapSelection, type TextField } from '../../../../admin/src/components/page/insert-text';

function Field() {
  const [text, setText] = useState('Hello there');
  return <textarea aria-label="field" value={text} onChange={(event) => setText(event.target.value)} />;
}

const field = () => screen.getByLabelText<HTMLTextAreaElement>('field');
const select = (element: TextField, from: number, to: number) => element.setSelectionRange(from, to);

test('text goes where the cursor is, in place of what is selected, and React hears of it', () => {
  render(<Field />);
  select(field(), 6, 11);
  act(() => insertText(field(), '{{name}}'));
  expect(field().value).toBe('Hello {{name}}');
  expect(field().selectionStart).toBe('Hello {{name}}'.length);
});

test('marks go around the selected words, which stay selected', () => {
  render(<Field />);
  select(field(), 0, 5);
  act(() => wrapSelection(field(), '*'));
  expect(field().value).toBe('*Hello* there');
  expect([field().selectionStart, field().selectionEnd]).toEqual([1, 6]);
});

test('without a selection the cursor stands between the marks', () => {
  render(<Field />);
  select(field(), 11, 11);
  act(() => wrapSelection(field(), '```'));
  expect(field().value).toBe('Hello there``````');
  expect(field().selectionStart).toBe(14);
});
