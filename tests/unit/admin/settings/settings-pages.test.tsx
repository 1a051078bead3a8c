import { act, fireEvent, screen, within } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../page/strapi-admin';
import { renderInPanel } from '../page/with-panel';
import { automationSettings } from '../../../../contracts/automation-settings';
import { AutomationPage } from '../../../../admin/src/features/settings/AutomationPage';
import { TeamPage } from '../../../../admin/src/features/settings/TeamPage';
import { prepareBrowser } from '../inbox/panel';
import { agent as mockAgent } from './builders';

const mockRequests: unknown[] = [];
let mockDenied: string[] = [];
let mockLocked: string[] = [];
const sofia = 's'.repeat(24);
const mockSofia = sofia;

jest.mock('@strapi/strapi/admin', () => ({
  ...mockStrapiAdmin(),
  useRBAC: (wanted: { action: string }[]) => mockStrapiAdmin({ denied: mockDenied }).useRBAC(wanted),
}));
const mockQuery = (read: () => unknown) => () => ({ data: { data: read() }, isError: false, refetch: () => undefined });
const mockMutation = () => [
  (args: unknown) => {
    mockRequests.push(args);
    return Promise.resolve({ data: { data: args } });
  },
];
const mockSettings = automationSettings.parse({});
jest.mock('../../../../admin/src/api/automation-settings-api', () => ({
  useWhatsappAutomationSettingsQuery: () =>
    mockQuery(() => ({
      settings: mockSettings,
      locked: mockLocked,
      shipped: { waitingMessages: { en: 'We answer soon.', es: 'Respondemos pronto.' }, stopTexts: {}, startTexts: {} },
    }))(),
  useWhatsappSaveAutomationSettingsMutation: () => mockMutation(),
}));
jest.mock('../../../../admin/src/api/agents-api', () => ({
  useWhatsappAgentsQuery: () =>
    mockQuery(() => [mockAgent(), mockAgent({ id: 8, name: 'Marta Ruiz', roles: [{ id: 2, name: 'Workshop' }], phone: '+34612345678' })])(),
  useWhatsappSaveAgentMutation: () => mockMutation(),
}));
jest.mock('../../../../admin/src/api/assistants-api', () => ({
  useWhatsappAssistantNamesQuery: () => mockQuery(() => [{ documentId: mockSofia, name: 'Sofía', isEnabled: true }])(),
}));

// Roles and names are looked for in the whole form: that takes its time on a busy machine.
jest.setTimeout(30_000);

beforeEach(() => {
  mockRequests.length = 0;
  mockDenied = [];
  mockLocked = [];
  prepareBrowser();
});

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const add = async (role: string) => {
  fireEvent.keyDown(button('Add a role'), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: role }));
};

test('texts that are sent where none is written stand in the empty fields; what is written is saved', async () => {
  renderInPanel(<AutomationPage />);
  const spanish = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Waiting message in Español' });
  expect(spanish.placeholder).toBe('Respondemos pronto.');
  expect(button('Save').disabled).toBe(true);
  fireEvent.change(spanish, { target: { value: 'Enseguida te respondemos.' } });
  fireEvent.click(screen.getByRole('checkbox', { name: /Daily, conversations/ }));
  await act(async () => fireEvent.click(button('Save')));
  expect(mockRequests).toMatchObject([{ waitingMessages: { es: 'Enseguida te respondemos.' }, reactivateDaily: false }]);
});

test('an emptied text is not written: the shipped one is sent again', async () => {
  renderInPanel(<AutomationPage />);
  const english = screen.getByRole('textbox', { name: 'Waiting message in English' });
  fireEvent.change(english, { target: { value: 'Soon.' } });
  fireEvent.change(english, { target: { value: ' ' } });
  expect(button('Save').disabled).toBe(true);
});

test('roles get assistants in an order that is changed by buttons, with the focus going along', async () => {
  renderInPanel(<AutomationPage />);
  await add('Editor');
  await add('Workshop');
  const roles = () =>
    within(screen.getByRole('group', { name: 'Assistants by role' }))
      .getAllByRole('listitem')
      .map(({ dataset }) => dataset.role);
  expect(roles()).toEqual(['1', '2']);
  fireEvent.click(button('Move Workshop up'));
  expect(roles()).toEqual(['2', '1']);
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Move Workshop down');
  await act(async () => fireEvent.click(button('Save')));
  expect(mockRequests).toMatchObject([
    {
      roleAssistants: [
        { roleId: 2, assistant: sofia },
        { roleId: 1, assistant: sofia },
      ],
    },
  ]);
});

test('words that refuse marketing are added one by one', async () => {
  renderInPanel(<AutomationPage />);
  const words = screen.getByRole('textbox', { name: 'Words that refuse in Español' });
  fireEvent.change(words, { target: { value: 'no más, x' } });
  fireEvent.keyDown(words, { key: 'Enter' });
  expect(screen.getByText('Use 2 to 80 characters.')).toBeTruthy();
  fireEvent.change(words, { target: { value: 'no más,' } });
  await act(async () => fireEvent.click(button('Save')));
  expect(mockRequests).toMatchObject([{ optOut: { stop: { es: ['no más'] } } }]);
});

test('what stands in the project’s configuration is shown and cannot be changed', () => {
  mockLocked = ['reactivateDaily'];
  renderInPanel(<AutomationPage />);
  expect(screen.getByText(/Some settings stand in config\/plugins/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('checkbox', { name: /Daily, conversations/ }).disabled).toBe(true);
});

test('who may see settings but not change them sees no way to save', () => {
  mockDenied = ['plugin::whatsapp.settings.update'];
  const view = renderInPanel(<AutomationPage />);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Waiting message in English' }).disabled).toBe(true);
  view.unmount();
  renderInPanel(<TeamPage />);
  expect(screen.queryByRole('button', { name: 'Edit Iker Sanz' })).toBeNull();
});

test('who may not see settings is told so', () => {
  mockDenied = ['plugin::whatsapp.settings.read'];
  renderInPanel(<TeamPage />);
  expect(screen.getByText('no permissions')).toBeTruthy();
});

test('a colleague’s phone is written with its country code', async () => {
  renderInPanel(<TeamPage />);
  expect(screen.getByRole('row', { name: /Marta Ruiz/ }).textContent).toContain('+34 612 345 678');
  fireEvent.click(button('Edit Iker Sanz'));
  const phone = screen.getByLabelText('Phone');
  fireEvent.change(phone, { target: { value: '612 345 678' } });
  await act(async () => fireEvent.click(button('Save')));
  expect(screen.getByText(/Write a number with its country code/)).toBeTruthy();
  fireEvent.change(phone, { target: { value: '+34 699 111 222' } });
  await act(async () => fireEvent.click(button('Save')));
  expect(mockRequests).toEqual([{ id: 7, phone: '+34699111222', language: null }]);
});
