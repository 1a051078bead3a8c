import { TextEncoder } from 'node:util';

import { act, fireEvent, screen, within } from '@testing-library/react';

import { strapiAdmin as mockStrapiAdmin } from '../../page/strapi-admin';
import type { ConnectionState, ConnectionStep, StepState } from '../../../../../contracts/connection';
import { renderInPanel } from '../../page/with-panel';
import { prepareBrowser } from '../../inbox/panel';
import { at, businessNumber, connected, connection, lockedField, steps, storedFields, storedSecret, trouble } from './builders';
import { FakeConnection } from './fake-api';
import { ConnectionPage } from '../../../../../admin/src/features/settings/ConnectionPage';
import { liveStore } from '../../../../../admin/src/live/live-store';

let mockServer = new FakeConnection();
let mockDenied: string[] = [];
const mockLeft: string[] = [];
const mockCopied: string[] = [];
const mockTold: string[] = [];

jest.mock('@strapi/strapi/admin', () => ({
  ...mockStrapiAdmin(),
  useRBAC: (wanted: { action: string }[]) => mockStrapiAdmin({ denied: mockDenied }).useRBAC(wanted),
  useNotification: () => ({ toggleNotification: ({ message }: { message: string }) => mockTold.push(message) }),
}));
jest.mock('../../../../../admin/src/api/connection-api', () => {
  const hooks = () => mockServer.hooks();
  return new Proxy(
    {},
    {
      get: (_, name: string) =>
        name === '__esModule' ? true : (...args: never[]) => (hooks()[name] as (...a: never[]) => unknown)(...args),
    },
  );
});
jest.mock('../../../../../admin/src/features/settings/connection/login/leave-to', () => ({ leaveTo: (url: string) => mockLeft.push(url) }));
jest.mock('../../../../../admin/src/components/copy-text', () => ({
  copyText: (text: string) => {
    mockCopied.push(text);
    return Promise.resolve(true);
  },
}));

jest.setTimeout(30_000);

// jsdom has none; the code is drawn with it.
Object.assign(globalThis, { TextEncoder });

beforeEach(() => {
  mockServer = new FakeConnection();
  mockDenied = [];
  [mockLeft, mockCopied, mockTold].forEach((list) => (list.length = 0));
  prepareBrowser();
});

const base = '/settings/whatsapp/connection';
const show = (state: ConnectionState | null, at: string = base) => {
  mockServer.state = state;
  return renderInPanel(<ConnectionPage />, { at, path: `${base}/*` });
};
const showStep = (step: ConnectionStep, state: ConnectionState) => show(state, `${base}/steps/${step}`);
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const noButton = (name: string | RegExp) => expect(screen.queryByRole('button', { name })).toBeNull();
const press = (name: string | RegExp) => act(async () => fireEvent.click(button(name)));
const field = (name: string | RegExp) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string | RegExp, text: string) => fireEvent.change(field(name), { target: { value: text } });
const heading = (name: string | RegExp) => screen.getByRole('heading', { name });
const card = (step: string) => document.querySelector<HTMLElement>(`[data-step="${step}"]`) as HTMLElement;

const verified: Partial<StepState> = { state: 'verified', checkedAt: at };
const failedToken: Partial<StepState> = {
  state: 'failed',
  checkedAt: at,
  troubles: [trouble('scope-missing', { field: 'accessToken', params: { scope: 'whatsapp_business_messaging' } })],
};
/** As in the mock-up: the token failed, the webhook is open. */
const halfway = (change: Partial<ConnectionState> = {}) =>
  connection({
    fields: { ...storedFields, verifyToken: storedSecret('4d2e') },
    steps: steps({
      choose: verified,
      app: { ...verified, found: [{ name: 'app', value: 'Bici Norte Shop' }] },
      token: failedToken,
      number: verified,
      webhook: { state: 'partly' },
      send: { needs: 'token' },
    }),
    numbers: [businessNumber()],
    ...change,
  });

