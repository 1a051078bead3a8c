import { CUSTOMER_SERVICE_WINDOW_MS, customerServiceWindow, isWindowOpen } from '../../../domain/customer-service-window';

const LAST_INBOUND = Date.UTC(2026, 10, 24, 9, 31);

test('the window lasts 24 hours', () => {
  expect(CUSTOMER_SERVICE_WINDOW_MS).toBe(86_400_000);
});

test.each([
  { when: 'at the moment of the message', now: LAST_INBOUND, state: 'open' },
  { when: 'a millisecond before the end', now: LAST_INBOUND + CUSTOMER_SERVICE_WINDOW_MS - 1, state: 'open' },
  { when: 'at the end', now: LAST_INBOUND + CUSTOMER_SERVICE_WINDOW_MS, state: 'closed' },
  { when: 'a millisecond after the end', now: LAST_INBOUND + CUSTOMER_SERVICE_WINDOW_MS + 1, state: 'closed' },
  { when: 'before the message, with a clock that runs behind', now: LAST_INBOUND - 60_000, state: 'open' },
])('the window is $state $when', ({ now, state }) => {
  expect(customerServiceWindow(LAST_INBOUND, now)).toEqual({ state, expiresAt: LAST_INBOUND + CUSTOMER_SERVICE_WINDOW_MS });
  expect(isWindowOpen(LAST_INBOUND, now)).toBe(state === 'open');
});

test('a contact who has never written has no window', () => {
  expect(customerServiceWindow(null, LAST_INBOUND)).toEqual({ state: 'none', expiresAt: null });
  expect(isWindowOpen(null, LAST_INBOUND)).toBe(false);
});

test('a message of the very first millisecond counts as one', () => {
  expect(customerServiceWindow(0, 1)).toEqual({ state: 'open', expiresAt: CUSTOMER_SERVICE_WINDOW_MS });
});
