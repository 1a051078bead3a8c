import { spawn } from 'node:child_process';
import path from 'node:path';

import type { CaseDraft } from '../../../contracts/playground';
import { enabledAssistant } from '../../helpers/assistants';
import { startHouse, type House } from '../../helpers/start-house';
import { exampleDir } from '../../helpers/strapi-process';

const root = path.resolve(__dirname, '../../..');

describe('npm run eval', () => {
  let house: House;

  beforeAll(async () => {
    house = await startHouse();
    const { documentId } = await enabledAssistant(house);
    await keepCase(documentId, {
      name: 'A complaint',
      lines: [{ from: 'contact', text: 'This is unacceptable!' }],
      expectation: { outcome: 'handoff', tool: 'handoff_to_human', contains: [], lacks: [] },
    });
    await keepCase(documentId, {
      name: 'A greeting',
      lines: [{ from: 'contact', text: 'Hello' }],
      expectation: { outcome: 'answer', tool: null, contains: ['Friday'], lacks: [] },
    });
  });
  afterAll(() => house.close());

  const online = (...args: string[]) => evaluate(['--url', house.strapi.url, '--token', house.admin.token, ...args]);

  it('says which cases fail and why, and ends with 1', async () => {
    const { code, output } = await online('--assistant', 'Sofía', '--repeat', '2');
    expect(code).toBe(1);
    expect(output).toContain('Sofía, version 1, on Simulator (scripted, no AI), model scripted');
    expect(output).toContain('✓ A complaint: 2 of 2');
    expect(output).toMatch(/✗ A greeting: 0 of 2\n\s+2 × The answer should hold "Friday"\./);
    expect(output).toMatch(/pass\^1 50 % · pass\^2 50 % · [\d ]+ tokens/);
  });

  it('ends with 0 when all that was asked for passes', async () => {
    const { code, output } = await online('--assistant', 'sofía', '--case', 'a complaint');
    expect(output).toContain('pass^1 100 %');
    expect(output).not.toContain('A greeting');
    expect(code).toBe(0);
  });

  it('says what is wrong with the question, and ends with 2', async () => {
    expect(await online('--assistant', 'Nobody')).toEqual({ code: 2, output: 'There is no assistant "Nobody". There is: Sofía.\n' });
    const missing = await online('--assistant', 'Sofía', '--case', 'Nothing');
    expect(missing).toEqual({ code: 2, output: 'There is no case "Nothing". There is: A complaint, A greeting.\n' });
    const refused = await evaluate(['--url', house.strapi.url, '--token', 'none', '--assistant', 'Sofía']);
    expect(refused).toEqual({ code: 2, output: expect.stringContaining('The token was refused.') });
    expect((await evaluate(['--url', house.strapi.url, '--assistant', 'Sofía'])).output).toContain('--url needs --token');
  });

  it('does the same on the database of an app that does not run', async () => {
    await house.strapi.stop();
    const env = { ...house.database.env, WHATSAPP_MEDIA_DIRECTORY: house.mediaDirectory };
    const passing = await evaluate(['--app', exampleDir, '--assistant', 'Sofía', '--case', 'A complaint'], env);
    expect(passing).toEqual({ code: 0, output: expect.stringContaining('✓ A complaint') });
    const failing = await evaluate(['--app', exampleDir, '--assistant', 'Sofía'], env);
    expect(failing).toEqual({ code: 1, output: expect.stringContaining('✗ A greeting') });
  });

  async function keepCase(assistant: string, draft: Pick<CaseDraft, 'name' | 'lines' | 'expectation'>): Promise<void> {
    const { status } = await house.admin.post(`/whatsapp/assistants/${assistant}/cases`, draft);
    expect(status).toBe(201);
  }
});

function evaluate(args: string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; output: string }> {
  const { ADMIN_TOKEN: _unset, ...rest } = process.env;
  const child = spawn(process.execPath, [path.join(root, 'scripts/eval.mjs'), ...args], {
    cwd: root,
    env: { ...rest, NODE_ENV: 'production', ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