describe('the page', () => {
  test('shows the guide alone while something is missing, and tabs once all fields are there', () => {
    const view = show(connection());
    expect(screen.queryByRole('tab')).toBeNull();
    expect(heading('0 · Choose')).toBeTruthy();
    view.unmount();
    show(connected(), `${base}/steps/app`);
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual(['Health', 'Setup steps', 'Numbers']);
    fireEvent.click(screen.getByRole('tab', { name: 'Numbers' }));
    expect(screen.getByRole('table', { name: 'Numbers' })).toBeTruthy();
  });

  test('does not open the numbers before there is a connection', () => {
    show(connection(), `${base}/numbers`);
    expect(screen.queryByRole('table')).toBeNull();
    expect(heading('0 · Choose')).toBeTruthy();
  });

  test('says when it cannot be loaded, and who may not see it', () => {
    mockServer.isError = true;
    const view = show(null);
    expect(screen.getByText('The connection could not be loaded.')).toBeTruthy();
    view.unmount();
    mockDenied = ['plugin::whatsapp.settings.read'];
    show(connected());
    expect(screen.getByText('no permissions')).toBeTruthy();
  });
});

describe('the guide', () => {
  test('lists each step with its state in words and what was found', () => {
    show(halfway());
    const list = within(screen.getByRole('navigation', { name: 'Steps' }));
    expect(list.getByText('3 of 8 verified')).toBeTruthy();
    expect(list.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Choose, verified: Values entered here',
      'App, verified: Bici Norte Shop',
      'Token, failed: Permission whatsapp_business_messaging is missing',
      'Number, verified: +34 946 004 120',
      '4Webhook, begun: Waiting for Meta'.slice(1),
      '5Signature, not started: Two test requests',
      '6Send, not started: Needs step 2',
      '7Receive, not started: One message from you',
    ]);
    expect(list.getByRole('button', { name: /Webhook/ }).getAttribute('aria-current')).toBe('step');
  });

  test('keeps what failed on top, with field, fix, page at Meta, and verifies in place', async () => {
    mockServer.answer('VerifyStep', { data: { data: connected() } });
    show(halfway());
    const failed = within(card('token'));
    expect(card('token').dataset.failed).toBe('true');
    expect(card('token').compareDocumentPosition(card('webhook'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(failed.getByRole('heading', { name: '2 · Token: Permission whatsapp_business_messaging is missing' })).toBeTruthy();
    expect(failed.getByText(/Numbers and templates can be read.*Step 6 stays closed until this is fixed/)).toBeTruthy();
    expect(failed.getByLabelText<HTMLInputElement>(/Access token, kept, ends in X 9 Q K/).value).toBe('••••••••••••••x9Qk');
    expect(failed.getByRole('link').getAttribute('href')).toBe('https://business.facebook.com/latest/settings/system_users');
    fireEvent.click(failed.getByRole('button', { name: /Replace/ }));
    fireEvent.change(failed.getByLabelText(/^Access token/), { target: { value: 'EAAnewtoken' } });
    await act(async () => fireEvent.click(failed.getByRole('button', { name: 'Verify again' })));
    // The server has checked with it already.
    expect(mockServer.args('SaveConnection')).toEqual([{ accessToken: 'EAAnewtoken' }]);
    expect(mockServer.args('VerifyStep')).toEqual([]);
    await act(async () => fireEvent.click(failed.getByRole('button', { name: 'Verify again' })));
    expect(mockServer.args('VerifyStep')).toEqual(['token']);
  });

  test('opens a step by its name, takes the focus there, and keeps it in the address', () => {
    const { router } = show(halfway());
    fireEvent.click(button(/^App.*verified/));
    expect(router.state.location.pathname).toBe(`${base}/steps/app`);
    expect(document.activeElement).toBe(heading('1 · App'));
  });

  test('stays where it is when what is polled changes, until the person goes on', async () => {
    const { router } = show(halfway());
    act(() => mockServer.change(connected()));
    expect(heading('4 · Webhook')).toBeTruthy();
    expect(router.state.location.pathname).toBe(base);
    fireEvent.click(button('Next step'));
    expect(heading('7 · Receive')).toBeTruthy();
    await screen.findByRole('img');
  });

  test('says which step must be done first', () => {
    showStep('send', connection({ steps: steps({ send: { needs: 'token' } }) }));
    expect(screen.getByText('This step needs step 2 · Token first')).toBeTruthy();
    expect(screen.queryByLabelText(/Your phone/)).toBeNull();
    fireEvent.click(button('Open step 2'));
    expect(heading('2 · Token')).toBeTruthy();
  });

  test('goes on by itself once a step is verified without a but', async () => {
    mockServer.answer('SaveConnection', { data: { data: connection({ steps: steps({ choose: verified, app: verified }) }) } });
    const { router } = showStep('app', connection());
    type(/^App ID/, '100000000000000');
    type(/^App secret/, 'a-good-secret');
    await press('Verify');
    expect(mockServer.args('SaveConnection')).toEqual([{ appId: '100000000000000', appSecret: 'a-good-secret' }]);
    expect(router.state.location.pathname).toBe(`${base}/steps/token`);
  });

  test('stays where something is to be seen, and asks for what could not be checked with the values', async () => {
    const but = { ...verified, troubles: [trouble('app-in-development', { level: 'attention' })] };
    mockServer.answer('VerifyStep', { data: { data: connection({ steps: steps({ choose: verified, app: but }) }) } });
    mockServer.answer('SaveConnection', { data: { data: connection({ steps: steps({ app: { state: 'partly' } }) }) } });
    const { router } = showStep('app', connection({ fields: { ...connection().fields, appSecret: storedSecret('cr3t') } }));
    type(/^App ID/, '100000000000000');
    await press('Verify');
    expect(mockServer.args('VerifyStep')).toEqual(['app']);
    expect(router.state.location.pathname).toBe(`${base}/steps/app`);
  });

  test('tells what Meta or a step before has against it, whatever the status', async () => {
    mockServer.answer('VerifyStep', { error: { status: 502, code: 'whatsapp.meta_refused', message: 'Meta said no (131000).' } });
    showStep('signature', connection({ fields: storedFields }));
    await press('Verify');
    expect(screen.getByText('Meta said no (131000).')).toBeTruthy();
    mockServer.answer('VerifyStep', { error: { status: 500, code: 'whatsapp.internal_error', message: 'x' } });
    await press('Verify');
    expect(screen.getByText(/The server cannot be reached/)).toBeTruthy();
  });
});

describe('a value', () => {
  test('that is wrong is told in place and is not sent', async () => {
    showStep('app', connection());
    type(/^App ID/, 'my app');
    await press('Verify');
    expect(screen.getByText('This is the ID from Meta’s pages: digits only.')).toBeTruthy();
    expect(mockServer.calls).toEqual([]);
  });

  test('that is missing is told in place', async () => {
    showStep('app', connection());
    type(/^App ID/, '100000000000000');
    await press('Verify');
    expect(screen.getAllByText('Fill this in.')).toHaveLength(1);
    expect(mockServer.calls).toEqual([]);
  });

  test('that the server refuses is told in place, else beside the button', async () => {
    mockServer.answer('SaveConnection', {
      error: { status: 400, message: 'x', details: { errors: [{ path: ['body', 'appId'], message: 'No such id.' }] } },
    });
    showStep('app', connection({ fields: { ...connection().fields, appSecret: storedSecret('cr3t') } }));
    type(/^App ID/, '100000000000000');
    await press('Verify');
    expect(screen.getByText('No such id.')).toBeTruthy();
    mockServer.answer('SaveConnection', { error: { status: 409, code: 'whatsapp.field_locked', message: 'locked' } });
    await press('Verify');
    expect(screen.getByText(/stands in the environment or in config\/plugins/)).toBeTruthy();
  });

  test('that is secret is never shown: it is replaced, or kept after all', () => {
    showStep('app', connection({ fields: storedFields }));
    expect(field(/App secret, kept/).value).toBe('••••••••••••••cr3t');
    fireEvent.click(button('Replace: App secret'));
    expect(field(/^App secret/).value).toBe('');
    expect(field(/^App secret/).type).toBe('password');
    fireEvent.click(button('Keep the old one'));
    expect(field(/App secret, kept/).readOnly).toBe(true);
  });

  test('that the project has locked is closed, with the name of the place', () => {
    showStep('app', connection({ fields: { ...storedFields, appId: { ...lockedField('WHATSAPP_APP_ID'), value: '100000000000000' } } }));
    expect(field('App ID').readOnly).toBe(true);
    expect(screen.getByText('WHATSAPP_APP_ID')).toBeTruthy();
    showStep('choose', connection({ fields: { ...storedFields, appSecret: lockedField('config/plugins', 'cr3t') } }));
    expect(within(card('choose')).getAllByText('config/plugins').length).toBe(2);
    expect(within(card('choose')).getByText('WHATSAPP_APP_ID')).toBeTruthy();
  });

  test('that is secret cannot be typed without Strapi’s encryption key, and why is said on top', () => {
    showStep(
      'app',
      connection({
        hasEncryptionKey: false,
        steps: steps({ choose: { state: 'failed', troubles: [trouble('encryption-key-missing')] } }),
      }),
    );
    expect(within(card('choose')).getByText(/Set .* in .* and restart Strapi/, { selector: 'p' })).toBeTruthy();
    expect(field(/^App secret/).disabled).toBe(true);
    expect(field(/^App ID/).disabled).toBe(false);
  });

  test('that cannot be read any more says so at its field', () => {
    const broken = { ...storedSecret('x9Qk'), trouble: trouble('secret-unreadable', { field: 'accessToken' as const }) };
    showStep('token', connection({ fields: { ...storedFields, accessToken: broken } }));
    expect(screen.getByText('Access token cannot be read any more')).toBeTruthy();
  });
});

describe('the token', () => {
  test('shows whose it is, what it may do and when it ends, and can be extended', async () => {
    const found = [
      { name: 'tokenOwner', value: 'strapi' },
      { name: 'scopes', value: 'whatsapp_business_management whatsapp_business_messaging' },
    ];
    const expiresAt = new Date(Date.now() + 9.5 * 86_400_000).toISOString();
    showStep(
      'token',
      connection({
        fields: storedFields,
        steps: steps({ token: { ...verified, found } }),
        token: { type: 'USER', expiresAt, isRefreshable: true, refreshedAt: null },
      }),
    );
    const facts = within(card('token'));
    expect(facts.getByText('2 of 2')).toBeTruthy();
    expect(facts.getByText(/in 9 days$/)).toBeTruthy();
    expect(screen.getByText('Ends in 9 days')).toBeTruthy();
    await press('Extend now');
    expect(mockServer.args('RefreshToken')).toHaveLength(1);
  });

  test('comes from Meta’s own page too, unless the project has locked it', async () => {
    mockServer.answer('StartLogin', { data: { data: { url: 'https://www.facebook.com/dialog' } } });
    const view = showStep('token', connection({ fields: storedFields }));
    await press('Sign in with Meta');
    expect(mockLeft).toEqual(['https://www.facebook.com/dialog']);
    view.unmount();
    const login = { ...connection().login, isAvailable: false, obstacle: 'token-locked' as const };
    showStep('token', connection({ login, fields: { ...storedFields, accessToken: lockedField('WHATSAPP_ACCESS_TOKEN', 'x9Qk') } }));
    noButton('Sign in with Meta');
    expect(screen.getByText(/Off: the access token stands in the environment/)).toBeTruthy();
  });
});

describe('coming back from Meta', () => {
  const handle = 'h'.repeat(43);

  test('the handle leaves the address at once, is used once, and the number comes next', async () => {
    const { router } = show(connection({ fields: storedFields }), `${base}#handle=${handle}`);
    expect(router.state.location.hash).toBe('');
    await act(async () => undefined);
    expect(mockServer.args('CompleteLogin')).toEqual([{ handle }]);
    expect(router.state.location.pathname).toBe(`${base}/steps/number`);
    expect(screen.getByText('Signed in with Meta')).toBeTruthy();
  });

  test('a refusal is told in words', () => {
    const { router } = show(connection({ fields: storedFields }), `${base}#error=denied`);
    expect(router.state.location.hash).toBe('');
    expect(screen.getByText(/You declined at Meta/)).toBeTruthy();
    expect(heading('2 · Token')).toBeTruthy();
    expect(mockServer.calls).toEqual([]);
  });

  test('and so is a handle that is worth nothing any more', async () => {
    mockServer.answer('CompleteLogin', { error: { status: 403, message: 'This sign-in was begun by somebody else.' } });
    show(connection({ fields: storedFields }), `${base}#handle=${handle}`);
    await act(async () => undefined);
    expect(screen.getByText('This sign-in was begun by somebody else.')).toBeTruthy();
  });
});

describe('the number', () => {
  const choice = { ...businessNumber(), troubles: [trouble('number-not-approved', { params: { nameStatus: 'DECLINED' } })] };
  const accounts = [{ wabaId: '100000000000001', name: 'Bici Norte', business: 'Bici Norte S.L.', numbers: [choice], troubles: [] }];

  test('is picked from what the token sees', async () => {
    mockServer.choices = { accounts, source: 'granular-scopes', troubles: [] };
    showStep('number', connection());
    const only = screen.getByRole<HTMLInputElement>('radio', { name: /\+34 946 004 120/ });
    expect(only.checked).toBe(true);
    expect(screen.getByText('Number not approved: its display name is declined')).toBeTruthy();
    expect(screen.getByText('2,000 people in 24 h')).toBeTruthy();
    await press('Verify');
    expect(mockServer.args('SaveConnection')).toEqual([{ wabaId: '100000000000001', phoneNumberId: '100000000000002' }]);
    expect(mockServer.args('VerifyStep')).toEqual(['number']);
  });

  test('is typed only where Meta lists nothing: one id, then the list', () => {
    mockServer.choices = { accounts: [], source: 'nothing', troubles: [trouble('nothing-to-choose')] };
    showStep('number', connection());
    expect(screen.getByText('The access token sees no WhatsApp Business Account')).toBeTruthy();
    type(/WhatsApp Business Account ID/, 'abc');
    fireEvent.click(button('Read its numbers'));
    expect(screen.getByText(/digits only/)).toBeTruthy();
    type(/WhatsApp Business Account ID/, '100000000000001');
    fireEvent.click(button('Read its numbers'));
    expect(mockServer.asked.at(-1)).toEqual({ wabaId: '100000000000001' });
  });
});

describe('the webhook', () => {
  const open = (change: Partial<ConnectionState['webhook']> = {}) =>
    connection({ fields: storedFields, webhook: { ...connection().webhook, ...change } });

  test('is registered by us only once token and number are there', () => {
    showStep('webhook', connection());
    expect(button('Register for me').disabled).toBe(true);
    fireEvent.click(button('Needs step 2 · Token first'));
    expect(heading('2 · Token')).toBeTruthy();
  });

  test('is registered by one button', async () => {
    showStep('webhook', open());
    await press('Register for me');
    expect(mockServer.args('RegisterWebhook')).toHaveLength(1);
  });

  test('or by hand: address and verify token are copied until Meta has fetched them', async () => {
    mockServer.answer('CopyVerifyToken', { data: { data: { verifyToken: 'the-whole-token' } } });
    const view = showStep('webhook', open());
    fireEvent.click(screen.getByRole('radio', { name: 'By hand' }));
    await press('Copy: Callback URL');
    await press('Copy: Verify token');
    expect(mockCopied).toEqual(['https://bicinorte.example/api/whatsapp/webhook', 'the-whole-token']);
    expect(document.body.innerHTML).not.toContain('the-whole-token');
    view.unmount();

    showStep('webhook', open({ verifiedAt: at, canCopyVerifyToken: false }));
    fireEvent.click(screen.getByRole('radio', { name: 'By hand' }));
    noButton('Copy: Verify token');
    expect(screen.getByText('Meta has it. It can only be replaced.')).toBeTruthy();
    fireEvent.click(within(card('webhook')).getByRole('button', { name: 'New verify token' }));
    await act(async () => fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'New verify token' })));
    expect(mockServer.args('RotateVerifyToken')).toHaveLength(1);
  });

  test('asks Meta again as soon as Meta has called', async () => {
    showStep('webhook', open());
    expect(mockServer.args('VerifyStep')).toEqual([]);
    await act(async () => mockServer.change(open({ verifiedAt: at })));
    expect(mockServer.args('VerifyStep')).toEqual(['webhook']);
  });

  test('ticks itself off, and asks only while it waits and is seen', () => {
    const view = showStep('webhook', open({ verifiedAt: at }));
    const facts = () => [...document.querySelectorAll<HTMLElement>('[data-fact]')].map(({ dataset }) => `${dataset.fact} ${dataset.state}`);
    expect(facts()).toEqual(['answers done', 'fetched done', 'subscribed now', 'event todo']);
    expect(screen.getByText('Waiting for the account to be subscribed …').closest('ul')?.getAttribute('aria-live')).toBe('polite');
    expect(mockServer.polling).toBe(2_000);
    act(() => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    expect(mockServer.polling).toBe(0);
    view.unmount();
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
    showStep('webhook', connected());
    expect(mockServer.polling).toBe(0);
  });

  test('falls silent when nobody touches the page for long, and goes on when asked', () => {
    jest.useFakeTimers();
    try {
      showStep('webhook', open());
      expect(mockServer.polling).toBe(2_000);
      act(() => jest.advanceTimersByTime(10 * 60_000));
      expect(mockServer.polling).toBe(0);
      fireEvent.click(button('Watch again'));
      expect(mockServer.polling).toBe(2_000);
    } finally {
      jest.useRealTimers();
    }
  });

  test('explains a tunnel where the address is on this machine, and a wrong verify token', () => {
    showStep('webhook', open({ isLocal: true, url: 'http://localhost:1337/api/whatsapp/webhook', refusedAt: at }));
    expect(screen.getByText('cloudflared tunnel --url http://localhost:1337')).toBeTruthy();
    expect(screen.getByText(/somebody fetched the address with another verify token/)).toBeTruthy();
  });
});

