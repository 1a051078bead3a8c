import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../page/strapi-admin';
import { renderInPanel } from '../page/with-panel';
import type { Assistant } from '../../../../contracts/assistant';
import { AssistantEditor } from '../../../../admin/src/features/assistants/editor/AssistantEditor';
import { newDraft } from '../../../../admin/src/features/assistants/model/new-draft';
import { prepareBrowser } from '../inbox/panel';
import { aiProvider, assistant, draft } from './builders';
import { asked, resetServer, server } from './mock-apis';

let mockIsDesktop = true;
jest.mock('@strapi/strapi/admin', () => ({ ...mockStrapiAdmin(), useIsDesktop: () => mockIsDesktop, useMediaQuery: () => true }));
jest.mock('../../../../admin/src/api/assistants-api', () => jest.requireActual('./mock-apis').assistantsApi());
jest.mock('../../../../admin/src/api/ai-providers-api', () => jest.requireActual('./mock-apis').providersApi());
jest.mock('../../../../admin/src/api/playground-api', () => jest.requireActual('./mock-apis').playgroundApi());
jest.mock('../../../../admin/src/api/agents-api', () => jest.requireActual('./mock-apis').otherApis.agents());
jest.mock('../../../../admin/src/api/templates-api', () => jest.requireActual('./mock-apis').otherApis.templates());
jest.mock('../../../../admin/src/api/message-objects-api', () => jest.requireActual('./mock-apis').otherApis.objects());
jest.mock('../../../../admin/src/api/media-folders-api', () => jest.requireActual('./mock-apis').otherApis.folders());
jest.mock('../../../../admin/src/api/inbox-api', () => jest.requireActual('./mock-apis').otherApis.inbox());

// Roles and names are looked for in the whole form: that takes its time on a busy machine.
jest.setTimeout(30_000);

beforeEach(() => {
  resetServer();
  mockIsDesktop = true;
  prepareBrowser();
});

const open = (kept: Assistant | null, { canManage = true, at = '' } = {}) => {
  const onSaved = jest.fn();
  const view = renderInPanel(
    <AssistantEditor assistant={kept} first={newDraft(server.providers)} canManage={canManage} onSaved={onSaved} />,
    { at: `/plugins/whatsapp/assistants/${kept?.documentId ?? 'new'}${at}`, path: '/plugins/whatsapp/assistants/:documentId/playground?' },
  );
  return { ...view, onSaved };
};
const write = (label: string | RegExp, text: string) => fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const conversation = () => screen.queryByRole('log', { name: 'Conversation' });
const tab = (name: RegExp) => fireEvent.click(screen.getByRole('tab', { name }));

test('the first assistant: a provider, a name, one try and one switch are enough', async () => {
  const { onSaved } = open(null);
  fireEvent.click(button('Connect a provider'));
  await act(async () => fireEvent.click(button('Save and test')));
  expect(asked('createProvider')).toMatchObject([{ name: 'Ollama', baseUrl: 'http://localhost:11434/v1' }]);
  expect(screen.getByText('Reachable, 240 ms')).toBeTruthy();
  expect(screen.getByText('Tools yes · JSON yes · vision no')).toBeTruthy();
  write(/^Name/, 'Sofía');
  await act(async () => fireEvent.click(button('“I want a person”')));
  expect(asked('try')).toMatchObject([
    { assistant: null, draft: { name: 'Sofía', model: 'qwen3:14b' }, lines: [{ from: 'contact', text: 'I want to talk to a person' }] },
  ]);
  fireEvent.click(screen.getByRole('switch', { name: 'Sofía: enabled' }));
  const checklist = within(screen.getByRole('dialog'));
  const state = (words: string) =>
    within(checklist.getByText(words).closest('li') as HTMLElement)
      .getByRole('img')
      .getAttribute('aria-label');
  expect(state('Tried in the playground')).toBe('Done');
  expect(state('A person who goes on')).toBe('Not yet');
  await act(async () => fireEvent.click(button('Save and enable')));
  expect(asked('create')).toMatchObject([{ name: 'Sofía', provider: aiProvider().documentId, model: 'qwen3:14b' }]);
  expect(asked('enable')).toEqual([{ documentId: 'a'.repeat(24), isEnabled: true }]);
  expect(onSaved.mock.calls.at(-1)?.[0]).toMatchObject({ isEnabled: true });
});

test('given exactly one provider, it is chosen already', () => {
  server.providers = [aiProvider()];
  open(null);
  expect(screen.getByRole('combobox', { name: 'Provider' }).textContent).toContain('Ollama');
  expect(screen.getByRole('combobox', { name: 'Model' }).textContent).toContain('qwen3:14b');
});

test('a model that is none says so where it is chosen', () => {
  server.providers = [aiProvider({ name: 'Simulator (scripted, no AI)', isScripted: true })];
  open(null);
  expect(screen.getByRole('combobox', { name: 'Provider' }).textContent).toContain('Simulator (scripted, no AI)');
  expect(screen.getByText('It is no AI: it answers by a script.')).toBeTruthy();
});

