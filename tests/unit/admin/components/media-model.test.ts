import { fileView } from '../../../../admin/src/components/media/file-view';
import { shapeOf } from '../../../../admin/src/components/media/media-shape';
import { clockOf, peaksOf } from '../../../../admin/src/components/media/peaks';
import { orderTotals } from '../../../../admin/src/components/bubbles/order-total';
import { readable } from '../../../../admin/src/components/bubbles/interactive/FlowReply';
import { mediaFile } from '../builders';

test('what can be shown of a file', () => {
  const files = [mediaFile({ documentId: 'a' }), mediaFile({ documentId: 'b', state: 'pending' })];
  expect(fileView(files, { media: 'a' })).toEqual({ kind: 'stored', file: files[0] });
  expect(fileView(files, { media: 'b' })).toEqual({ kind: 'pending', file: files[1] });
  expect(fileView(files, { media: null, link: 'https://example.com/a.jpg' })).toEqual({ kind: 'link', href: 'https://example.com/a.jpg' });
  // A link of another kind never becomes one to click.
  expect(fileView(files, { media: null, link: 'javascript:alert(1)' })).toEqual({ kind: 'none' });
  expect(fileView(files, { media: 'gone' })).toEqual({ kind: 'none' });
  expect(fileView(files, undefined)).toEqual({ kind: 'none' });
});

test('boxes have three shapes', () => {
  expect(shapeOf({ width: 1200, height: 800 })).toBe('landscape');
  expect(shapeOf({ width: 800, height: 1200 })).toBe('portrait');
  expect(shapeOf({ width: 500, height: 500 })).toBe('square');
  expect(shapeOf({ width: 0, height: 0 })).toBe('landscape');
});

test('bars show the loudness, the loudest one whole', () => {
  const samples = Array.from({ length: 1000 }, (_, index) => (index < 500 ? 0.1 : 0.5));
  const peaks = peaksOf(samples, 10);
  expect(peaks).toHaveLength(10);
  expect(Math.max(...peaks)).toBe(1);
  expect(peaks[0]).toBeCloseTo(0.2);
  expect(peaksOf(new Array(100).fill(0), 4)).toEqual([0, 0, 0, 0]);
  expect(peaksOf([], 4)).toEqual([0, 0, 0, 0]);
});

test.each([
  [0, '0:00'],
  [13.6, '0:14'],
  [125, '2:05'],
  [3723, '1:02:03'],
])('%s seconds are %s', (seconds, shown) => expect(clockOf(seconds)).toBe(shown));

test('an order is summed for each currency, without what has no price', () => {
  const item = (quantity: number, price: number | null, currency: string | null) => ({ quantity, price, currency });
  expect(orderTotals([item(2, 0.1, 'EUR'), item(1, 0.1, 'EUR'), item(3, 5, 'USD'), item(1, null, 'EUR'), item(1, 5, null)])).toEqual([
    { currency: 'EUR', amount: 0.3 },
    { currency: 'USD', amount: 15 },
  ]);
});

test('the fields of a form read as words', () => {
  expect(readable('screen_0_First_name_1')).toBe('First name');
  expect(readable('delivery_date')).toBe('Delivery date');
  expect(readable('_')).toBe('_');
});