describe('the signature', () => {
  test('shows what two test requests got', () => {
    const found = [
      { name: 'signedAnswer', value: '200' },
      { name: 'unsignedAnswer', value: '401' },
    ];
    showStep('signature', connection({ steps: steps({ signature: { ...verified, found } }) }));
    expect(screen.getByText('got in (200)')).toBeTruthy();
    expect(screen.getByText('stayed out (401)')).toBeTruthy();
  });

  test('is turned off for an hour after a question, warns as long as it is off, and is turned on again', async () => {
    const view = showStep('signature', connection({ fields: storedFields }));
    await press('Turn off for 60 minutes');
    await act(async () =>
      fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Turn off for 60 minutes' })),
    );
    expect(mockServer.args('SetSignatureCheck')).toEqual([{ isChecked: false }]);
    view.unmount();
    const offUntil = new Date(Date.now() + 54.5 * 60_000).toISOString();
    const off = { isChecked: false, offUntil, isLocked: false, previousSecretUntil: null };
    showStep(
      'signature',
      connection({ signature: off, steps: steps({ signature: { state: 'failed', troubles: [trouble('signature-off')] } }) }),
    );
    expect(screen.getByText('The signature is not checked; on again in 54 min')).toBeTruthy();
    await press('Turn on again');
    expect(mockServer.args('SetSignatureCheck')).toEqual([{ isChecked: false }, { isChecked: true }]);
  });

  test('that is off in the project cannot be turned on here', () => {
    const off = { isChecked: false, offUntil: null, isLocked: true, previousSecretUntil: null };
    showStep('signature', connection({ signature: off }));
    expect(screen.getByText(/off in config\/plugins/)).toBeTruthy();
    noButton('Turn on again');
  });
});

