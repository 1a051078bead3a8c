import { connectionEnv } from '../../helpers/start-house';
import { startStrapi } from '../../helpers/strapi-process';
import { createTestDatabase, type TestDatabase } from '../../helpers/test-database';

describe('the configuration at boot', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.destroy());

  const boot = (env: Readonly<Record<string, string>>) =>
    startStrapi({ env: { ...connectionEnv('http://127.0.0.1:9'), ...database.env, ...env } });

  it.each([
    ['WHATSAPP_APP_ID', 'my app', /appId must be the id from Meta's pages, digits only/],
    ['WHATSAPP_ACCESS_TOKEN', 'a token with spaces', /accessToken holds a space/],
    ['WHATSAPP_VERIFY_TOKEN', 'short', /verifyToken is too short/],
    ['WHATSAPP_GRAPH_API_BASE_URL', 'https://graph.facebook.com/v26.0', /set graphApiVersion instead/],
  ])('a wrong %s stops the start and names field and fix', async (name, value, message) => {
    await expect(boot({ [name]: value })).rejects.toThrow(message);
  });

  it('an incomplete set is no error: the plugin says in one line what is missing', async () => {
    const strapi = await boot({ WHATSAPP_ACCESS_TOKEN: '', WHATSAPP_VERIFY_TOKEN: '' });
    const lines = strapi
      .output()
      .split('\n')
      .filter((line) => line.includes('[whatsapp]'));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('Not connected: accessToken, verifyToken missing');
    await strapi.stop();
  });
});
