import { accountTroubles, type AccountState, type EntityHealth } from '../../../../domain/health/entity-troubles';

const entity = (type: string, canSend: string): EntityHealth => ({
  type,
  id: '1',
  canSend,
  errors: canSend === 'BLOCKED' ? [{ code: 141013, description: 'Restricted', solution: 'Ask for a review' }] : [],
  info: [],
});
const well: AccountState = { businessVerification: 'verified', review: 'APPROVED', entities: [] };
const told = (state: Partial<AccountState>) => accountTroubles({ ...well, ...state }).map(({ code, params }) => [code, params['reason']]);

test('a blocked account is told once, with Meta’s reason', () => {
  const entities = [entity('WABA', 'BLOCKED'), entity('PHONE_NUMBER', 'AVAILABLE')];
  expect(told({ entities, review: 'REJECTED' })).toEqual([['account-blocked', 'Restricted']]);
});

test('a rejected account is told where Meta says nothing else of it', () => {
  expect(told({ review: 'REJECTED' })).toEqual([['account-blocked', 'REJECTED']]);
  expect(told({ review: 'REJECTED', entities: [entity('BUSINESS', 'BLOCKED')] })).toEqual([
    ['account-blocked', 'Restricted'],
    ['account-blocked', 'REJECTED'],
  ]);
});

test('a business that is not verified is told once, though it limits sending too', () => {
  expect(told({ businessVerification: 'not_verified', entities: [entity('BUSINESS', 'LIMITED')] })).toEqual([
    ['business-not-verified', undefined],
  ]);
  expect(told({ entities: [entity('BUSINESS', 'LIMITED')] })).toEqual([['business-not-verified', '']]);
});
