import { execFile, spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import { waitUntil } from './wait-until';

const run = promisify(execFile);
const root = path.resolve(__dirname, '../..');
/** As the plugin is developed on. */
const STRAPI_VERSION = '5.54.0';
const env = { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };

export interface RunningApp {
  readonly url: string;
  readonly output: () => string;
  stop(): Promise<void>;
}

/** Packs the plugin as the registry would get it. Gives the path of the archive. */
export async function packPlugin(folder: string): Promise<string> {
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root });
  const [packed] = JSON.parse(stdout) as { filename: string }[];
  if (!packed) throw new Error('npm pack made nothing.');
  return path.join(folder, packed.filename);
}

interface NewApp {
  readonly archive: string;
  /** What stands in the environment while the admin panel is built. */
  readonly buildEnv: Readonly<Record<string, string>>;
}

/** A newly made Strapi app with the packed plugin installed, its admin panel built. */
export async function makeNewApp(folder: string, { archive, buildEnv }: NewApp): Promise<string> {
  const options = [
    '--non-interactive',
    '--skip-cloud',
    '--no-run',
    '--no-install',
    '--no-git-init',
    '--no-example',
    '--js',
    '--dbclient',
    'sqlite',
    '--dbfile',
    '.tmp/data.db',
  ];
  await run('npx', ['--yes', `create-strapi-app@${STRAPI_VERSION}`, 'shop', ...options], {
    cwd: folder,
    env: { ...env, NODE_ENV: 'development' },
  });
  const app = path.join(folder, 'shop');
  // `strapi develop` would make it; `strapi start` expects it.
  await mkdir(path.join(app, '.tmp'), { recursive: true });
  await run('npm', ['install', '--no-audit', '--no-fund', archive], {
    cwd: app,
    env: { ...env, NODE_ENV: 'development' },
    maxBuffer: 64 * 1024 * 1024,
  });
  await run('npm', ['run', 'build'], { cwd: app, env: { ...env, ...buildEnv }, maxBuffer: 64 * 1024 * 1024 });
  return app;
}

/** Our part of `config/plugins.js`, beside what the new app has there. */
export async function configurePlugin(app: string, config: Readonly<Record<string, string>>): Promise<void> {
  const file = path.join(app, 'config/plugins.js');
  const original = await readFile(file, 'utf8');
  const entry = `module.exports = () => ({\n  whatsapp: { config: ${JSON.stringify(config)} },`;
  await writeFile(file, original.replace('module.exports = () => ({', entry));
}

/** `npm start`, as its owner would. */
export async function startApp(app: string, port: number): Promise<RunningApp> {
  const child = spawn('npm', ['start'], { cwd: app, env: { ...env, HOST: '127.0.0.1', PORT: String(port) }, detached: true });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let hasEnded = false;
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      hasEnded = true;
      resolve();
    });
  });
  const url = `http://127.0.0.1:${port}`;
  const isUp = async () => {
    if (hasEnded) throw new Error('The new app ended before it listened.');
    return fetch(`${url}/_health`).then(
      ({ status }) => status === 204,
      () => false,
    );
  };
  try {
    await waitUntil(isUp, { what: 'the new app to listen', timeoutMs: 90_000, everyMs: 250 });
  } catch (error) {
    throw new Error(`${String(error)}\n${output}`, { cause: error });
  }
  return {
    url,
    output: () => output,
    async stop() {
      // npm starts a shell that starts Strapi: the whole group ends.
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}
