import { useState } from 'react';

import { fireEvent, screen } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../page/strapi-admin';
import { renderInPanel } from '../page/with-panel';
import { prepareBrowser } from '../inbox/panel';
import type { ListDraft } from '../../../../admin/src/components/content-fields/drafts';
import { listProblems, newList } from '../../../../admin/src/components/content-fields/list';
import { ListFields } from '../../../../admin/src/components/content-fields/ListFields';
import { newReplyButtons } from '../../../../admin/src/components/content-fields/reply-buttons';
import { ReplyButtonsFields } from '../../../../admin/src/components/content-fields/ReplyButtonsFields';
import { LocationFields } from '../../../../admin/src/components/content-fields/LocationFields';
import { newLocation } from '../../../../admin/src/components/content-fields/location';

jest.mock('@strapi/strapi/admin', () => mockStrapiAdmin());
beforeAll(prepareBrowser);

const row = (id: string, title: string) => ({ id, title, description: '' });

function Form({ first }: { first: ListDraft }) {
  const [value, setValue] = useState(first);
  return <ListFields value={value} onChange={setValue} errors={listProblems(value)} />;
}
const open = (change: Partial<ListDraft> = {}) => renderInPanel(<Form first={{ ...newList(), ...change }} />);
const titles = () => screen.getAllByRole<HTMLInputElement>('textbox', { name: /^Title of row/ }).map(({ value }) => value);
const warmAndCold = [
  { key: 'a', title: 'Warm', rows: [row('1', 'Terracotta'), row('2', 'Sand')] },
  { key: 'b', title: 'Cold', rows: [row('3', 'Sea')] },
];

test('Alt and an arrow move a row, into the next section too, and the focus goes along', () => {
  open({ sections: warmAndCold });
  const sand = screen.getByRole('textbox', { name: 'Title of row 2 in Warm' });
  sand.focus();
  fireEvent.keyDown(sand, { key: 'ArrowUp', altKey: true });
  expect(titles()).toEqual(['Sand', 'Terracotta', 'Sea']);
  fireEvent.keyDown(screen.getByRole('textbox', { name: 'Title of row 2 in Warm' }), { key: 'ArrowDown', altKey: true });
  expect(titles()).toEqual(['Sand', 'Terracotta', 'Sea']);
  const moved = screen.getByRole<HTMLInputElement>('textbox', { name: 'Title of row 1 in Cold' });
  expect(moved.value).toBe('Terracotta');
  expect(document.activeElement).toBe(moved);
});

test('the same title is named where it stands, and the meter counts to ten', () => {
  open({ sections: warmAndCold });
  fireEvent.change(screen.getByRole('textbox', { name: 'Title of row 1 in Cold' }), { target: { value: 'Sand' } });
  screen.getByText('Already used in Warm');
  screen.getByText('3 of 10 rows');
  for (let count = 3; count < 10; count += 1) fireEvent.click(screen.getByRole('button', { name: 'Row' }));
  screen.getByText('10 of 10 rows');
  expect(screen.getByRole('button', { name: 'Row' }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByRole('button', { name: 'Section' }).hasAttribute('disabled')).toBe(true);
});

test('the last row of the last section stays', () => {
  open();
  expect(screen.getByRole('button', { name: 'Remove Row 1' }).hasAttribute('disabled')).toBe(true);
});

test('three reply buttons, then no more', () => {
  const onChange = jest.fn();
  const buttons = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
  renderInPanel(<ReplyButtonsFields value={{ ...newReplyButtons(), buttons }} onChange={onChange} errors={{}} />);
  expect(screen.getByRole('button', { name: 'Button' }).hasAttribute('disabled')).toBe(true);
  fireEvent.click(screen.getByRole('button', { name: 'Remove b' }));
  expect(onChange.mock.calls[0]?.[0]).toMatchObject({ buttons: [{ id: 'a' }, { id: 'c' }] });
});

test('a pair from a map fills both numbers', () => {
  const onChange = jest.fn();
  renderInPanel(<LocationFields value={newLocation()} onChange={onChange} errors={{ latitude: { code: 'number', min: -90, max: 90 } }} />);
  fireEvent.change(screen.getByRole('textbox', { name: /^Latitude/ }), { target: { value: '41.3874, 2.1686' } });
  expect(onChange).toHaveBeenCalledWith({ ...newLocation(), latitude: '41.3874', longitude: '2.1686' });
  screen.getByText('Write a number from -90 to 90.');
});
