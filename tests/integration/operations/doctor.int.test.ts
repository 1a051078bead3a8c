import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

import { createAdminUser } from '../../helpers/admin-users';
import { connection, startHouse, type House } from '../../helpers/start-house';
import { exampleDir } from '../../helpers/strapi-process';

const run = promisify(execFile);
const command = path.resolve(__dirname, '../../../bin/strapi-plugin-whatsapp.js');

describe('npx strapi-plugin-whatsapp doctor', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    await house.admin.post('/whatsapp/connection/webhook/register');
  });
  afterAll(() => house.close());
  afterEach(() => house.simulator.endTroubles());

  const doctor = async (args: readonly string[], env: NodeJS.ProcessEnv = {}) => {
    try {
      const { stdout, stderr } = await run(process.execPath, [command, 'doctor', ...args], {
        env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
      });
      return { code: 0, text: stdout, errors: stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
      return { code, text: stdout, errors: stderr };
    }
  };

  it('asks the server that runs, and ends with 0 when messages go in and out', async () => {
    const { code, text } = await doctor(['--url', house.strapi.url], { ADMIN_TOKEN: house.admin.token });
    expect(text).toMatch(/✓ Access token/);
    expect(text).toMatch(/Messages go in and out/);
    expect(code).toBe(0);
  });

  it('ends with 1 on red, and says how to mend it, without the secret', async () => {
    await house.simulator.trouble('expired-token');
    const { code, text } = await doctor(['--url', house.strapi.url, '--token', house.admin.token]);
    expect(code).toBe(1);
    expect(text).toMatch(/✗ Access token\n {4}✗ .*expired/i);
    expect(text).toMatch(/Messages do not go out/);
    expect(text).not.toContain(connection.accessToken);
  });

  it('says what is wrong with the question', async () => {
    const editor = await createAdminUser(house.strapi, { role: 'strapi-editor', name: 'Edda', permissions: ['inbox.read'] });
    const cases: [string[], RegExp][] = [
      [['--url', house.strapi.url], /needs --token/],
      [['--url', house.strapi.url, '--token', 'nonsense'], /token was refused/],
      [['--url', house.strapi.url, '--token', editor.client.token], /may not check/],
      [['--url', 'http://127.0.0.1:9', '--token', 'x'], /does not answer/],
      [['--offline', '--app', '/nowhere'], /no Strapi app/],
      [['--colour'], /Unknown option/],
    ];
    for (const [args, words] of cases) {
      const { code, errors } = await doctor(args);
      expect(errors).toMatch(words);
      expect(code).toBe(2);
    }
  });

  it('loads the app where no server runs', async () => {
    await house.strapi.stop();
    const { code, text, errors } = await doctor(['--offline', '--app', exampleDir], house.env);
    expect(errors).toBe('');
    expect(text).toMatch(/✓ Access token/);
    expect(code).toBe(0);
    await house.restart();
  });
});
