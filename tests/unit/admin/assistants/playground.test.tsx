import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../page/strapi-admin';
import { renderInPanel } from '../page/with-panel';
import type { AssistantCase } from '../../../../contracts/playground';
import { PlaygroundPane } from '../../../../admin/src/features/assistants/playground/PlaygroundPane';
import { usePlayground } from '../../../../admin/src/features/assistants/playground/use-playground';
import { at } from '../builders';
import { prepareBrowser } from '../inbox/panel';
import { draft, listAnswer, run, step, tried } from './builders';
import { asked, resetServer, server } from './mock-apis';

jest.mock('@strapi/strapi/admin', () => mockStrapiAdmin());
jest.mock('../../../../admin/src/api/playground-api', () => jest.requireActual('./mock-apis').playgroundApi());
jest.mock('../../../../admin/src/api/templates-api', () => jest.requireActual('./mock-apis').otherApis.templates());
jest.mock('../../../../admin/src/api/inbox-api', () => jest.requireActual('./mock-apis').otherApis.inbox());

// Roles and names are looked for in the whole form: that takes its time on a busy machine.
jest.setTimeout(30_000);

beforeEach(() => {
  resetServer();
  prepareBrowser();
});

function Pane({ assistant = 'a'.repeat(24) }: { assistant?: string | null }) {
  const playground = usePlayground({ draft: draft(), assistant });
  return <PlaygroundPane playground={playground} draft={draft()} assistant={assistant} isWide obstacle={null} />;
}

const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (name: string | RegExp) => act(async () => fireEvent.click(button(name)));
const say = async (text: string) => {
  fireEvent.change(screen.getByRole('textbox', { name: /^Write as/ }), { target: { value: text } });
  await press('Send to the playground');
};

test('quick messages are joined into one turn; its trace and its cost stand beside it', async () => {
  server.answer = tried({
    contents: [listAnswer],
    run: run({
      steps: [step({ kind: 'rule', name: 'window', result: 'Window open' }), step({ arguments: { source: 'times' }, result: '1 row' })],
    }),
  });
  renderInPanel(<Pane />);
  await press('3 quick messages');
  expect((asked('try')[0] as { lines: unknown[] }).lines).toHaveLength(3);
  expect(screen.getByText('3 messages joined · waits 6 s')).toBeTruthy();
  expect(screen.getByText('1 message (service) · 1,840 tokens · about 0.004 €')).toBeTruthy();
  const trace = within(screen.getByRole('group', { name: 'Trace' }));
  expect(trace.getByText('Rules before the model')).toBeTruthy();
  expect(trace.getByText('source: "times"')).toBeTruthy();
});

test('a row of an opened list is tapped, and is what the contact says next', async () => {
  server.answer = tried({ contents: [listAnswer] });
  renderInPanel(<Pane />);
  await say('when?');
  fireEvent.click(button('Free times'));
  await press(/Thursday 16:30/);
  expect((asked('try')[1] as { lines: unknown[] }).lines.at(-1)).toEqual({
    from: 'contact',
    text: '',
    tapped: { id: 'thu-1630', title: 'Thursday 16:30' },
  });
  expect(screen.getByText('tapped')).toBeTruthy();
});

test('a handoff says why in one sentence; ‹ and › lead through the turns', async () => {
  renderInPanel(<Pane />);
  await say('hello');
  server.answer = tried({
    why: 'Your instructions say that it cannot book.',
    run: run({ handoff: { reason: 'cannot_help', summary: null }, steps: [step({ name: 'handoff_to_human' })] }),
  });
  await say('book it');
  expect(screen.getByText('Handed off to a person')).toBeTruthy();
  expect(screen.getByText('Your instructions say that it cannot book.')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Turn 2' })).toBeTruthy();
  await press('Turn before');
  expect(screen.getByRole('heading', { name: 'Turn 1' })).toBeTruthy();
  expect(screen.queryByText('Why did it hand off?')).toBeNull();
});

test('another contact is another conversation; window and language count from the next turn on', async () => {
  renderInPanel(<Pane />);
  await say('hello');
  fireEvent.click(button(/You write as a stranger/));
  fireEvent.click(await screen.findByRole('button', { name: /Ana Pérez/ }));
  expect(screen.queryByText('hello')).toBeNull();
  await say('and my bike?');
  expect(asked('try')[1]).toMatchObject({ contact: 'k'.repeat(24), window: 'open', locale: null, lines: [{ text: 'and my bike?' }] });
});

test('what went wrong is said, and the same can be asked again', async () => {
  server.refusal = { status: 400, code: 'whatsapp.assistant_incomplete', message: 'incomplete' };
  renderInPanel(<Pane />);
  await say('hello');
  expect(screen.getByText(/choose a provider and a model/)).toBeTruthy();
  server.refusal = null;
  await press('Try again');
  expect(screen.getByText('Hello!')).toBeTruthy();
  expect(asked('try')).toHaveLength(2);
});

test('a conversation is kept as a case: what was said, and what must come of it', async () => {
  renderInPanel(<Pane />);
  await say('how much is a flat tyre?');
  await press('Keep as a case');
  const contains = screen.getByRole('textbox', { name: 'The answer contains' });
  fireEvent.change(contains, { target: { value: '12 €' } });
  fireEvent.keyDown(contains, { key: 'Enter' });
  await press('Keep');
  expect(asked('createCase')).toEqual([
    {
      assistant: 'a'.repeat(24),
      draft: {
        name: 'how much is a flat tyre?',
        lines: [{ from: 'contact', text: 'how much is a flat tyre?' }],
        contact: null,
        window: 'open',
        locale: null,
        expectation: { outcome: 'answer', tool: null, contains: ['12 €'], lacks: [] },
      },
    },
  ]);
});

test('all cases are run one after the other on the form; failures stand in words', async () => {
  const verdict = { passed: false, failures: ['The answer does not contain “12 €”.'], outcome: 'dry-run' as const, at: at(0), version: 3 };
  const one = (name: string, lastVerdict: AssistantCase['lastVerdict']) =>
    ({ documentId: name.repeat(24), draft: { name }, lastVerdict }) as AssistantCase;
  server.cases = [one('x', verdict), one('y', { ...verdict, passed: true, failures: [] })];
  renderInPanel(<Pane />);
  await press('2 cases');
  expect(screen.getByText('1 of 2 passed')).toBeTruthy();
  expect(screen.getByText('The answer does not contain “12 €”.')).toBeTruthy();
  await press('Run all');
  await waitFor(() => expect(asked('runCase')).toHaveLength(2));
  expect(asked('runCase')[0]).toMatchObject({ case: 'x'.repeat(24), draft: { name: 'Sofía' } });
});

test('before it was ever saved it can be tried, but no case be kept', async () => {
  renderInPanel(<Pane assistant={null} />);
  await say('hello');
  expect(button('Keep as a case').disabled).toBe(true);
  expect(screen.getByText('Save the assistant to keep cases')).toBeTruthy();
});
