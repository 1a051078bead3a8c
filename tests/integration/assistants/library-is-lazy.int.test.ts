import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { enabledAssistant } from '../../helpers/assistants';
import { startHouse, type House } from '../../helpers/start-house';
import { untilSettled } from '../../helpers/watched-turns';

const root = path.resolve(__dirname, '../../..');
const tracer = `--import=${pathToFileURL(require.resolve('../../helpers/trace-packages.mjs')).href}`;
const server = path.join(root, 'dist/server/index.js');

/** Packages of the library that our bundle has asked for; Strapi may have reasons of its own. */
function askedFor(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const ours = lines.filter((line) => line.includes(path.join(root, 'dist/server')));
  return [...new Set(ours.map((line) => line.split(' ')[0] ?? ''))].filter(
    (name) => name === 'ai' || name.startsWith('ai/') || name.startsWith('@ai-sdk/'),
  );
}

describe('the library of the models is loaded by the first turn, not at boot', () => {
  let folder: string;
  let house: House | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'whatsapp-trace-'));
  });
  afterAll(async () => {
    await house?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('requiring the plugin loads nothing of it', () => {
    const file = path.join(folder, 'required');
    const { status, stderr } = spawnSync(process.execPath, [tracer, '-e', `require(${JSON.stringify(server)})`], {
      cwd: root,
      env: { ...process.env, TRACE_PACKAGES: file },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(readFileSync(file, 'utf8')).toContain(`zod ${server}`);
    expect(askedFor(file)).toEqual([]);
  });

  it('nor does a boot, an assistant, or a message that a rule answers; the first turn does, and is answered', async () => {
    const file = path.join(folder, 'house');
    house = await startHouse({ env: { NODE_OPTIONS: tracer, TRACE_PACKAGES: file } });
    await enabledAssistant(house);
    await house.simulator.customerWrites(
      '34620000001',
      { type: 'text', text: { body: 'I want to talk to a person' } },
      { profileName: 'Ana' },
    );
    await untilSettled(house, '34620000001');
    expect(readFileSync(file, 'utf8')).toContain(server);
    expect(askedFor(file)).toEqual([]);

    await house.simulator.customerWrites('34620000002', { type: 'text', text: { body: 'Hello!' } }, { profileName: 'Ana' });
    const { runs } = await untilSettled(house, '34620000002');
    expect(runs).toMatchObject([{ outcome: 'sent' }]);
    expect(askedFor(file).sort()).toEqual(['@ai-sdk/openai-compatible', 'ai']);
  });
});
