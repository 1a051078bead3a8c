import { fireEvent, screen } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../../page/strapi-admin';
import { renderInPanel } from '../../page/with-panel';
import type { ConnectionStatus } from '../../../../../contracts/connection-status';
import { prepareBrowser } from '../../inbox/panel';
import { FirstRun } from '../../../../../admin/src/features/inbox/first-run/FirstRun';

let mockDenied: string[] = [];
jest.mock('@strapi/strapi/admin', () => ({
  ...mockStrapiAdmin(),
  useRBAC: (wanted: { action: string }[]) => mockStrapiAdmin({ denied: mockDenied }).useRBAC(wanted),
}));

beforeEach(() => {
  mockDenied = [];
  prepareBrowser();
});

const status: ConnectionStatus = {
  connected: false,
  missing: ['accessToken', 'wabaId', 'phoneNumberId'],
  phoneNumber: null,
  numbers: [],
  health: null,
  webhookUrl: 'https://bicinorte.example/api/whatsapp/webhook',
  lastWebhookAt: null,
  unread: 0,
  now: 0,
};

test('an administrator is led to the set-up, with what is there already', () => {
  const { router } = renderInPanel(<FirstRun status={status} />);
  expect(screen.getAllByRole('img', { name: 'set' })).toHaveLength(2);
  expect(screen.queryByText('npm run demo')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Try the demo first' }));
  expect(screen.getByText('npm run demo')).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: 'Start' }));
  expect(router.state.location.pathname).toBe('/settings/whatsapp/connection');
});

test('others are told whom to ask', () => {
  mockDenied = ['plugin::whatsapp.settings.read'];
  renderInPanel(<FirstRun status={status} />);
  expect(screen.getByText(/Ask an administrator/)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Start' })).toBeNull();
});
