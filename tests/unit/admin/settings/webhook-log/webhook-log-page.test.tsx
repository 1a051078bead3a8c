import { act, fireEvent, screen, within } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../../page/strapi-admin';
import { renderInPanel } from '../../page/with-panel';
import type { WebhookDetail, WebhookRow } from '../../../../../contracts/webhook-log';
import { WebhookLogPage } from '../../../../../admin/src/features/settings/WebhookLogPage';
import { prepareBrowser } from '../../inbox/panel';
import { id, item, quarantined, row, T0 } from './builders';

interface Answer {
  readonly data: readonly WebhookRow[];
  readonly nextCursor: string | null;
}

let mockRows: Answer | null = null;
let mockIsError = false;
let mockDetail: WebhookDetail | null = null;
let mockDetailError: object | undefined;
let mockNews: Answer = { data: [], nextCursor: null };
let mockDenied: string[] = [];
let mockQuarantined = 1;
const mockAsked: { name: string; args: unknown }[] = [];
const mockTold: string[] = [];
const mockCopied: string[] = [];
let mockReplay: object = { data: {} };

jest.mock('@strapi/strapi/admin', () => ({
  ...mockStrapiAdmin(),
  useRBAC: (wanted: { action: string }[]) => mockStrapiAdmin({ denied: mockDenied }).useRBAC(wanted),
  useNotification: () => ({ toggleNotification: ({ message }: { message: string }) => mockTold.push(message) }),
}));
jest.mock('../../../../../admin/src/api/general-settings-api', () => ({
  useWhatsappGeneralSettingsQuery: () => ({ data: { data: { settings: { retention: { webhooks: 7 } } } } }),
}));
const mockAct = (name: string) => () => [
  (args: unknown) => {
    mockAsked.push({ name, args });
    return Promise.resolve(mockReplay);
  },
  { isLoading: false },
];
const mockRefetch = (): void => undefined;
const mockPage = (answer: Answer) => ({ data: answer.data, meta: { nextCursor: answer.nextCursor } });
jest.mock('../../../../../admin/src/api/webhook-log-api', () => ({
  useWhatsappWebhooksQuery: (args: unknown) => {
    mockAsked.push({ name: 'list', args });
    return { currentData: mockRows ? mockPage(mockRows) : undefined, isFetching: false, isError: mockIsError, refetch: () => undefined };
  },
  useLazyWhatsappNewWebhooksQuery: () => [
    (args: { since: number }) => {
      mockAsked.push({ name: 'news', args });
      const data = mockNews.data.filter(({ receivedAt }) => Date.parse(receivedAt) >= args.since);
      return Promise.resolve({ data: mockPage({ ...mockNews, data }) });
    },
  ],
  useWhatsappWebhookCountsQuery: () => ({
    data: {
      data: {
        received: 3412,
        waiting: 0,
        quarantined: mockQuarantined,
        duplicates: 5,
        unmatched: 0,
        refused: { signatureMissing: 1, signatureWrong: 2, tooLarge: 0, tooSlow: 0, encoded: 0, notConnected: 0, unavailable: 0 },
      },
    },
  }),
  useWhatsappWebhookQuery: (documentId: string, { skip = false } = {}) =>
    skip || mockDetail?.documentId !== documentId
      ? { data: undefined, currentData: undefined, error: skip ? undefined : mockDetailError, refetch: mockRefetch }
      : { data: { data: mockDetail }, currentData: { data: mockDetail }, refetch: mockRefetch },
  useWhatsappReplayWebhookMutation: () => mockAct('replay')(),
  useWhatsappSettleWebhookMutation: () => mockAct('settle')(),
  useWhatsappReplayWebhooksMutation: () => mockAct('replay-all')(),
}));
jest.mock('../../../../../admin/src/components/copy-text', () => ({
  copyText: (text: string) => {
    mockCopied.push(text);
    return Promise.resolve(true);
  },
}));

jest.setTimeout(20_000);

const rows = [row('new', 60), quarantined(), row('old', -60, { kind: 'status', detail: 'delivered', isUnsigned: true })];

beforeEach(() => {
  mockRows = { data: rows, nextCursor: null };
  mockNews = { data: [], nextCursor: null };
  mockDetail = quarantined();
  mockDetailError = undefined;
  mockIsError = false;
  mockDenied = [];
  mockQuarantined = 1;
  mockReplay = { data: { data: { queued: 3 } } };
  [mockAsked, mockTold, mockCopied].forEach((list) => (list.length = 0));
  prepareBrowser();
});
afterEach(() => jest.useRealTimers());

