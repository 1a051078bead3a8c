import { act, fireEvent, screen, within } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../../page/strapi-admin';
import { renderInPanel } from '../../page/with-panel';
import type { Health } from '../../../../../contracts/health';
import { HealthActions } from '../../../../../admin/src/features/settings/connection/health/HealthActions';
import { HealthTab } from '../../../../../admin/src/features/settings/connection/health/HealthTab';
import { LastCheck } from '../../../../../admin/src/features/settings/connection/health/LastCheck';
import { liveStore } from '../../../../../admin/src/live/live-store';
import { prepareBrowser } from '../../inbox/panel';
import { card, health, line, now, trouble, withTrouble } from './builders';

let mockHealth: Health | null = null;
let mockIsError = false;
let mockReport: object = { data: { data: { report: 'plugin: 0.1.0' } } };
let mockCheck: object = { data: {} };
let mockDenied: string[] = [];
const mockOptions: { pollingInterval?: number }[] = [];
const mockCopied: string[] = [];
const mockTold: string[] = [];

jest.mock('@strapi/strapi/admin', () => ({
  ...mockStrapiAdmin(),
  useRBAC: (wanted: { action: string }[]) => mockStrapiAdmin({ denied: mockDenied }).useRBAC(wanted),
  useNotification: () => ({ toggleNotification: ({ message }: { message: string }) => mockTold.push(message) }),
}));
jest.mock('../../../../../admin/src/api/health-api', () => ({
  useWhatsappHealthQuery: (_: unknown, options: object = {}) => {
    mockOptions.push(options);
    return { data: mockHealth === null ? undefined : { data: mockHealth }, isError: mockIsError, refetch: () => undefined };
  },
  useLazyWhatsappDiagnosticReportQuery: () => [() => Promise.resolve(mockReport), { isFetching: false }],
  useWhatsappCheckHealthMutation: () => [() => Promise.resolve(mockCheck), { isLoading: false }],
}));
jest.mock('../../../../../admin/src/components/copy-text', () => ({
  copyText: (text: string) => {
    mockCopied.push(text);
    return Promise.resolve(true);
  },
}));

beforeEach(() => {
  mockHealth = health();
  mockIsError = false;
  mockDenied = [];
  mockReport = { data: { data: { report: 'plugin: 0.1.0' } } };
  mockCheck = { data: {} };
  [mockOptions, mockCopied, mockTold].forEach((list) => (list.length = 0));
  prepareBrowser();
  liveStore.set({ clockOffsetMs: now - Date.now() });
});
afterEach(() => liveStore.reset());

const show = (given: Health | null = mockHealth) => {
  mockHealth = given;
  return renderInPanel(<HealthTab appId="100000000000000" />);
};
const headline = () => screen.getByRole('status', { name: 'How the connection stands' });
const region = (name: string) => screen.getByRole('region', { name });

test('all is well: one green sentence, six healthy cards, each value in words', () => {
  show();
  expect(headline().textContent).toBe('Messages go in and out normally. Nothing needs you.');
  expect(headline().dataset.tone).toBe('good');
  const cards = [...document.querySelectorAll('[data-card]')].map((each) => each.querySelector('h2')?.textContent);
  expect(cards).toEqual(['Token', 'Webhook', 'Number', 'What Meta says', 'Queue', 'Jobs']);
  const text = (name: string) => region(name).textContent ?? '';
  expect(text('Token')).toContain('TypeSystem user');
  expect(text('Token')).toContain('2 of 2');
  expect(text('Token')).toContain('Never');
  expect(text('Webhook')).toContain('Last event12 s ago');
  expect(text('Webhook')).toContain('Subscribed fields2');
  expect(text('Number')).toContain('+34 946 004 120Bici Norte');
  expect(text('Number')).toContain('2,000 people in 24 h');
  expect(text('What Meta says')).toContain('4 of 4 can send');
  expect(text('Queue')).toContain('Oldest–');
  expect(text('Jobs')).toContain('18 min ago');
  expect(text('Jobs')).toContain('+0.3 s');
  expect(text('Jobs')).toContain('On time');
});

