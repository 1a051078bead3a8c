import { act, renderHook, waitFor } from '@testing-library/react';

import { adminWithCache as mockAdminWithCache, createStore, noSuch, server } from './real-cache';
import { conversation, message, outgoingMessage, T0 } from '../builders';
import { useConversationList } from '../../../../admin/src/features/inbox/list/use-conversation-list';
import { useConversation } from '../../../../admin/src/features/inbox/thread/use-conversation';
import { useThreadMessages } from '../../../../admin/src/features/inbox/thread/use-thread-messages';
import { useWhatsappSendMutation } from '../../../../admin/src/api/inbox-api';
import { entities } from '../../../../admin/src/live/entities';
import { liveStore } from '../../../../admin/src/live/live-store';

jest.mock('@strapi/strapi/admin', () => mockAdminWithCache());

const one = '/whatsapp/conversations/c1';
const page = (...data: readonly object[]) => ({ data: { data, meta: { nextCursor: null } } });
const secret = 'what only its owner reads';

beforeEach(() => {
  server.startOver();
  entities.clear();
  liveStore.reset();
  server.answers.set(one, { data: { data: conversation() } });
  server.answers.set(`${one}/messages?`, page(message({ text: secret })));
  server.answers.set('/whatsapp/conversations?view=all', page(conversation(), conversation({ documentId: 'c2' })));
  server.answers.set('/whatsapp/conversations?view=all&q=ana', page(conversation()));
});

const mine = { view: 'all', number: null, userId: 1 } as const;

/** The hooks of list, search, header and thread on one cache. */
async function open() {
  const { wrapper, cached } = createStore();
  const list = renderHook(() => useConversationList({ ...mine, q: '' }), { wrapper });
  const search = renderHook(() => useConversationList({ ...mine, q: 'ana' }), { wrapper });
  const selected = renderHook(() => useConversation('c1'), { wrapper });
  const thread = renderHook(() => useThreadMessages('c1'), { wrapper });
  const kind = () => selected.result.current.kind;
  const rows = ({ result }: typeof list) => result.current.rows.map(({ documentId }) => documentId);
  await waitFor(() => expect([kind(), thread.result.current.messages.length]).toEqual(['ready', 1]));
  await waitFor(() => expect([rows(list), rows(search)]).toEqual([['c2', 'c1'], ['c1']]));
  expect(cached()).toContain(secret);
  return { wrapper, cached, kind, list: () => rows(list), search: () => rows(search), closeThread: thread.unmount };
}

test('list, search, conversation, messages and their cache lose what is gone', async () => {
  const { cached, kind, list, search, closeThread } = await open();
  // As the page does: its thread goes with it.
  act(() => {
    entities.apply({ messages: [message({ documentId: 'm2', text: secret })] });
    entities.apply({ gone: ['c1'] });
    closeThread();
  });
  expect([kind(), list(), search()]).toEqual(['missing', ['c2'], []]);
  await waitFor(() => expect(cached()).not.toContain(secret));
  expect(cached()).not.toContain('"documentId":"c1"');
  expect(cached()).toContain('"documentId":"c2"');
  expect(entities.get().messages.has('c1')).toBe(false);
});

test('what comes back is read anew, not taken from before', async () => {
  const { cached, kind, list, search, closeThread } = await open();
  act(() => {
    entities.apply({ gone: ['c1'] });
    closeThread();
  });
  await waitFor(() => expect(cached()).not.toContain(secret));
  server.asked.length = 0;
  act(() => entities.apply({ conversations: [conversation({ changedAt: T0 + 5 })] }));
  expect([kind(), list()]).toEqual(['ready', ['c2', 'c1']]);
  await waitFor(() => expect(server.asked).toContain(one));
  await waitFor(() => expect(search()).toEqual(['c1']));
  // The list had it by the stream already.
  expect(server.asked.sort()).toEqual([one, '/whatsapp/conversations?view=all&q=ana'].sort());
});

test('after a long absence the open conversation is asked for again, and is missing if it is somebody else’s now', async () => {
  const { kind } = await open();
  server.answers.set(one, noSuch);
  server.answers.set(`${one}/messages?`, noSuch);
  server.answers.set('/whatsapp/conversations?view=all', page());
  // As `reset: true` does.
  act(() => {
    entities.clear();
    liveStore.set({ epoch: liveStore.get().epoch + 1 });
  });
  await waitFor(() => expect(kind()).toBe('missing'));
  expect(entities.get().gone.has('c1')).toBe(true);
});

test('after a long absence one’s own conversation stays on the screen while it is asked for', async () => {
  const { kind } = await open();
  server.asked.length = 0;
  act(() => {
    entities.clear();
    liveStore.set({ epoch: liveStore.get().epoch + 1 });
  });
  expect(kind()).toBe('ready');
  await waitFor(() => expect(server.asked).toContain(one));
  expect(kind()).toBe('ready');
});

test('a refused answer makes it missing although its row is known; the next row brings it back', async () => {
  const { wrapper } = createStore();
  entities.apply({ conversations: [conversation()] });
  server.answers.set(one, noSuch);
  const { result } = renderHook(() => useConversation('c1'), { wrapper });
  await waitFor(() => expect(result.current.kind).toBe('missing'));
  server.answers.set(one, { data: { data: conversation({ changedAt: T0 + 5 }) } });
  act(() => entities.apply({ conversations: [conversation({ changedAt: T0 + 5 })] }));
  await waitFor(() => expect(result.current.kind).toBe('ready'));
  expect(entities.get().gone.has('c1')).toBe(false);
});

test('a proxy’s 404 and a server that cannot be reached take nothing away', async () => {
  const { kind } = await open();
  server.answers.set(one, { error: { status: 404, name: 'UnknownError', message: '' } });
  act(() => liveStore.set({ epoch: liveStore.get().epoch + 1 }));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect([kind(), entities.get().gone.size]).toEqual(['ready', 0]);
});

test('a message that finds no conversation tells that it is gone', async () => {
  const { wrapper, kind } = await open();
  const send = renderHook(() => useWhatsappSendMutation(), { wrapper });
  server.answers.set(`${one}/messages`, noSuch);
  const { conversation: of, content, correlationId } = outgoingMessage();
  await act(async () => {
    await send.result.current[0]({ conversation: of, content, correlationId, replyTo: null });
  });
  expect(kind()).toBe('missing');
});