test('what is to fix is counted, named at its field and found on its tab', async () => {
  server.providers = [aiProvider()];
  open(assistant());
  tab(/Limits/);
  write('Steps of one answer', '99');
  expect(screen.getByText('Write a number from 1 to 20.')).toBeTruthy();
  expect(screen.getByRole('tab', { name: /Limits/ }).textContent).toContain('1 to fix');
  expect(button('Save').disabled).toBe(true);
  tab(/Handoff/);
  fireEvent.click(button('1 to fix'));
  await waitFor(() => expect(document.activeElement?.getAttribute('name')).toBe('limits.stepsPerTurn'));
  write('Time for one answer', '60');
  write('Steps of one answer', '8');
  await act(async () => fireEvent.click(button('Save')));
  expect(asked('update')).toMatchObject([{ draft: { limits: { stepsPerTurn: 8, turnTimeoutMs: 60_000 } } }]);
});

test('what it may do is said in words, and each choice brings what it needs', () => {
  server.providers = [aiProvider()];
  open(assistant());
  tab(/Messages it may send/);
  expect(screen.queryByRole('group', { name: 'Folders of the Media Library' })).toBeNull();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Send files' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Public' }));
  fireEvent.click(screen.getByRole('radio', { name: 'Only these' }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'Free times' }));
  const hosts = screen.getByRole('textbox', { name: 'Pages it may link to' });
  fireEvent.change(hosts, { target: { value: 'not a host' } });
  fireEvent.keyDown(hosts, { key: 'Enter' });
  expect(screen.getByText('Write a host such as example.com.')).toBeTruthy();
  fireEvent.change(hosts, { target: { value: 'https://www.bicinorte.example/shop' } });
  fireEvent.keyDown(hosts, { key: 'Enter' });
  expect(button('Remove bicinorte.example')).toBeTruthy();
});

test('a content type in three steps: its purpose, its fields, what comes out', async () => {
  server.providers = [aiProvider()];
  open(assistant());
  tab(/Content it may read/);
  expect(screen.getAllByText(/never readable. What is read can only go/)).toHaveLength(2);
  fireEvent.keyDown(button('Add a content type'), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Repairs' }));
  expect(button('2 to fix')).toBeTruthy();
  write(/^What it is for/, 'State of a repair');
  expect(screen.getByRole<HTMLButtonElement>('checkbox', { name: 'doorCode' }).disabled).toBe(true);
  expect(screen.getByText('looks personal')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'number' }));
  fireEvent.click(screen.getByRole('radio', { name: /Only the contact’s own/ }));
  expect(screen.getByText('is the contact’s number')).toBeTruthy();
  const preview = within(screen.getByRole('complementary', { name: 'Exactly this is visible to the assistant' }));
  await waitFor(() => expect(preview.getByText('0.5 of 4 kB per call')).toBeTruthy());
  expect(preview.getByText('3 of 214; the other 211 belong to other people')).toBeTruthy();
  expect(preview.getByText('The field doorCode is private.')).toBeTruthy();
  await act(async () => fireEvent.click(button('Save')));
  expect(asked('update')).toMatchObject([
    {
      draft: {
        contentSources: [{ key: 'repairs', fields: ['number'], scope: { kind: 'contact-bound', path: 'customer.phone', by: 'phone' } }],
      },
    },
  ]);
});

test('without a provider the switch cannot be turned on, and says what is missing', () => {
  open(assistant({ draft: draft({ provider: null, model: '' }) }));
  fireEvent.click(screen.getByRole('switch'));
  expect(screen.getByText('Without them it cannot answer.')).toBeTruthy();
  expect(button('Enable').disabled).toBe(true);
});

test('a refusal is said in our words, and nothing is lost', async () => {
  server.providers = [aiProvider()];
  server.refusal = { status: 409, code: 'whatsapp.name_taken', message: 'taken' };
  open(assistant());
  write(/^Name/, 'Lucía');
  await act(async () => fireEvent.click(button('Save')));
  expect(screen.getByText(/There is one with this name already/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>(/^Name/).value).toBe('Lucía');
});

test('on a narrow screen the playground has a page of its own, and the form’s changes go along', async () => {
  mockIsDesktop = false;
  server.providers = [aiProvider()];
  const { router } = open(assistant());
  expect(conversation()).toBeNull();
  write(/^Name/, 'Lucía');
  fireEvent.click(screen.getByRole('link', { name: 'Playground' }));
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(conversation()).toBeTruthy();
  fireEvent.click(screen.getByRole('link', { name: 'Back to Lucía' }));
  expect(screen.getByLabelText<HTMLInputElement>(/^Name/).value).toBe('Lucía');
  await act(() => router.navigate('/elsewhere'));
  expect(screen.getByRole('alertdialog').textContent).toContain('Leave without saving?');
});

test('who may only look sees the form, and can neither change, try nor switch it', () => {
  open(assistant(), { canManage: false });
  expect(screen.getByLabelText<HTMLInputElement>(/^Name/).closest('fieldset')?.disabled).toBe(true);
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(conversation()).toBeNull();
  expect(screen.getByRole<HTMLButtonElement>('switch').disabled).toBe(true);
});
