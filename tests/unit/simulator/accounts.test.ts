import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { controlRefusal } from './control-refusal';
import { graphClient } from './graph-client';

const [businessId, wabaId, phoneNumberId] = ['100000000000003', '100000000000001', '100000000000002'];

describe('businesses, accounts and numbers', () => {
  let simulator: TestSimulator;
  /** Of somebody who may see everything there is. */
  let graph: ReturnType<typeof graphClient>;

  beforeAll(async () => {
    simulator = await startTestSimulator();
  });
  beforeEach(async () => {
    await simulator.reset();
    const scopes = ['whatsapp_business_management' as const, 'business_management' as const];
    const { token } = await simulator.addToken({ type: 'SYSTEM_USER', scopes });
    graph = graphClient(simulator.url, token);
  });
  afterAll(() => simulator.close());

  const read = async (path: string) => (await graph.call('GET', `/v26.0/${path}`)).body;

  it('are one each at the start', async () => {
    expect(await read('me/businesses')).toMatchObject({ data: [{ id: businessId, name: 'Bici Norte' }] });
    expect(await read(businessId)).toEqual({ id: businessId, name: 'Bici Norte' });
    expect(await read(`${businessId}/owned_whatsapp_business_accounts`)).toMatchObject({ data: [{ id: wabaId, name: 'Bici Norte' }] });
    expect(await read(`${businessId}/client_whatsapp_business_accounts`)).toEqual({ data: [] });
    expect(await read(`${wabaId}/phone_numbers`)).toMatchObject({ data: [{ id: phoneNumberId }] });
  });

  it('can be more: another number of the account, the newest first', async () => {
    const { id } = await simulator.addNumber(wabaId, { displayPhoneNumber: '+34 944 000 111', verifiedName: 'Taller Norte' });
    expect((await read(`${wabaId}/phone_numbers`)).data).toMatchObject([{ id, verified_name: 'Taller Norte' }, { id: phoneNumberId }]);
    expect(await read(`${id}?fields=display_phone_number,verified_name,status,name_status`)).toEqual({
      id,
      display_phone_number: '+34944000111',
      verified_name: 'Taller Norte',
      status: 'CONNECTED',
      name_status: 'APPROVED',
    });
  });

  it('can be more: another account of the same business', async () => {
    const added = await simulator.addAccount({ name: 'Second', numbers: [{ id: '42', displayPhoneNumber: '34944000222' }] });
    expect(added).toEqual({ id: expect.stringMatching(/^\d{15}$/), businessId, numbers: ['42'] });
    expect((await read(`${businessId}/owned_whatsapp_business_accounts`)).data).toMatchObject([
      { id: wabaId },
      { id: added.id, name: 'Second' },
    ]);
    expect((await read(`${added.id}/phone_numbers`)).data).toMatchObject([{ id: '42', verified_name: 'Bici Norte' }]);
  });

  it('can be more: the account of a client, shared with the first business', async () => {
    const { id, businessId: clientId } = await simulator.addAccount({
      name: 'Client',
      business: { name: 'A client' },
      sharedWith: [businessId],
    });
    expect((await read(`${businessId}/client_whatsapp_business_accounts`)).data).toMatchObject([{ id, name: 'Client' }]);
    expect((await read(`${clientId}/owned_whatsapp_business_accounts`)).data).toMatchObject([{ id }]);
    expect((await read('me/businesses')).data).toMatchObject([{ id: businessId }, { id: clientId, name: 'A client' }]);
    expect(await read(`${id}?fields=owner_business_info`)).toEqual({ id, owner_business_info: { id: clientId, name: 'A client' } });
  });

  it('have templates of their own', async () => {
    const { id } = await simulator.addAccount({ name: 'Second' });
    await simulator.templates([{ name: 'only_there', components: [{ type: 'BODY', text: 'Hello' }] }], { wabaId: id });
    const names = async (account: string) =>
      (await read(`${account}/message_templates?fields=name&limit=100`)).data?.map(({ name }) => name);
    expect(await names(id)).toEqual(['hello_world', 'only_there']);
    expect(await names(wabaId)).toContain('order_update');
    expect(await names(wabaId)).not.toContain('only_there');
  });

  it('are listed by the control API', async () => {
    await simulator.addNumber(wabaId, { id: '42', displayPhoneNumber: '34944000111' });
    expect(await simulator.accounts()).toMatchObject({
      businesses: [{ id: businessId, verificationStatus: 'verified' }],
      accounts: [{ id: wabaId, businessId, isSubscribed: true }],
      numbers: [
        { id: phoneNumberId, wabaId, displayPhoneNumber: '15550783881' },
        { id: '42', wabaId, verifiedName: 'Bici Norte' },
      ],
    });
  });

  it('are one each again after a reset', async () => {
    await simulator.addAccount({ name: 'Second', numbers: [{ displayPhoneNumber: '34944000222' }] });
    await simulator.reset();
    const { businesses, accounts, numbers } = await simulator.accounts();
    expect([businesses.length, accounts.length, numbers.length]).toEqual([1, 1, 1]);
  });

  it.each<[string, string, string, unknown, RegExp]>([
    ['an account without a name', 'POST', '/accounts', {}, /"name" must be a text/],
    [
      'a field that accounts do not have',
      'POST',
      '/accounts',
      { name: 'A', phone: '1' },
      /Unknown field "phone". Allowed: id, name, business/,
    ],
    ['an id that is taken', 'POST', '/accounts', { id: phoneNumberId, name: 'A' }, /is taken/],
    ['an id that is none', 'POST', '/accounts', { id: 'mine', name: 'A' }, /must be a text of digits/],
    ['a share with nobody', 'POST', '/accounts', { name: 'A', sharedWith: ['7'] }, /There is no business "7". There is: 100000000000003/],
    ['a number without digits', 'POST', '/accounts', { name: 'A', numbers: [{}] }, /"displayPhoneNumber" must be a text/],
    [
      'two equal numbers',
      'POST',
      '/accounts',
      { name: 'A', numbers: [{ displayPhoneNumber: '34944000111' }, { displayPhoneNumber: '+34 944000111' }] },
      /same id or phone number/,
    ],
    ['a number of an unknown account', 'POST', '/accounts/7/numbers', { displayPhoneNumber: '34944000111' }, /There is no account "7"/],
    [
      'a number that is taken',
      'POST',
      `/accounts/${wabaId}/numbers`,
      { displayPhoneNumber: '+1 555 078 3881' },
      /is taken by 100000000000002/,
    ],
    ['words for a number', 'POST', `/accounts/${wabaId}/numbers`, { displayPhoneNumber: 'mine' }, /must be a phone number/],
    ['a wrong status of a number', 'PATCH', `/numbers/${phoneNumberId}`, { status: 'GONE' }, /"status" must be "CONNECTED" or "PENDING"/],
    ['a change of an unknown number', 'PATCH', '/numbers/7', {}, /There is no number "7". There is: 100000000000002 \(15550783881\)/],
    ['a change of an id', 'PATCH', `/numbers/${phoneNumberId}`, { id: '7' }, /Unknown field "id"/],
    ['a wrong review', 'PATCH', `/accounts/${wabaId}`, { reviewStatus: 'OK' }, /"reviewStatus" must be "APPROVED"/],
    ['a wrong verification', 'PATCH', `/businesses/${businessId}`, { verificationStatus: 'yes' }, /must be "verified" or "not_verified"/],
    ['a lock that Meta does not have', 'PATCH', `/accounts/${wabaId}`, { lockedWith: 1 }, /must be 131031 or 368, or null/],
    ['a wrong state of health', 'PATCH', `/numbers/${phoneNumberId}`, { health: 'WELL' }, /must be one of AVAILABLE, LIMITED, BLOCKED/],
  ])('refuse %s', async (_name, method, path, body, words) => {
    const refusal = await controlRefusal(simulator.url, [method, path], body);
    expect(refusal).toMatch(/^40[04]: /);
    expect(refusal).toMatch(words);
    const { businesses, accounts, numbers } = await simulator.accounts();
    expect([businesses.length, accounts.length, numbers.length]).toEqual([1, 1, 1]);
  });
});
