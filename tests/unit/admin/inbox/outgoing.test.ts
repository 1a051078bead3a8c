import { createOutgoing, type PostResult } from '../../../../admin/src/features/inbox/outgoing/create-outgoing';
import { createCorrelationId } from '../../../../admin/src/features/inbox/outgoing/correlation-id';
import { toPendingMessage, type OutgoingMessage } from '../../../../admin/src/features/inbox/outgoing/outgoing-message';
import { requestProblem } from '../../../../admin/src/api/api-error';
import { mediaFile, message, outgoingMessage } from '../builders';

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

function given(answer: (sent: OutgoingMessage) => PostResult) {
  const posted: string[] = [];
  const stored: string[] = [];
  let current: readonly OutgoingMessage[] = [];
  let reply = answer;
  const queue = createOutgoing({
    post: (sent) => {
      posted.push(sent.correlationId);
      return Promise.resolve(reply(sent));
    },
    onStored: ({ correlationId }) => stored.push(correlationId ?? ''),
    onChange: (next) => (current = next),
  });
  const states = () => current.map(({ correlationId, state }) => `${correlationId}:${state.kind}`);
  return { queue, posted, stored, states, answerWith: (next: typeof answer) => (reply = next) };
}
const arrives = ({ correlationId }: OutgoingMessage): PostResult => ({ kind: 'stored', message: message({ correlationId }) });
const fails = (): PostResult => ({ kind: 'waiting' });
const add = (queue: ReturnType<typeof createOutgoing>, ...ids: string[]) =>
  ids.forEach((correlationId) => queue.add(outgoingMessage({ correlationId })));

test('what was written is there at once, and gone when its row has come', async () => {
  const { queue, states, stored } = given(arrives);
  add(queue, 'a');
  expect(states()).toEqual(['a:sending']);
  await settled();
  expect(stored).toEqual(['a']);
  expect(states()).toEqual([]);
});

test('messages of one conversation go one after the other', async () => {
  const { queue, posted, stored } = given(arrives);
  add(queue, 'a', 'b', 'c');
  expect(posted).toEqual(['a']);
  await settled();
  expect(stored).toEqual(['a', 'b', 'c']);
});

test('off line, all wait; back on line each is sent once, in order, with the same correlationId', async () => {
  const { queue, posted, stored, states, answerWith } = given(fails);
  add(queue, 'a', 'b', 'c');
  await settled();
  expect(states()).toEqual(['a:waiting', 'b:waiting', 'c:waiting']);
  answerWith(arrives);
  posted.length = 0;
  queue.flush();
  await settled();
  expect(posted).toEqual(['a', 'b', 'c']);
  expect(stored).toEqual(['a', 'b', 'c']);
});

test('a new message never overtakes one that waits', async () => {
  const { queue, stored, answerWith } = given(fails);
  add(queue, 'a');
  await settled();
  answerWith(arrives);
  add(queue, 'b');
  await settled();
  expect(stored).toEqual(['a', 'b']);
});

test('a refused message stays with its reason, and the next one may go', async () => {
  const { queue, stored, states } = given((sent) =>
    sent.correlationId === 'a' ? { kind: 'refused', code: 'whatsapp.window_closed', message: 'closed' } : arrives(sent),
  );
  add(queue, 'a', 'b');
  await settled();
  expect(states()).toEqual(['a:refused']);
  expect(stored).toEqual(['b']);
  queue.discard('a');
  expect(states()).toEqual([]);
});

test('one conversation does not wait for another', async () => {
  const { queue, stored } = given((sent) => (sent.conversation === 'c1' ? fails() : arrives(sent)));
  queue.add(outgoingMessage({ correlationId: 'a', conversation: 'c1' }));
  queue.add(outgoingMessage({ correlationId: 'b', conversation: 'c2' }));
  await settled();
  expect(stored).toEqual(['b']);
});

test('a correlationId is a uuid, on plain http too', () => {
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const original = globalThis.crypto;
  Object.defineProperty(globalThis, 'crypto', {
    configurable: true,
    value: { getRandomValues: (bytes: Uint8Array) => bytes.map(() => Math.floor(Math.random() * 256)) },
  });
  const ids = Array.from({ length: 200 }, createCorrelationId);
  Object.defineProperty(globalThis, 'crypto', { configurable: true, value: original });
  ids.forEach((id) => expect(id).toMatch(uuid));
  expect(new Set(ids).size).toBe(200);
});

test('no answer and the server’s own trouble may be tried again; a refusal may not', () => {
  expect(requestProblem({ name: 'TypeError', message: 'Failed to fetch' })).toEqual({ kind: 'unreachable' });
  expect(requestProblem({ status: 503 })).toEqual({ kind: 'unreachable' });
  expect(requestProblem({ status: 401 })).toEqual({ kind: 'unreachable' });
  expect(requestProblem({ status: 422, code: 'whatsapp.window_closed', message: 'closed' })).toEqual({
    kind: 'refused',
    code: 'whatsapp.window_closed',
    message: 'closed',
  });
});

test('what is refused without a bubble of its own is dropped, and the next one goes', async () => {
  const { queue, posted, states } = given(({ correlationId }) => (correlationId === 'a' ? { kind: 'dropped' } : fails()));
  add(queue, 'a', 'b');
  await settled();
  expect(posted).toEqual(['a', 'b']);
  expect(states()).toEqual(['b:waiting']);
});

test('a file’s bubble is there before its row: content, words and file', () => {
  const file = mediaFile({ documentId: 'f1', kind: 'document', filename: 'offer.pdf' });
  const content = { type: 'document' as const, document: { media: 'f1', filename: 'offer.pdf' } };
  const pending = toPendingMessage(outgoingMessage({ content, media: [file] }));
  expect(pending).toMatchObject({ type: 'document', text: 'offer.pdf', status: 'queued', media: [file] });
  expect(pending.content).toEqual({ type: 'document', document: { media: 'f1', link: null, caption: null, filename: 'offer.pdf' } });
});

test('a reaction shows on its message before its row is here', () => {
  const content = { type: 'reaction' as const, reaction: { message: 'm1', emoji: '👍' } };
  const pending = toPendingMessage(outgoingMessage({ content, targetWamid: 'wamid.m1' }));
  expect(pending.content).toEqual({ type: 'reaction', reaction: { targetWamid: 'wamid.m1', emoji: '👍' } });
});
