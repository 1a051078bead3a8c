import { createLiveMiddleware } from '../../../../admin/src/live/live-middleware';
import { liveStore } from '../../../../admin/src/live/live-store';
import { session, userOfToken } from '../../../../admin/src/live/session';

const useToken = jest.fn();
jest.mock('../../../../admin/src/live/stream/live-client', () => ({
  createLiveClient: () => ({ useToken: (token: string | null) => useToken(token) }),
}));

jest.mock('../../../../admin/src/api/templates-api', () => ({ invalidateTemplates: () => ({ type: 'templates are old' }) }));

const jwt = (userId: number, nonce: number) => `head.${btoa(JSON.stringify({ userId, nonce }))}.signature`;
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test('follows the token: opens, renews for the same person, starts over for another, closes', async () => {
  let token: string | null = null;
  const dispatch = createLiveMiddleware()({ getState: () => ({ admin_app: { token } }), dispatch: () => undefined })(
    (action: unknown) => action,
  );

  dispatch({ type: 'before-login' });
  await settled();
  expect(useToken).not.toHaveBeenCalled();

  token = jwt(1, 1);
  dispatch({ type: 'login' });
  await settled();
  expect(useToken).toHaveBeenLastCalledWith(token);
  expect(session.token()).toBe(token);

  liveStore.set({ unread: 3 });
  token = jwt(1, 2);
  dispatch({ type: 'renewed' });
  await settled();
  expect(useToken).toHaveBeenLastCalledWith(token);
  expect(liveStore.get().unread).toBe(3);

  token = jwt(2, 1);
  dispatch({ type: 'another-person' });
  await settled();
  expect(liveStore.get().unread).toBe(0);

  token = null;
  dispatch({ type: 'logout' });
  await settled();
  expect(useToken).toHaveBeenLastCalledWith(null);
});

test('a changed list of templates is read again', async () => {
  const dispatch = jest.fn();
  createLiveMiddleware()({ getState: () => ({}), dispatch });
  liveStore.set({ unread: 9 });
  await settled();
  expect(dispatch).not.toHaveBeenCalled();
  liveStore.set({ templatesEpoch: liveStore.get().templatesEpoch + 1 });
  await settled();
  expect(dispatch).toHaveBeenCalledWith({ type: 'templates are old' });
});

test('a person is known by the claim in the token; an unreadable token is its own person', () => {
  expect(userOfToken(jwt(7, 1))).toBe(userOfToken(jwt(7, 2)));
  expect(userOfToken(jwt(7, 1))).not.toBe(userOfToken(jwt(8, 1)));
  expect(userOfToken('opaque')).toBe('opaque');
});
