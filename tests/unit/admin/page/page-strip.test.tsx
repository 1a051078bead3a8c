import { act, screen } from '@testing-library/react';

import { pageLinks } from '../../../../admin/src/components/page/page-links';
import { PageStrip } from '../../../../admin/src/components/page/PageStrip';
import { liveStore } from '../../../../admin/src/live/live-store';
import { renderInPanel } from './with-panel';

test('the page that is open is marked, unread messages stand beside the inbox', () => {
  act(() => liveStore.set({ unread: 4 }));
  renderInPanel(<PageStrip links={pageLinks} />, { at: '/plugins/whatsapp/templates/order_update', path: '/plugins/whatsapp/*' });
  expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('Templates');
  expect(screen.getByRole('link', { name: /Inbox/ }).textContent).toContain('4 unread');
});

test('the number and whether it is heard stand at the right', () => {
  const phoneNumber = { phoneNumberId: '1', displayPhoneNumber: '34946004120', verifiedName: 'Bici Norte' };
  const status = {
    connected: true,
    missing: [],
    phoneNumber,
    numbers: [phoneNumber],
    health: null,
    webhookUrl: '',
    lastWebhookAt: null,
    unread: 0,
    now: 0,
  };
  act(() => liveStore.set({ status, connection: 'live' }));
  renderInPanel(<PageStrip links={pageLinks} />);
  expect(screen.getByText('Bici Norte · +34 946 004 120')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Live: new messages appear at once', hidden: true })).toBeTruthy();
});
