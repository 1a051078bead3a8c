import { TextDecoder, TextEncoder } from 'node:util';

import { entities } from '../../../../admin/src/live/entities';
import { liveStore } from '../../../../admin/src/live/live-store';
import { session } from '../../../../admin/src/live/session';
import { createLiveClient, type LiveClient } from '../../../../admin/src/live/stream/live-client';
import { turnStore } from '../../../../admin/src/live/turn-store';
import { message } from '../builders';

/** A server of our own: answers per path, and streams that the test writes to. */
type Answer = { status: number; body?: unknown };
let answers: Record<string, Answer>;
let requests: string[];
let streams: FakeStream[];
let client: LiveClient;

const emptyChanges = { reset: false, conversations: [], messages: [], gone: [], unread: 0, cursor: 1 };

/** A body as `fetch` gives it: jsdom has no streams. */
class FakeStream {
  private chunks: { done: boolean; value?: Uint8Array }[] = [];
  private waiting: ((chunk: { done: boolean; value?: Uint8Array }) => void) | null = null;

  constructor(private readonly signal: AbortSignal) {}

  enqueue(text: string): void {
    this.give({ done: false, value: new TextEncoder().encode(text) });
  }
  close(): void {
    this.give({ done: true });
  }
  getReader() {
    return {
      read: () =>
        new Promise((resolve, reject) => {
          const next = this.chunks.shift();
          if (next) return resolve(next);
          this.waiting = resolve;
          this.signal.addEventListener('abort', () => reject(new Error('aborted')));
        }),
    };
  }
  private give(chunk: { done: boolean; value?: Uint8Array }): void {
    if (this.waiting) this.waiting(chunk);
    else this.chunks.push(chunk);
    this.waiting = null;
  }
}

function answerTo(url: string, init: { signal: AbortSignal }): Promise<unknown> {
  const path = url.replace('http://backend.test/whatsapp', '').replace(/\?.*/, '');
  requests.push(path);
  const { status, body } = answers[path] ?? { status: 404 };
  if (status === 0) return Promise.reject(new TypeError('Failed to fetch'));
  const response = { ok: status === 200, status, json: () => Promise.resolve({ data: body }) };
  if (path !== '/events' || status !== 200) return Promise.resolve(response);
  const stream = new FakeStream(init.signal);
  streams.push(stream);
  return Promise.resolve({ ...response, body: stream });
}

const write = (text: string) => streams[streams.length - 1]?.enqueue(text);
const settled = async () => {
  for (let turn = 0; turn < 30; turn += 1) await Promise.resolve();
};

beforeAll(() => Object.assign(globalThis, { TextDecoder, TextEncoder }));
beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
  Object.assign(window, { strapi: { backendURL: 'http://backend.test' } });
  Object.assign(globalThis, { fetch: jest.fn(answerTo) });
  answers = { '/events': { status: 200 }, '/changes': { status: 200, body: emptyChanges }, '/status': { status: 500 } };
  requests = [];
  streams = [];
  entities.clear();
  turnStore.clear();
  liveStore.reset();
  session.setToken('token');
  client = createLiveClient();
});
afterEach(() => {
  client.useToken(null);
  jest.useRealTimers();
});

test('health that turned asks for the status again, and for no rows', async () => {
  client.useToken('token');
  await settled();
  write('event: ping\ndata: {"cursor":1}\n\n');
  await settled();
  requests = [];
  write('event: health\ndata: {"cursor":2}\n\n');
  await settled();
  expect(requests).toEqual(['/status']);
});

test('is live from the first event on, and fetches the rows that an event names', async () => {
  client.useToken('token');
  await settled();
  expect(liveStore.get().connection).toBe('idle');
  write('event: ping\ndata: {"cursor":1}\n\n');
  await settled();
  expect(liveStore.get().connection).toBe('live');
  answers['/changes'] = { status: 200, body: { ...emptyChanges, messages: [message()], unread: 2, cursor: 5 } };
  await jest.advanceTimersByTimeAsync(200);
  write('event: message\ndata: {"documentId":"m1","conversation":"c1","cursor":5}\n\n');
  await settled();
  expect(entities.get().messages.get('c1')?.get('m1')?.text).toBe('Hello');
  expect(liveStore.get().unread).toBe(2);
});

test('a reset starts everything over', async () => {
  client.useToken('token');
  await settled();
  answers['/changes'] = { status: 200, body: { ...emptyChanges, reset: true } };
  const { epoch } = liveStore.get();
  entities.apply({ messages: [message()] });
  write('event: ping\ndata: {"cursor":1}\n\n');
  await settled();
  expect(liveStore.get().epoch).toBe(epoch + 1);
  expect(entities.get().messages.size).toBe(0);
});

