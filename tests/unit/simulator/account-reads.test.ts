import { startTestSimulator, type TestSimulator } from '../../helpers/start-simulator';
import { graphClient } from './graph-client';

describe('reads of account and token', () => {
  let simulator: TestSimulator;
  let graph: ReturnType<typeof graphClient>;

  beforeAll(async () => {
    simulator = await startTestSimulator();
    graph = graphClient(simulator.url);
  });
  beforeEach(() => simulator.reset());
  afterAll(() => simulator.close());

  const codeOf = async (token: string) => {
    const { status, body } = await graphClient(simulator.url, token).call('GET', '/v26.0/100000000000002');
    return [status, body.error?.code, body.error?.error_subcode];
  };

  it('show the phone number', async () => {
    const fields = 'display_phone_number,verified_name,quality_rating,status,throughput,health_status';
    const { body } = await graph.call('GET', `/v26.0/100000000000002?fields=${fields}`);
    expect(body).toMatchObject({
      id: '100000000000002',
      display_phone_number: '+1 555-078-3881',
      verified_name: 'Bici Norte',
      quality_rating: 'GREEN',
      status: 'CONNECTED',
      throughput: { level: 'STANDARD' },
    });
  });

  it('show the numbers of the account', async () => {
    const { body } = await graph.call('GET', '/v26.0/100000000000001/phone_numbers');
    expect(body.data).toMatchObject([{ id: '100000000000002', verified_name: 'Bici Norte' }]);
  });

  it('show the health of the account as the setting has it', async () => {
    const health = async () => (await graph.call('GET', '/v26.0/100000000000001?fields=health_status')).body['health_status'];
    expect(await health()).toMatchObject({ can_send_message: 'AVAILABLE' });
    await simulator.settings({ health: 'BLOCKED' });
    expect(await health()).toMatchObject({
      can_send_message: 'BLOCKED',
      entities: [{ entity_type: 'WABA', can_send_message: 'BLOCKED', errors: [{ error_code: 141006 }] }, {}, {}],
    });
  });

  it('refuse a wrong, an expired and a missing token', async () => {
    expect(await codeOf('wrong')).toEqual([401, 190, undefined]);
    await simulator.settings({ accessTokenExpired: true });
    expect(await codeOf('demo-access-token')).toEqual([401, 190, 463]);
    const response = await fetch(`${simulator.url}/v26.0/100000000000002`);
    expect([response.status, await response.json()]).toMatchObject([401, { error: { code: 104, type: 'OAuthException' } }]);
  });

  it('take the token from the query, too', async () => {
    const response = await fetch(`${simulator.url}/v26.0/100000000000002?access_token=demo-access-token`);
    expect(response.status).toBe(200);
  });

  it('tell about a token', async () => {
    const app = graphClient(simulator.url, '100000000000000|demo-app-secret');
    const inspect = async (token: string) => (await app.call('GET', `/v26.0/debug_token?input_token=${token}`)).body['data'];
    expect(await inspect('demo-access-token')).toMatchObject({
      app_id: '100000000000000',
      is_valid: true,
      expires_at: 0,
      scopes: ['whatsapp_business_management', 'whatsapp_business_messaging'],
      granular_scopes: [{ target_ids: ['100000000000001'] }, {}],
    });
    expect(await inspect('other')).toMatchObject({ is_valid: false });
  });
});
