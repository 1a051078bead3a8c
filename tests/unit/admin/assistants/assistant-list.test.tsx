import { act, fireEvent, screen, within } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../page/strapi-admin';
import { renderInPanel } from '../page/with-panel';
import { AssistantsPage } from '../../../../admin/src/features/assistants/AssistantsPage';
import { prepareBrowser } from '../inbox/panel';
import { aiProvider, assistant, draft } from './builders';
import { asked, resetServer, server } from './mock-apis';

let mockDenied: string[] = [];
jest.mock('@strapi/strapi/admin', () => ({
  ...mockStrapiAdmin(),
  useRBAC: (wanted: { action: string }[]) => mockStrapiAdmin({ denied: mockDenied }).useRBAC(wanted),
}));
jest.mock('../../../../admin/src/api/assistants-api', () => jest.requireActual('./mock-apis').assistantsApi());
jest.mock('../../../../admin/src/api/ai-providers-api', () => jest.requireActual('./mock-apis').providersApi());

// Roles and names are looked for in the whole form: that takes its time on a busy machine.
jest.setTimeout(30_000);

beforeEach(() => {
  resetServer();
  prepareBrowser();
  mockDenied = [];
});

const open = () => renderInPanel(<AssistantsPage />, { at: '/plugins/whatsapp/assistants', path: '/plugins/whatsapp/assistants' });
/** It stands twice: for wide and for narrow screens. */
const switchOf = (name: string) => screen.getAllByRole('switch', { name: `${name}: enabled` })[0] as HTMLElement;
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });

test('given none, the page leads to the first one', () => {
  open();
  expect(screen.getByRole('link', { name: 'New assistant' }).getAttribute('href')).toBe('/plugins/whatsapp/assistants/new');
});

test('a row says what answers, for whom, how often a person went on and what it cost', () => {
  const figures = { conversations: 120, turns: 200, handoffs: 50, failures: 2, tokens: 90_000, cost: 1.234 };
  server.providers = [aiProvider()];
  server.assistants = [assistant({ figures, defaultFor: ['Editor'], isEnabled: true, providerName: 'Simulator (scripted, no AI)' })];
  open();
  const row = within(screen.getByRole('row', { name: /Sofía/ }));
  expect(row.getByText('Simulator (scripted, no AI) · qwen3:14b')).toBeTruthy();
  expect(row.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Editor', '120', '25%', '2', '1.23 €']),
  );
});

test('switching on asks first, switching off does not', async () => {
  server.assistants = [assistant(), assistant({ documentId: 'b'.repeat(24), draft: draft({ name: 'Lucía' }), isEnabled: true })];
  open();
  fireEvent.click(switchOf('Sofía'));
  expect(asked('enable')).toEqual([]);
  await act(async () => fireEvent.click(button('Enable')));
  await act(async () => fireEvent.click(switchOf('Lucía')));
  expect(asked('enable')).toEqual([
    { documentId: 'a'.repeat(24), isEnabled: true },
    { documentId: 'b'.repeat(24), isEnabled: false },
  ]);
});

test('deleting asks first', async () => {
  server.assistants = [assistant()];
  open();
  fireEvent.keyDown(button('Actions for Sofía'), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  expect(asked('delete')).toEqual([]);
  await act(async () => fireEvent.click(button('Delete')));
  expect(asked('delete')).toEqual(['a'.repeat(24)]);
});

test('who may only look is told whom to ask; who may not is told so', () => {
  mockDenied = ['plugin::whatsapp.assistants.manage'];
  const view = open();
  expect(screen.queryByRole('link', { name: 'New assistant' })).toBeNull();
  expect(screen.getByText('Ask an administrator to set one up.')).toBeTruthy();
  view.unmount();
  mockDenied = ['plugin::whatsapp.assistants.read'];
  open();
  expect(screen.getByText('no permissions')).toBeTruthy();
});