describe('the test message', () => {
  test('goes to a phone with its country code, and its ticks come live', async () => {
    const view = showStep('send', connection({ fields: storedFields }));
    type(/Your phone/, '612 345 678');
    await press('Send the test message');
    expect(screen.getByText(/with its country code/, { selector: '[id$="-error"]' })).toBeTruthy();
    type(/Your phone/, '+34 612 345 678');
    await press('Send the test message');
    expect(mockServer.args('SendTestMessage')).toEqual([{ to: '+34612345678' }]);
    view.unmount();
    const test = { message: 'm'.repeat(24), to: '+34612345678', status: 'sent' as const, statusTimes: { sent: at }, error: null };
    showStep('send', connection({ fields: storedFields, test, steps: steps({ send: verified }) }));
    expect(screen.getByText('Waiting for the phone …')).toBeTruthy();
    expect(mockServer.polling).toBe(2_000);
    expect(button('Next step')).toBeTruthy();
  });

  test('is not offered to a role that may not send', () => {
    mockDenied = ['plugin::whatsapp.messages.send'];
    showStep('send', connection({ fields: storedFields }));
    noButton('Send the test message');
    expect(screen.getByText(/Your role may not send messages/)).toBeTruthy();
  });
});

describe('the first message', () => {
  test('is asked for with number, link and code', async () => {
    showStep('receive', connection({ numbers: [businessNumber()] }));
    expect(screen.getByRole('link', { name: 'wa.me link' }).getAttribute('href')).toBe('https://wa.me/34946004120');
    expect(await screen.findByRole('img', { name: 'Code that opens a chat with +34 946 004 120' })).toBeTruthy();
    noButton(/Done/);
  });

  test('and then the inbox opens on it, by a fresh page where the menu does not have it yet', async () => {
    liveStore.set({ isEntryHidden: true });
    showStep('receive', connected());
    await screen.findByRole('img');
    await press('Done, open the inbox');
    expect(mockLeft).toEqual([`/plugins/whatsapp/c/${'c'.repeat(24)}`]);
  });
});