test('what needs a person stands at the top, each with its way', () => {
  const cards = withTrouble('token', {
    level: 'attention',
    troubles: [trouble('token-ends-soon', { field: 'accessToken', params: { days: 9 } })],
  }).map((each) =>
    each.card === 'queue'
      ? card('queue', [line('uncertain', 0), line('quarantined', 2, { level: 'attention' })], {
          level: 'attention',
          troubles: [trouble('items-quarantined', { params: { count: 2 } })],
        })
      : each,
  );
  show(health({ level: 'attention', cards }));
  expect(within(headline()).getByRole('heading').textContent).toBe('Messages go in and out normally. Two things need you.');
  const links = within(headline()).getAllByRole('link');
  expect(links.map(({ textContent }) => textContent)).toContain('Replace token');
  expect(within(headline()).getByRole('link', { name: 'Look' }).getAttribute('href')).toBe(
    '/settings/whatsapp/webhook-log?state=quarantined',
  );
  expect(region('Token').textContent).toContain('9 days left');
  expect(region('Queue').textContent).toContain('2 to decide');
});

test('a word of Meta’s that we do not know stands as it is', () => {
  show(health({ cards: withTrouble('number', { lines: [line('quality', 'PURPLE'), line('limit', 'TIER_7_MOONS')] }) }));
  expect(region('Number').textContent).toContain('PURPLE');
  expect(region('Number').textContent).toContain('TIER_7_MOONS');
});

test('what was not delivered: code, words, next step, and whose doing it was', () => {
  const byCode = [
    { code: 131026, title: 'Undeliverable', category: 'recipient', count: 9, isMetas: false },
    { code: 131049, title: 'Ecosystem', category: 'policy', count: 4, isMetas: true },
    { code: 999999, title: 'Something new', category: 'unheard-of', count: 1, isMetas: false },
  ];
  show(health({ failures: { messages: 1284, failed: 14, byCode } }));
  const table = screen.getByRole('table', { name: 'Not delivered in 24 h' });
  const [, first, second, third] = within(table).getAllByRole('row');
  expect(first?.textContent).toContain('131026The person cannot receive it');
  expect(first?.textContent).toContain('9');
  expect(second?.textContent).toContain('held back by Meta');
  expect(first?.textContent).not.toContain('held back by Meta');
  expect(third?.textContent).toContain('Something new');
  expect(region('Not delivered in 24 h').textContent).toContain('14 of 1,284 messages · 1.1%');
});

test('nothing failed, and nothing was sent, are two things', () => {
  const view = show();
  expect(screen.getByText('Nothing was sent in the last 24 hours.')).toBeTruthy();
  view.unmount();
  show(health({ failures: { messages: 3, failed: 0, byCode: [] } }));
  expect(screen.getByText(/was delivered, or is still on its way/)).toBeTruthy();
});

test('is asked again every 15 s, and not while nobody looks', () => {
  show();
  expect(mockOptions.at(-1)?.pollingInterval).toBe(15_000);
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
  expect(mockOptions.at(-1)?.pollingInterval).toBe(0);
  Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
});

test('says when it cannot be loaded, and waits otherwise', () => {
  mockIsError = true;
  const view = show(null);
  expect(screen.getByText('The state of the connection could not be loaded.')).toBeTruthy();
  view.unmount();
  mockIsError = false;
  show(null);
  expect(screen.getByRole('status', { name: 'Loading the state of the connection' })).toBeTruthy();
});

describe('in the head of the page', () => {
  const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

  test('a report is copied for a support case', async () => {
    renderInPanel(<HealthActions />);
    await press('Copy diagnostic report');
    expect(mockCopied).toEqual(['plugin: 0.1.0']);
    expect(mockTold).toEqual(['The report is copied. It holds no secrets, numbers or texts.']);
  });

  test('a refusal is told', async () => {
    mockCheck = { error: { status: 502, code: 'whatsapp.meta_refused', message: 'Meta says no.' } };
    mockReport = { error: { name: 'FetchError' } };
    renderInPanel(<HealthActions />);
    await press('Check now');
    await press('Copy diagnostic report');
    expect(mockTold[0]).toContain('Meta');
    expect(mockTold[1]).toContain('cannot be reached');
  });

  test('who may only look does not ask Meta', () => {
    mockDenied = ['plugin::whatsapp.settings.update'];
    renderInPanel(<HealthActions />);
    expect(screen.queryByRole('button', { name: 'Check now' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Copy diagnostic report' })).toBeTruthy();
  });

  test('the last check is told in seconds', () => {
    const view = renderInPanel(<LastCheck />);
    expect(screen.getByText('Last check 40 s ago · every 5 min')).toBeTruthy();
    view.unmount();
    mockHealth = health({ checkedAt: null });
    renderInPanel(<LastCheck />);
    expect(screen.getByText('Not checked yet · every 5 min')).toBeTruthy();
  });
});
