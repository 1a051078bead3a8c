import { sendFailureCategories, type SendFailureCategory } from '../../../domain/send-failure';
import { failureOf } from '../../../server/src/meta/error-catalogue';

/** The reference's table (section 7.2), written again from it. */
const TABLE: Readonly<Record<SendFailureCategory, readonly number[]>> = {
  transient: [1, 2, 131000, 131016, 131057, 133000, 133004, 134102, 2494100],
  'not-sent': [],
  throttled: [4, 80007, 130429, 132069, 133015, 133016],
  'pair-throttled': [131056],
  auth: [
    0, 3, 10, 33, 104, 190, 200, 210, 294, 299, 368, 131005, 131031, 131037, 131042, 131044, 131045, 131063, 133005, 133006, 133008, 133009,
    133010, 134011,
  ],
  window: [131047],
  recipient: [1026, 130497, 131020, 131021, 131026, 131030, 131050, 131062, 137000],
  // Codes of requests that are no messages fall here too: they are never sent again by themselves.
  content: [
    100, 131008, 131009, 131051, 131055, 131059, 131060, 135000, 138000, 138018, 139000, 139004, 139100, 139101, 139102, 139103, 147001,
    147005, 2388019, 2388023, 2388024, 2388040, 2388047, 2388072, 2388073, 2388293, 2388299, 2593107, 2593108, 2593109, 200005, 200007,
  ],
  template: [132000, 132001, 132005, 132007, 132008, 132012, 132015, 132016, 132018, 132068, 134100, 134101, 141002],
  media: [131052, 131053],
  policy: [130472, 131048, 131049, 131064],
  ambiguous: [],
};
const CASES = sendFailureCategories.flatMap((category) => TABLE[category].map((code) => ({ code, category })));

test.each(CASES)('$code is $category', ({ code, category }) => {
  expect(failureOf(code)).toBe(category);
});

test('no code stands in two classes', () => {
  expect(new Set(CASES.map(({ code }) => code)).size).toBe(CASES.length);
});

test.each([199, 300, -1, 999_999_999, 1.5])('the unknown code %d is never sent again by itself', (code) => {
  expect(failureOf(code)).toBe('content');
});

test('no code is a refusal of the content', () => {
  expect(failureOf(null)).toBe('content');
});