describe('the numbers', () => {
  const numbers = [
    businessNumber(),
    businessNumber({ phoneNumberId: '100000000000009', displayPhoneNumber: '+34 946 004 999', isDefault: false }),
  ];

  test('are enabled, made the default, and disabled after a question; the default one stays', async () => {
    show(connected({ numbers }), `${base}/numbers`);
    const row = (name: RegExp) => within(screen.getByRole('row', { name }));
    expect(row(/004 120/).getByRole<HTMLButtonElement>('switch').disabled).toBe(true);
    await act(async () => fireEvent.click(row(/004 999/).getByRole('radio')));
    fireEvent.click(row(/004 999/).getByRole('switch'));
    expect(screen.getByText(/quarantined from now on/)).toBeTruthy();
    await press('Disable');
    expect(mockServer.args('UpdateNumber')).toEqual([
      { phoneNumberId: '100000000000009', isDefault: true },
      { phoneNumberId: '100000000000009', isEnabled: false },
    ]);
  });

  test('a refusal is told', async () => {
    mockServer.answer('UpdateNumber', { error: { status: 409, message: 'Meta does not know this number.' } });
    show(connected({ numbers }), `${base}/numbers`);
    await act(async () => fireEvent.click(screen.getAllByRole('radio')[1] as HTMLElement));
    expect(mockTold).toEqual(['Meta does not know this number.']);
  });
});

