import { hideUntilConnected } from '../../../../admin/src/live/hide-until-connected';
import { refreshConnectionStatus } from '../../../../admin/src/live/connection-status';
import { liveStore } from '../../../../admin/src/live/live-store';
import { session } from '../../../../admin/src/live/session';

type Granted = Parameters<ReturnType<ReturnType<typeof hideUntilConnected>>>[0];

const permission = (action: string): Granted[number] => ({ action, subject: null });
const inboxRead = permission('plugin::whatsapp.inbox.read');
const other = permission('plugin::upload.read');

const run = async (pathname: string, granted: Granted = [inboxRead, other]) =>
  hideUntilConnected({ pathname, search: '', permissions: granted })((passed) => passed)(granted);

const answer = (status: number, connected: boolean) => {
  const data = { connected, missing: [], phoneNumber: null, webhookUrl: '', lastWebhookAt: null, unread: 4, now: Date.now() };
  const fetchMock = jest.fn(() => Promise.resolve({ ok: status === 200, status, json: () => Promise.resolve({ data }) }));
  Object.assign(globalThis, { fetch: fetchMock });
  return fetchMock;
};

beforeEach(() => {
  Object.assign(window, { strapi: { backendURL: 'http://backend.test' } });
  session.setToken('token');
});

test('given no connection, the inbox permission is withheld outside the plugin: no menu entry', async () => {
  answer(200, false);
  await refreshConnectionStatus();
  expect(await run('/')).toEqual([other]);
  expect(await run('/content-manager')).toEqual([other]);
  expect(await run('/plugins/whatsapp-other')).toEqual([other]);
  expect(liveStore.get().isEntryHidden).toBe(true);
});

test('given no connection, the plugin itself keeps it, to show the first-run page', async () => {
  answer(200, false);
  await refreshConnectionStatus();
  expect(await run('/plugins/whatsapp')).toEqual([inboxRead, other]);
  expect(await run('/plugins/whatsapp/c/abc')).toEqual([inboxRead, other]);
});

test('given a connection, nothing is withheld, and the unread count is known at once', async () => {
  answer(200, true);
  await refreshConnectionStatus();
  expect(await run('/')).toEqual([inboxRead, other]);
  expect(liveStore.get().unread).toBe(4);
});

test('an unknown state is not "not connected", and is asked again the next time', async () => {
  const failing = answer(500, false);
  await refreshConnectionStatus();
  expect(await run('/')).toEqual([inboxRead, other]);
  expect(failing.mock.calls.length).toBe(2);
});

test('the status is asked once for many checks, with the login in the header', async () => {
  const fetchMock = answer(200, true);
  await refreshConnectionStatus();
  await Promise.all([run('/'), run('/'), run('/settings')]);
  expect(fetchMock).toHaveBeenCalledTimes(1);
  expect(fetchMock).toHaveBeenCalledWith(
    'http://backend.test/whatsapp/status',
    expect.objectContaining({ headers: { Authorization: 'Bearer token' } }),
  );
});

test('a person without the permission costs no request', async () => {
  const fetchMock = answer(200, false);
  expect(await run('/', [other])).toEqual([other]);
  expect(fetchMock).not.toHaveBeenCalled();
});

test('given no connection, no other page of the plugin brings the menu entry back', async () => {
  answer(200, false);
  await refreshConnectionStatus();
  expect(
    await run('/', [permission('plugin::whatsapp.templates.read'), permission('plugin::whatsapp.message-objects.manage'), other]),
  ).toEqual([other]);
});
