import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { controlRefusal } from './control-refusal';
import { graphClient, textBody } from './graph-client';

const [businessId, wabaId, phoneNumberId, appId] = ['100000000000003', '100000000000001', '100000000000002', '100000000000000'];

describe('what Meta says of a number', () => {
  let simulator: TestSimulator;
  let graph: ReturnType<typeof graphClient>;

  beforeAll(async () => {
    simulator = await startTestSimulator();
    graph = graphClient(simulator.url);
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const read = async (fields: string, id = phoneNumberId) => (await graph.call('GET', `/v26.0/${id}?fields=${fields}`)).body;

  it('can be changed, each thing by itself', async () => {
    await simulator.changeNumber(phoneNumberId, { qualityRating: 'RED' });
    await simulator.changeNumber(phoneNumberId, {
      status: 'FLAGGED',
      nameStatus: 'AVAILABLE_WITHOUT_REVIEW',
      throughput: 'HIGH',
      messagingLimit: 'TIER_100K',
      verifiedName: 'Bici Sur',
      displayPhoneNumber: '+34 944 000 111',
    });
    expect(
      await read(
        'quality_rating,status,name_status,throughput,whatsapp_business_manager_messaging_limit,messaging_limit_tier,verified_name,display_phone_number',
      ),
    ).toEqual({
      id: phoneNumberId,
      quality_rating: 'RED',
      status: 'FLAGGED',
      name_status: 'AVAILABLE_WITHOUT_REVIEW',
      throughput: { level: 'HIGH' },
      whatsapp_business_manager_messaging_limit: 'TIER_100K',
      messaging_limit_tier: 'TIER_100K',
      verified_name: 'Bici Sur',
      display_phone_number: '+34944000111',
    });
  });

  it('decides about sending', async () => {
    await simulator.customerWrites('34612345678', textBody('Hi'));
    const code = async () => (await graph.sendText('34612345678', 'Hello')).body.error?.code;
    await simulator.changeNumber(phoneNumberId, { status: 'BANNED' });
    expect(await code()).toBe(131031);
    await simulator.changeNumber(phoneNumberId, { lockedWith: 368 });
    expect(await code()).toBe(368);
    await simulator.changeNumber(phoneNumberId, { status: 'CONNECTED', lockedWith: null, nameStatus: 'EXPIRED' });
    expect(await code()).toBe(131037);
    await simulator.changeNumber(phoneNumberId, { nameStatus: 'AVAILABLE_WITHOUT_REVIEW' });
    expect(await code()).toBeUndefined();
  });

  describe('about its health', () => {
    const health = async (id: string) =>
      (await read('health_status', id))['health_status'] as { can_send_message: string; entities: Record<string, unknown>[] };
    const states = async (id: string) =>
      (await health(id)).entities.map(({ entity_type, id: own, can_send_message }) => [entity_type, own, can_send_message]);

    it('is about the whole chain, and as bad as the worst of it', async () => {
      await simulator.changeNumber(phoneNumberId, { health: 'AVAILABLE' });
      await simulator.changeAccount(wabaId, { health: 'LIMITED' });
      await simulator.changeBusiness(businessId, { health: 'BLOCKED' });
      await simulator.settings({ appHealth: 'LIMITED' });
      const chain = [
        ['WABA', wabaId, 'LIMITED'],
        ['BUSINESS', businessId, 'BLOCKED'],
        ['APP', appId, 'LIMITED'],
      ];
      expect(await states(phoneNumberId)).toEqual([['PHONE_NUMBER', phoneNumberId, 'AVAILABLE'], ...chain]);
      expect(await states(wabaId)).toEqual(chain);
      expect((await health(phoneNumberId)).can_send_message).toBe('BLOCKED');
      await simulator.changeBusiness(businessId, { health: null });
      expect((await health(phoneNumberId)).can_send_message).toBe('LIMITED');
    });

    it('has reasons in words', async () => {
      await simulator.changeNumber(phoneNumberId, { health: { state: 'LIMITED', additionalInfo: ['Slow down.'] } });
      await simulator.changeAccount(wabaId, {
        health: {
          state: 'BLOCKED',
          errors: [{ code: 141006, description: 'There is an error with the payment method.', solution: 'Pay.' }],
        },
      });
      expect((await health(phoneNumberId)).entities).toMatchObject([
        { additional_info: ['Slow down.'] },
        { errors: [{ error_code: 141006, error_description: 'There is an error with the payment method.', possible_solution: 'Pay.' }] },
        {},
        {},
      ]);
    });

    it('is about the one that is asked, by the setting', async () => {
      await simulator.settings({ health: 'LIMITED' });
      expect((await states(phoneNumberId)).map(([, , state]) => state)).toEqual(['LIMITED', 'AVAILABLE', 'AVAILABLE', 'AVAILABLE']);
      expect((await states(wabaId)).map(([, , state]) => state)).toEqual(['LIMITED', 'AVAILABLE', 'AVAILABLE']);
    });

    it.each<[string, unknown, RegExp]>([
      ['no state', { additionalInfo: [] }, /"state" must be one of AVAILABLE, LIMITED, BLOCKED/],
      ['one word of information', { state: 'LIMITED', additionalInfo: 'x' }, /"additionalInfo" must be a list of texts/],
      ['an error without a code', { state: 'BLOCKED', errors: [{}] }, /needs a "code"/],
      ['a field that is none', { state: 'BLOCKED', reason: 'x' }, /Unknown field "reason". Allowed: state, additionalInfo, errors/],
    ])('refuses %s', async (_name, value, words) => {
      expect(await controlRefusal(simulator.url, ['PATCH', `/accounts/${wabaId}`], { health: value })).toMatch(words);
    });
  });

  it('can be changed of an account, too', async () => {
    const client = await simulator.addAccount({ name: 'Client', business: { name: 'Client' } });
    await simulator.changeAccount(client.id, {
      name: 'Renamed',
      reviewStatus: 'PENDING',
      status: 'RESTRICTED',
      sharedWith: [businessId],
      isSubscribed: false,
    });
    await simulator.changeBusiness(client.businessId, { name: 'Clients', verificationStatus: 'pending' });
    expect(await read('name,account_review_status,status,business_verification_status,owner_business_info', client.id)).toEqual({
      id: client.id,
      name: 'Renamed',
      account_review_status: 'PENDING',
      status: 'RESTRICTED',
      business_verification_status: 'pending',
      owner_business_info: { id: client.businessId, name: 'Clients' },
    });
    expect((await graph.call('GET', `/v26.0/${businessId}/client_whatsapp_business_accounts`)).body.data).toMatchObject([
      { id: client.id },
    ]);
    expect((await graph.call('GET', `/v26.0/${client.id}/subscribed_apps`)).body.data).toEqual([]);
  });
});