describe('taking it away', () => {
  test('asks first, and what is stored is forgotten', async () => {
    show(connected(), `${base}/steps/app`);
    await press('Disconnect');
    expect(mockServer.calls).toEqual([]);
    await act(async () => fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Disconnect' })));
    expect(mockServer.args('Disconnect')).toHaveLength(1);
    expect(mockTold).toEqual(['Disconnected']);
  });

  test('is not offered where all stands in the project', () => {
    const fields = Object.fromEntries(Object.keys(storedFields).map((name) => [name, lockedField('config/plugins', '1234')]));
    show(connected({ fields: fields as ConnectionState['fields'] }), `${base}/steps/app`);
    noButton('Disconnect');
  });
});

test('who may only look sees all of it, and no button that would be refused', async () => {
  mockDenied = ['plugin::whatsapp.settings.update'];
  const changes = /verify|replace|register|turn|send|disconnect|sign in|extend|new verify/i;
  for (const step of ['app', 'token', 'number', 'webhook', 'signature', 'send', 'receive'] as const) {
    const view = showStep(step, halfway());
    const names = screen.getAllByRole('button').map((each) => each.getAttribute('aria-label') ?? each.textContent ?? '');
    const inList = within(screen.getByRole('navigation', { name: 'Steps' }))
      .getAllByRole('button')
      .map(({ textContent }) => textContent);
    expect([step, names.filter((name) => changes.test(name) && !inList.includes(name))]).toEqual([step, []]);
    expect(mockServer.asked).toEqual([]);
    if (step === 'receive') await screen.findByRole('img');
    view.unmount();
  }
  show(connected(), `${base}/numbers`);
  expect(screen.getAllByRole<HTMLButtonElement>('switch').every(({ disabled }) => disabled)).toBe(true);
  noButton('Read from Meta again');
});
