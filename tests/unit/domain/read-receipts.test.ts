import { marksAsRead, type ReadOccasion } from '../../../domain/read-receipts';

const occasions: ReadOccasion[] = ['opened', 'writing', 'answered'];

it.each([
  ['never', []],
  ['on-reply', ['writing', 'answered']],
  ['on-open', ['opened', 'writing']],
] as const)('with "%s" the customer sees ticks when: %j', (when, marked) =>
  expect(occasions.filter((occasion) => marksAsRead(when, occasion))).toEqual(marked),
);
