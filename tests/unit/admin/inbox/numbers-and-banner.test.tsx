import { act, fireEvent, screen } from '@testing-library/react';
import { useLocation } from 'react-router-dom';

import { renderInPanel } from '../page/with-panel';
import { inboxAdmin as mockInboxAdmin, prepareBrowser } from './panel';
import { conversation } from '../builders';
import type { ConnectionStatus } from '../../../../contracts/connection-status';
import type { HealthSummary } from '../../../../contracts/health';
import type { Trouble } from '../../../../contracts/trouble';
import { numberName, shortNumberName } from '../../../../admin/src/components/format/number-name';
import { NumberFilter } from '../../../../admin/src/features/inbox/list/NumberFilter';
import { NumberMark } from '../../../../admin/src/features/inbox/list/NumberMark';
import { conversationList } from '../../../../admin/src/features/inbox/model/conversation-list';
import { ConnectionBanner } from '../../../../admin/src/features/inbox/page/ConnectionBanner';
import { useInboxAddress } from '../../../../admin/src/features/inbox/page/use-inbox-address';
import { useSender } from '../../../../admin/src/features/inbox/start/use-sender';
import { liveStore } from '../../../../admin/src/live/live-store';

jest.mock('@strapi/strapi/admin', () => mockInboxAdmin());
jest.mock('../../../../admin/src/live/connection-status', () => ({ refreshConnectionStatus: () => Promise.resolve(null) }));

const shop = { phoneNumberId: '100000000000002', displayPhoneNumber: '34946004120', verifiedName: 'Bici Norte' };
const workshop = { phoneNumberId: '100000000000003', displayPhoneNumber: '34946004121', verifiedName: 'Bici Norte Taller' };

function status(change: Partial<ConnectionStatus> = {}): ConnectionStatus {
  return {
    connected: true,
    missing: [],
    phoneNumber: shop,
    numbers: [shop, workshop],
    health: null,
    webhookUrl: '',
    lastWebhookAt: null,
    unread: 0,
    now: 0,
    ...change,
  };
}

beforeEach(() => {
  prepareBrowser();
  liveStore.reset();
});

describe('the names of business numbers', () => {
  test('name and number; the number alone; its id where nothing else is known', () => {
    expect(numberName(shop)).toBe('Bici Norte · +34 946 004 120');
    expect(numberName({ ...shop, verifiedName: null })).toBe('+34 946 004 120');
    expect(numberName({ ...shop, verifiedName: '', displayPhoneNumber: null })).toBe('100000000000002');
  });

  test('in short: the name, unless another number has it too', () => {
    expect(shortNumberName(workshop, [shop, workshop])).toBe('Bici Norte Taller');
    const twin = { ...workshop, verifiedName: 'Bici Norte' };
    expect(shortNumberName(twin, [shop, twin])).toBe('…4121');
  });
});

describe('the filter by number', () => {
  function Page() {
    const { number, setNumber } = useInboxAddress();
    return (
      <>
        <NumberFilter number={number} onChange={setNumber} />
        <output>{useLocation().search}</output>
      </>
    );
  }
  const show = (search = '') => renderInPanel(<Page />, { at: `/plugins/whatsapp${search}`, path: '/plugins/whatsapp' });
  const filter = () => screen.queryByRole('combobox', { name: 'Business number' });

  test('is there only when there is something to choose', () => {
    liveStore.set({ status: status({ numbers: [shop] }) });
    show();
    expect(filter()).toBeNull();
    act(() => liveStore.set({ status: status() }));
    expect(filter()?.textContent).toContain('All numbers');
  });

  test('lives in the address, beside scope and search', () => {
    liveStore.set({ status: status() });
    show(`?view=mine&number=${workshop.phoneNumberId}`);
    expect(filter()?.textContent).toContain('Bici Norte Taller · +34 946 004 121');
  });

  test('one that is not enabled any more can be seen, and taken away', () => {
    liveStore.set({ status: status({ numbers: [shop] }) });
    show('?number=99999');
    expect(filter()?.textContent).toContain('99999');
  });

  test('what is no number is no filter', () => {
    liveStore.set({ status: status() });
    show('?number=../secrets');
    expect(filter()?.textContent).toContain('All numbers');
  });
});

