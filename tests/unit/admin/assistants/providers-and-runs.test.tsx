import { act, fireEvent, screen, within } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../page/strapi-admin';
import { renderInPanel } from '../page/with-panel';
import { ProviderDialog } from '../../../../admin/src/features/assistants/providers/ProviderDialog';
import { RunsPage } from '../../../../admin/src/features/assistants/RunsPage';
import { prepareBrowser } from '../inbox/panel';
import { aiProvider, check, run, step } from './builders';
import { asked, resetServer, server } from './mock-apis';

jest.mock('@strapi/strapi/admin', () => mockStrapiAdmin());
jest.mock('../../../../admin/src/api/assistants-api', () => jest.requireActual('./mock-apis').assistantsApi());
jest.mock('../../../../admin/src/api/ai-providers-api', () => jest.requireActual('./mock-apis').providersApi());

beforeEach(() => {
  resetServer();
  prepareBrowser();
});

const openDialog = (provider: Parameters<typeof ProviderDialog>[0]['provider'] = null) => {
  const onDone = jest.fn();
  renderInPanel(<ProviderDialog provider={provider} model="" onDone={onDone} onDelete={null} onClose={() => undefined} />);
  return onDone;
};
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })));

test('given a provider that does not answer, the dialog says so, and the second attempt changes the same row', async () => {
  server.checked = { lastCheck: { ...check([]), isReachable: false, capabilities: null, problem: 'Nothing answers there.' } };
  const onDone = openDialog();
  await press('Save and test');
  expect(screen.getByText('Nothing answers there.')).toBeTruthy();
  expect(onDone).not.toHaveBeenCalled();
  fireEvent.change(screen.getByLabelText('Model to test with'), { target: { value: 'my-model' } });
  server.checked = {};
  await press('Save and test');
  expect([asked('createProvider'), asked('updateProvider')].map((requests) => requests.length)).toEqual([1, 1]);
  expect(asked('check')[1]).toMatchObject({ model: 'my-model' });
  expect(onDone).toHaveBeenCalledTimes(1);
});

test('a model that calls no tools is not taken in silence, but it can be taken', async () => {
  server.checked = { lastCheck: { ...check(['tiny']), problem: 'It does not call tools.' } };
  const onDone = openDialog();
  await press('Save and test');
  expect(screen.getByText('It does not call tools.')).toBeTruthy();
  await press('Use it all the same');
  expect(onDone).toHaveBeenCalledTimes(1);
});

test('a stored key is never shown: its last characters stand in the empty field, which keeps it', () => {
  openDialog(aiProvider({ key: { kind: 'stored', name: null, last4: '9f3a', problem: null } }));
  const key = screen.getByLabelText<HTMLInputElement>('API key');
  expect([key.value, key.placeholder, key.type]).toEqual(['', '••••9f3a', 'password']);
});

test('a missing address is said at its field before anything is asked', async () => {
  openDialog();
  fireEvent.change(screen.getByLabelText(/^Base URL/), { target: { value: 'localhost:11434' } });
  await press('Save and test');
  expect(screen.getByText('Write a whole address such as http://localhost:11434/v1.')).toBeTruthy();
  expect(server.requests).toEqual([]);
});

test('the last runs, each with its outcome, its conversation, what it cost and how it came about', async () => {
  server.runs = [
    run({
      conversation: 'c'.repeat(24),
      outcome: 'handoff',
      cost: { amount: 0.0004, currency: '€' },
      handoff: { reason: 'cannot_help', summary: 'Wants Thursday 16:30' },
      steps: [step({ name: 'handoff_to_human' }), step({ kind: 'result', result: 'Sent 1 message' })],
    }),
  ];
  renderInPanel(<RunsPage />, {
    at: '/plugins/whatsapp/assistants/a/runs',
    path: '/plugins/whatsapp/assistants/:documentId/runs',
  });
  const row = within(screen.getByRole('row', { name: /Handoff/ }));
  expect(row.getByText('it could not help')).toBeTruthy();
  expect(row.getByText('under 0.001 €')).toBeTruthy();
  expect(row.getByRole('link', { name: 'Open' }).getAttribute('href')).toBe(`/plugins/whatsapp/c/${'c'.repeat(24)}`);
  await press('Show');
  expect(screen.getByText('Wants Thursday 16:30')).toBeTruthy();
  expect(screen.getByText('What was done')).toBeTruthy();
});