const base = '/settings/whatsapp/webhook-log';
const show = (search = '') => renderInPanel(<WebhookLogPage />, { at: `${base}${search}`, path: base });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (name: string | RegExp) => act(async () => fireEvent.click(button(name)));
const asked = (name: string) => mockAsked.filter((each) => each.name === name).map(({ args }) => args);
const drawn = () => [...document.querySelectorAll<HTMLElement>('tr[data-webhook]')].map(({ dataset }) => dataset.webhook);
const openRow = () => document.querySelector<HTMLElement>('tr[data-open]')?.dataset.webhook;
const open = `?open=${id('q')}`;

describe('the table', () => {
  test('says what came, whom it is about and how it went; only what is set aside is marked', () => {
    show();
    const [, first, second, third] = within(screen.getByRole('table')).getAllByRole('row');
    expect(first?.textContent).toContain('Message34•••••5014');
    expect(first?.textContent).toContain('Processed9');
    expect(second?.textContent).toContain('Message · Order');
    expect(second?.textContent).toContain('Quarantined');
    expect(third?.textContent).toContain('Status · deliveredunsigned');
    expect(screen.getByText(/Kept for 7 days; quarantined ones until settled/)).toBeTruthy();
  });

  test('counts stand at the right; why requests were refused is one click away', async () => {
    show();
    expect(screen.getByText('3,412').parentElement?.textContent).toBe('3,412 in 24 h');
    await press(/refused/);
    expect(screen.getByText('With a wrong signature (401)').nextSibling?.textContent).toBe('2');
    expect(screen.getByText('Known already, not doubled').nextSibling?.textContent).toBe('5');
  });

  test('filters of the address are asked for, and can be taken away where they find nothing', async () => {
    mockRows = { data: [], nextCursor: null };
    const { router } = show('?kind=status&state=received');
    expect(asked('list')[0]).toMatchObject({ filter: { kind: 'status', state: 'received', since: null }, cursor: null });
    expect(screen.getByText('No webhook matches these filters.')).toBeTruthy();
    await press('Show all');
    expect(router.state.location.search).toBe('');
  });

  test('says when it is empty, loading, failed or not allowed', () => {
    mockRows = { data: [], nextCursor: null };
    const empty = show();
    expect(screen.getByText('Nothing has arrived yet')).toBeTruthy();
    empty.unmount();
    mockRows = null;
    const loading = show();
    expect(screen.getByRole('status', { name: 'Loading the webhooks' })).toBeTruthy();
    loading.unmount();
    mockIsError = true;
    const failed = show();
    expect(screen.getByText('The webhooks could not be loaded.')).toBeTruthy();
    failed.unmount();
    mockDenied = ['plugin::whatsapp.webhook-log.read'];
    show();
    expect(screen.getByText('no permissions')).toBeTruthy();
  });

  test('whoever may not see the settings may see the log all the same', () => {
    mockDenied = ['plugin::whatsapp.settings.read'];
    show();
    expect(screen.getByRole('table')).toBeTruthy();
  });

  test('older ones are loaded by the next cursor', async () => {
    mockRows = { data: rows, nextCursor: 'next' };
    show();
    await press('Load older ones');
    expect(asked('list').at(-1)).toMatchObject({ cursor: 'next' });
  });

  test('a row opens beside it, and arrow keys walk on', () => {
    const { router } = show();
    fireEvent.click(within(screen.getByRole('table')).getAllByRole('link')[1] as HTMLElement);
    expect(router.state.location.search).toBe(open);
    expect(openRow()).toBe(id('q'));
    const link = document.querySelector<HTMLElement>('tr[data-open] a') as HTMLElement;
    link.focus();
    fireEvent.keyDown(link, { key: 'ArrowDown' });
    expect(openRow()).toBe(id('old'));
    expect(document.activeElement?.closest('tr')?.dataset.webhook).toBe(id('old'));
    fireEvent.keyDown(document.activeElement as HTMLElement, { key: 'ArrowUp' });
    expect(openRow()).toBe(id('q'));
  });
});

describe('live', () => {
  const wait = (ms: number) => act(async () => jest.advanceTimersByTimeAsync(ms));

  test('what is new comes in above every two seconds', async () => {
    jest.useFakeTimers();
    mockNews = { data: [row('newer', 90), row('new', 60)], nextCursor: null };
    show();
    expect(drawn()[0]).toBe(id('new'));
    await wait(2_100);
    expect(asked('news')).toEqual([{ kind: null, state: null, since: T0 + 55_000 }]);
    expect(drawn()).toEqual([id('newer'), id('new'), id('q'), id('old')]);
    await wait(2_100);
    expect(asked('news').at(-1)).toMatchObject({ since: T0 + 85_000 });
  });

  test('with the filters that are set; switched off nothing is asked', async () => {
    jest.useFakeTimers();
    show('?state=quarantined');
    await wait(2_100);
    expect(asked('news').at(-1)).toMatchObject({ state: 'quarantined' });
    fireEvent.click(screen.getByRole('switch', { name: 'Live' }));
    const before = asked('news').length;
    await wait(10_000);
    expect(asked('news')).toHaveLength(before);
  });

  test('more than one answer holds: the list is read anew', async () => {
    jest.useFakeTimers();
    mockNews = { data: [row('flood', 99)], nextCursor: 'more' };
    show();
    await wait(2_100);
    expect(drawn()).not.toContain(id('flood'));
  });
});