test('a changed list of templates is told, and asks for no rows', async () => {
  client.useToken('token');
  await settled();
  write('event: ping\ndata: {"cursor":1}\n\n');
  await jest.advanceTimersByTimeAsync(200);
  const { templatesEpoch } = liveStore.get();
  requests = [];
  write('event: templates\ndata: {"cursor":2}\n\n');
  await settled();
  expect(liveStore.get().templatesEpoch).toBe(templatesEpoch + 1);
  expect(requests).toEqual([]);
});

test('what an assistant does is told at once; rows are asked for when it begins and ends', async () => {
  client.useToken('token');
  await settled();
  write('event: ping\ndata: {"cursor":1}\n\n');
  await jest.advanceTimersByTimeAsync(200);
  const tell = async (activity: string, more = '') => {
    requests = [];
    write(`event: turn\ndata: {"conversation":"c1","cursor":2,"activity":"${activity}"${more}}\n\n`);
    await settled();
    await jest.advanceTimersByTimeAsync(200);
    return requests;
  };
  expect(await tell('reading')).toEqual(['/changes']);
  expect(turnStore.get().get('c1')).toMatchObject({ activity: 'reading', source: null });
  expect(await tell('searching', ',"source":"products"')).toEqual([]);
  expect(turnStore.get().get('c1')).toMatchObject({ activity: 'searching', source: 'products' });
  expect(await tell('idle')).toEqual(['/changes']);
  expect(turnStore.get().has('c1')).toBe(false);
});

test('after a gap nobody knows what assistants do', async () => {
  client.useToken('token');
  await settled();
  write('event: ping\ndata: {"cursor":1}\n\n');
  await settled();
  write('event: turn\ndata: {"conversation":"c1","cursor":2,"activity":"writing"}\n\n');
  await settled();
  streams[0]?.close();
  await settled();
  await jest.advanceTimersByTimeAsync(1_100);
  write('event: ping\ndata: {"cursor":3}\n\n');
  await settled();
  expect(turnStore.get().size).toBe(0);
});

test('after a gap the list of templates may have changed', async () => {
  client.useToken('token');
  await settled();
  write('event: ping\ndata: {"cursor":1}\n\n');
  await settled();
  const { templatesEpoch } = liveStore.get();
  streams[0]?.close();
  await settled();
  await jest.advanceTimersByTimeAsync(1_100);
  write('event: ping\ndata: {"cursor":2}\n\n');
  await settled();
  expect(liveStore.get().templatesEpoch).toBe(templatesEpoch + 1);
});

test('opens the stream again after it ended', async () => {
  client.useToken('token');
  await settled();
  write('event: ping\ndata: {"cursor":1}\n\n');
  await settled();
  streams[0]?.close();
  await settled();
  expect(liveStore.get().connection).toBe('reconnecting');
  await jest.advanceTimersByTimeAsync(1_100);
  await settled();
  expect(streams.length).toBe(2);
});

test('after three failures it polls, and polling stops at 401 until there is a new token', async () => {
  answers['/events'] = { status: 502 };
  client.useToken('token');
  await settled();
  await jest.advanceTimersByTimeAsync(10_000);
  expect(requests.filter((path) => path === '/changes').length).toBeGreaterThan(0);
  expect(liveStore.get().connection).toBe('polling');
  answers['/changes'] = { status: 401 };
  await jest.advanceTimersByTimeAsync(60_000);
  expect(liveStore.get().connection).toBe('paused');
  requests = [];
  await jest.advanceTimersByTimeAsync(600_000);
  expect(requests).toEqual([]);
  answers['/events'] = { status: 200 };
  client.useToken('next-token');
  await settled();
  expect(requests).toContain('/events');
});

test('403 ends it for that token: nothing is asked any more', async () => {
  answers['/events'] = { status: 403 };
  client.useToken('token');
  await settled();
  expect(liveStore.get().connection).toBe('denied');
  requests = [];
  await jest.advanceTimersByTimeAsync(600_000);
  expect(requests).toEqual([]);
});

test('a server that cannot be reached is offline', async () => {
  answers['/events'] = { status: 0 };
  answers['/changes'] = { status: 0 };
  client.useToken('token');
  await settled();
  await jest.advanceTimersByTimeAsync(20_000);
  expect(liveStore.get().connection).toBe('offline');
});

test('a stream that falls silent is opened again', async () => {
  client.useToken('token');
  await settled();
  write('event: ping\ndata: {"cursor":1}\n\n');
  await settled();
  expect(streams.length).toBe(1);
  await jest.advanceTimersByTimeAsync(40_000);
  expect(streams.length).toBe(2);
});
