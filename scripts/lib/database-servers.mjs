import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { isDebianRoot } from './browser.mjs';
import { withProgress } from './progress.mjs';
import { run } from './run.mjs';

const START_TIMEOUT_MS = 60_000;
const isRoot = process.getuid?.() === 0;

/** What each server is called, where the tests look for it, and how one is made that only the tests use. */
const servers = {
  postgres: {
    title: 'PostgreSQL',
    variable: 'TEST_POSTGRES_URL',
    url: 'postgres://postgres@127.0.0.1:5432/postgres',
    package: 'postgresql',
    program: () => newest('/usr/lib/postgresql', 'bin/postgres'),
    user: 'postgres',
    create: (program, data) =>
      as('postgres', path.join(path.dirname(program), 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8']),
    args: (data, port) => ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', data],
  },
  mysql: {
    title: 'MariaDB',
    variable: 'TEST_MYSQL_URL',
    url: 'mysql://root@127.0.0.1:3306/mysql',
    package: 'mariadb-server',
    program: () => ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd'].find(existsSync),
    user: 'mysql',
    create: (_program, data) =>
      as('mysql', 'mariadb-install-db', [`--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db']),
    args: (data, port) => [
      '--no-defaults',
      `--datadir=${data}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--socket=${data}/s`,
      `--pid-file=${data}/pid`,
    ],
  },
};

/**
 * A server that answers: the one that the variable names, or the machine's own, or one started for the tests alone,
 * installed first on a Debian as root.
 * @returns {Promise<{ env: Record<string, string>, stop(): Promise<void> }>}
 */
export async function ensureDatabaseServer(client) {
  const server = servers[client];
  const url = process.env[server.variable] ?? server.url;
  if (await answers(new URL(url))) return { env: { [server.variable]: url }, stop: async () => {} };
  if (process.env[server.variable]) {
    throw new Error(`${server.title} does not answer at ${server.variable}, ${hideSecrets(url)}. Start it, or correct the variable.`);
  }
  if (!server.program() && isDebianRoot()) await install(server);
  const program = server.program();
  if (program) return startOwn(server, program);
  throw new Error(
    `The ${client} tests need ${server.title}. Start one at ${server.url}, or set ${server.variable}, or leave it out with TESTS_SKIP=${client}.`,
  );
}

async function startOwn({ title, variable, url, user, create, args }, program) {
  const folder = mkdtempSync(path.join(tmpdir(), 'whatsapp-server-'));
  const data = path.join(folder, 'data');
  chmodSync(folder, 0o755);
  if (isRoot) await run('chown', [user, folder]);
  const created = await create(program, data);
  if (created.code !== 0) throw new Error(`${title} could not be set up:\n${created.output}`);
  const port = await freePort();
  const child = spawn(...asUser(user, program, args(data, port)), { stdio: 'ignore' });
  const exited = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  const own = new URL(url);
  own.port = String(port);
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
    rmSync(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(own))) {
    if (Date.now() > deadline || child.exitCode !== null) {
      await stop();
      throw new Error(`${title} did not start. Start one at ${url}, or set ${variable}.`);
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  }
  return { env: { [variable]: own.href }, stop };
}

async function install({ title, package: name }) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await withProgress(`Installing ${title} with apt-get`, async () => {
    await run('apt-get', ['update', '-qq'], { env });
    return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], { env });
  });
}

/** Neither server runs as root. */
const asUser = (user, program, args) =>
  isRoot ? ['setpriv', [`--reuid=${user}`, `--regid=${user}`, '--clear-groups', program, ...args]] : [program, args];

const as = (user, program, args) => run(...asUser(user, program, args));

function newest(folder, file) {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => path.join(folder, version, file))
    .find(existsSync);
}

function answers({ hostname, port }) {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: 2_000 });
    const end = (isThere) => {
      socket.destroy();
      resolve(isThere);
    };
    socket
      .once('connect', () => end(true))
      .once('error', () => end(false))
      .once('timeout', () => end(false));
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function hideSecrets(url) {
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}