describe('an open webhook', () => {
  const pane = () => screen.getByRole('region', { name: 'Message · Order · 34•••••5014' });

  test('says what is wrong, where, and what became of the rest', () => {
    show(open);
    const text = pane().textContent ?? '';
    expect(text).toContain('Quarantined: a part has a form we do not know');
    expect(text).toContain('A message needs an id.');
    expect(text).toContain('The other change of this request was processed.');
    expect(text).toContain('1.4 kB · sha256 9f3c…a17e');
  });

  test('shows the change with what was set aside, its lines marked; the other one is switched to', () => {
    show(open);
    const marked = () => [...pane().querySelectorAll('[data-marked]')].map(({ textContent }) => textContent?.trim());
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Change 2' }).checked).toBe(true);
    expect(marked()[1]).toBe('"type": "order",');
    expect(marked()).toHaveLength(6);
    fireEvent.click(screen.getByRole('radio', { name: 'Change 1' }));
    expect(marked()).toEqual([]);
    expect(pane().textContent).toContain('wamid.…1');
  });

  test('is replayed, copied and set aside', async () => {
    show(open);
    await press('Replay');
    await press('Set aside');
    await press('Copy as JSON');
    expect([asked('replay'), asked('settle')]).toEqual([[id('q')], [id('q')]]);
    expect(mockCopied[0]).toContain('"order"');
    expect(mockTold).toEqual(['It is merged again', 'Set aside. It can still be replayed.', 'Copied']);
  });

  test('a refusal is told in our words', async () => {
    mockReplay = { error: { status: 409, code: 'whatsapp.webhook_not_quarantined', message: 'x' } };
    show(open);
    await press('Replay');
    expect(mockTold[0]).toMatch(/Nothing of this webhook is set aside any more/);
  });

  test('who may only look sees no way to act, and why', () => {
    mockDenied = ['plugin::whatsapp.webhook-log.replay'];
    show(open);
    expect(screen.queryByRole('button', { name: 'Replay' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Set aside' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Replay all/ })).toBeNull();
    expect(screen.getByText('You may look, but not replay. Ask an administrator.')).toBeTruthy();
  });

  test('that went well says so; one that waits, that it waits', () => {
    mockDetail = quarantined({ state: 'processed', items: [], ms: 12 });
    const view = show(open);
    expect(screen.getByText(/All that could be merged was merged, 12 ms after it arrived/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Replay' })).toBeNull();
    view.unmount();
    mockDetail = quarantined({ state: 'received' });
    show(open);
    expect(screen.getByText('It is kept, and waits to be merged.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Replay' })).toBeNull();
  });

  test('that was set aside for good says by whom, and can still be replayed', () => {
    const settled = item('entry.0.changes.1.value.messages.0', { settledAt: '2026-11-24T13:00:00.000Z', settledBy: 'Marta Ruiz' });
    mockDetail = quarantined({ state: 'processed', items: [settled] });
    show(open);
    expect(pane().textContent).toContain('A part was set aside (a part has a form we do not know) by Marta Ruiz,');
    expect(button('Replay')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Set aside' })).toBeNull();
  });

  test('that is no JSON, and one that is gone', async () => {
    mockDetail = quarantined({ changes: null });
    const view = show(open);
    expect(screen.getByText('It is no JSON: nothing of it can be shown.')).toBeTruthy();
    view.unmount();
    mockDetail = null;
    mockDetailError = { status: 404 };
    const { router } = show(open);
    expect(screen.getByText(/This webhook is not there any more/)).toBeTruthy();
    await press('Close');
    expect(router.state.location.search).toBe('');
  });
});

test('all that is quarantined is replayed at once, while there is any', async () => {
  mockQuarantined = 3;
  const view = show();
  await press('Replay all 3');
  expect(asked('replay-all')).toEqual([{}]);
  expect(mockTold).toEqual(['3 webhooks are merged again']);
  view.unmount();
  mockQuarantined = 0;
  show();
  expect(screen.queryByRole('button', { name: /Replay all/ })).toBeNull();
});
