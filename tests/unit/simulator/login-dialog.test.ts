import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { controlRefusal } from './control-refusal';
import { dialogUrl, redirectUri } from './login';

describe('the login dialog', () => {
  let simulator: TestSimulator;

  beforeAll(async () => {
    simulator = await startTestSimulator();
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const open = async (parameters: Record<string, string | undefined> = {}) => {
    const response = await fetch(dialogUrl(simulator, parameters), { redirect: 'manual' });
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  const press = async (form: Record<string, string>, parameters: Record<string, string | undefined> = {}) => {
    const body = new URLSearchParams(form);
    const response = await fetch(dialogUrl(simulator, parameters), { method: 'POST', body, redirect: 'manual' });
    return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() };
  };

  it('shows who asks, for what, and with which accounts', async () => {
    await simulator.addAccount({ name: 'Taller <Sur>', business: { name: 'Talleres' }, numbers: [{ displayPhoneNumber: '34944000111' }] });
    const { status, headers, html } = await open();
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(html).toContain('Simulated app');
    expect(html).toContain('Read and write messages');
    expect(html).toContain('See and manage accounts, numbers and templates');
    const words = html.replace(/\s+/g, ' ');
    expect(words).toContain('<strong>Bici Norte</strong> <span>+15550783881</span> </span>');
    expect(words).toContain('<strong>Taller &lt;Sur&gt;</strong> <span>Talleres</span> <span>+34944000111</span>');
    expect(html.match(/type="checkbox" name="waba"/g)).toHaveLength(2);
    expect(html).not.toContain('<Sur>');
  });

  it('asks for what the scope says where there is no configuration', async () => {
    const { html } = await open({ config_id: undefined, scope: 'whatsapp_business_messaging,email' });
    expect(html).toContain('See your e-mail address');
    expect(html).not.toContain('See and manage accounts');
  });

  it('is there without a version, too, and looks like itself', async () => {
    const url = dialogUrl(simulator).replace('/v26.0', '');
    const html = await (await fetch(url)).text();
    for (const [, name] of html.matchAll(/(?:href|src)="(\/phone\/[\w.-]+)/g)) {
      expect((await fetch(`${simulator.url}${name}`)).status).toBe(200);
    }
    expect(html).not.toMatch(/facebook|https?:\/\//i);
  });

  it('cannot be held in a frame', async () => {
    expect((await open()).headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('leads back with a code and the same state', async () => {
    const { status, location } = await press({ decision: 'continue', waba: '100000000000001' });
    expect(status).toBe(303);
    const url = new URL(location);
    expect(`${url.origin}${url.pathname}`).toBe(redirectUri);
    expect([url.searchParams.get('state'), url.hash]).toEqual(['a state', '#_=_']);
    expect(url.searchParams.get('code')).toMatch(/^AQ[\w-]{60,}$/);
  });

  it('leads back with the reason where somebody cancels', async () => {
    const { status, location } = await press({ decision: 'cancel' });
    expect(status).toBe(303);
    expect(Object.fromEntries(new URL(location).searchParams)).toEqual({
      error: 'access_denied',
      error_code: '200',
      error_description: 'Permissions error',
      error_reason: 'user_denied',
      state: 'a state',
    });
  });

  it('keeps what the address to go back to already says, and adds no state of its own', async () => {
    const { location } = await press({ decision: 'cancel' }, { redirect_uri: `${redirectUri}?from=here`, state: undefined });
    const { searchParams } = new URL(location);
    expect([searchParams.get('from'), searchParams.has('state')]).toEqual(['here', false]);
  });

  it('asks again where no account was chosen', async () => {
    const { status, location, html } = await press({ decision: 'continue' });
    expect([status, location]).toEqual([400, '']);
    expect(html).toContain('Choose at least one account');
  });

  describe('shows an error and leads nowhere', () => {
    it.each<[string, Record<string, string | undefined>, string]>([
      ['for another app', { client_id: '999' }, 'Invalid App ID'],
      ['without an app', { client_id: undefined }, 'Invalid App ID'],
      ['without an address to go back to', { redirect_uri: undefined }, 'Can&#39;t load URL'],
      ['with an address that is none', { redirect_uri: 'javascript:alert(1)' }, 'Can&#39;t load URL'],
      ['for tokens in the address', { response_type: 'token' }, 'Unsupported response type'],
      ['for a scope that is none', { config_id: undefined, scope: 'email,everything' }, 'Invalid Scopes: everything'],
    ])('%s', async (_name, parameters, words) => {
      const shown = await open(parameters);
      expect([shown.status, shown.headers.get('location')]).toEqual([400, null]);
      expect(shown.html).toContain(words);
      const pressed = await press({ decision: 'continue', waba: '100000000000001' }, parameters);
      expect([pressed.status, pressed.location]).toEqual([400, '']);
    });

    it.each([`${redirectUri}/`, `${redirectUri}?more=1`, 'http://127.0.0.1:1337', 'https://elsewhere.example/callback'])(
      'with an address that is not registered: %s',
      async (redirect_uri) => {
        await simulator.settings({ redirectUris: [redirectUri] });
        const { status, html } = await open({ redirect_uri });
        expect(status).toBe(400);
        expect(html).toContain('URL blocked');
        expect((await open()).status).toBe(200);
      },
    );
  });

  describe('without a browser', () => {
    it('is answered as somebody would', async () => {
      const accepted = new URL((await simulator.decideLogin(dialogUrl(simulator), { accept: true })).location);
      expect([accepted.searchParams.has('code'), accepted.searchParams.get('state')]).toEqual([true, 'a state']);
      const denied = new URL((await simulator.decideLogin(dialogUrl(simulator), { accept: false })).location);
      expect(denied.searchParams.get('error_reason')).toBe('user_denied');
      const failed = new URL((await simulator.decideLogin(dialogUrl(simulator), { accept: false, error: 'server_error' })).location);
      expect(failed.searchParams.get('error')).toBe('server_error');
    });

    it.each<[string, Record<string, unknown>, RegExp]>([
      ['another address', { url: '/phone', accept: true }, /"url" must be the address of the login dialog/],
      ['a dialog that does not open', { url: '/dialog/oauth?client_id=1', accept: true }, /does not open. Invalid App ID/],
      ['no decision', {}, /"accept" must be true or false/],
      ['an error of somebody who agrees', { accept: true, error: 'server_error' }, /Unknown field "error"/],
      ['an unknown account', { accept: true, wabaIds: ['7'] }, /"wabaIds" must be a list, each "100000000000001"/],
      ['no account', { accept: true, wabaIds: [] }, /at least one account/],
      ['an unknown scope', { accept: true, scopes: ['x'] }, /"scopes" must be a list/],
      ['an unknown kind of token', { accept: true, tokenType: 'PAGE' }, /"tokenType" must be one of USER, SYSTEM_USER/],
    ])('refuses %s', async (_name, body, words) => {
      const refusal = await controlRefusal(simulator.url, ['POST', '/oauth/decide'], { url: dialogUrl(simulator), ...body });
      expect(refusal).toMatch(/^400: /);
      expect(refusal).toMatch(words);
    });
  });
});