describe('the list of one number', () => {
  const of = (documentId: string, { phoneNumberId, displayPhoneNumber }: typeof shop) =>
    conversation({ documentId, phoneNumber: { phoneNumberId, displayPhoneNumber } });
  const list = (number: string | null, isSearching = false) =>
    conversationList({
      pages: [of('a', shop), of('b', workshop)],
      live: new Map([
        ['c', of('c', shop)],
        ['d', of('d', workshop)],
      ]),
      gone: new Set(),
      view: 'all',
      number,
      isSearching,
      hasMore: false,
      userId: 1,
    }).map(({ documentId }) => documentId);

  test('shows its conversations only, those that come in live as well', () => {
    expect(new Set(list(null))).toEqual(new Set(['a', 'b', 'c', 'd']));
    expect(new Set(list(workshop.phoneNumberId))).toEqual(new Set(['b', 'd']));
    expect(list(workshop.phoneNumberId, true)).toEqual(['b']);
  });

  test('each row of a list of several says which one it is', () => {
    liveStore.set({ status: status() });
    const view = renderInPanel(<NumberMark phoneNumberId={workshop.phoneNumberId} />);
    expect(screen.getByText('Bici Norte Taller').title).toBe('Bici Norte Taller · +34 946 004 121');
    view.unmount();
    liveStore.set({ status: status({ numbers: [shop] }) });
    renderInPanel(<NumberMark phoneNumberId={shop.phoneNumberId} />);
    expect(screen.queryByText('Bici Norte')).toBeNull();
  });
});

test('a new conversation is sent from the number of the list, else from the one that the server takes', () => {
  liveStore.set({ status: status() });
  const seen: Record<string, ReturnType<typeof useSender>> = {};
  function Sender({ name, first }: { name: string; first: string | null }) {
    const sender = useSender(first);
    seen[name] = sender;
    return <button onClick={() => sender.choose(workshop.phoneNumberId)}>{name}</button>;
  }
  renderInPanel(
    <>
      <Sender name="none" first={null} />
      <Sender name="filtered" first={workshop.phoneNumberId} />
      <Sender name="unknown" first="99999" />
    </>,
  );
  expect(seen.none).toMatchObject({ chosen: null, phoneNumberId: shop.phoneNumberId, displayPhoneNumber: '34946004120' });
  expect(seen.filtered).toMatchObject({ chosen: workshop.phoneNumberId, displayPhoneNumber: '34946004121' });
  expect(seen.unknown).toMatchObject({ chosen: null, phoneNumberId: shop.phoneNumberId });
  fireEvent.click(screen.getByRole('button', { name: 'none' }));
  expect(seen.none).toMatchObject({ chosen: workshop.phoneNumberId });
});

describe('the banner', () => {
  const trouble = (code: Trouble['code'], level: Trouble['level'], params: Trouble['params'] = {}): Trouble => ({
    code,
    level,
    field: null,
    params,
  });
  const healthOf = (level: HealthSummary['level'], ...troubles: Trouble[]) => ({ level, troubles, checkedAt: null });
  const banner = () => document.querySelector<HTMLElement>('[data-banner]');
  const show = async (health: HealthSummary | null) => {
    liveStore.set({ status: status({ health }), connection: 'live' });
    const view = renderInPanel(<ConnectionBanner />);
    // Its words are a file of their own.
    await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
    return view;
  };

  test('says what stops messages, and leads to the connection', async () => {
    await show(healthOf('bad', trouble('token-expired', 'bad', { at: '2026-05-03T10:00:00.000Z' })));
    expect((await screen.findByText(/Expired token/)).textContent).toContain('May 3, 2026');
    expect(screen.getByRole('link', { name: 'Open the connection' }).getAttribute('href')).toBe('/settings/whatsapp/connection');
  });

  test('stands as long as signatures are not checked', async () => {
    await show(healthOf('attention', trouble('templates-old', 'attention'), trouble('signature-off', 'attention')));
    await screen.findByRole('link', { name: 'Open the connection' });
    expect(banner()?.dataset.banner).toBe('signature-off');
  });

  test('is not there for what can wait, nor for whoever may not see the settings', async () => {
    const view = await show(healthOf('attention', trouble('templates-old', 'attention')));
    expect(banner()).toBeNull();
    view.unmount();
    await show(null);
    expect(banner()).toBeNull();
  });

  test('there is one at a time: without a server nothing else can be put right', async () => {
    await show(healthOf('bad', trouble('token-expired', 'bad', { at: '' })));
    await screen.findByRole('link', { name: 'Open the connection' });
    act(() => liveStore.set({ connection: 'offline' }));
    expect(banner()?.dataset.banner).toBe('offline');
    expect(document.querySelectorAll('[data-banner]')).toHaveLength(1);
  });
});
