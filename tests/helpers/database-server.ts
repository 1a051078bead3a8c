import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import createKnex, { type Knex } from 'knex';

import { freePort } from './free-port';
import { waitUntil } from './wait-until';

/** A database server of the test's own, which it may stop and start. */
export interface DatabaseServer {
  readonly env: Readonly<Record<string, string>>;
  readonly knex: Knex;
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

export async function startDatabaseServer(client: 'postgres' | 'mysql'): Promise<DatabaseServer> {
  const folder = await mkdtemp(path.join(tmpdir(), `whatsapp-${client}-`));
  chmodSync(folder, 0o777);
  const port = await freePort();
  const { prepare, command, url, driver } = client === 'postgres' ? postgres(folder, port) : mariadb(folder, port);
  prepare();
  let child: ChildProcess;
  const knex = createKnex({ client: driver, connection: url });
  // The schema may not be there yet: the server answers on its own one.
  const probe = createKnex({ client: driver, connection: url.replace(/\/strapi$/, '/mysql') });

  async function start(): Promise<void> {
    child = spawn(command[0] ?? '', command.slice(1), { stdio: 'ignore' });
    await waitUntil(
      () =>
        probe.raw('select 1').then(
          () => true,
          () => false,
        ),
      { what: `${client} on port ${port}`, timeoutMs: 60_000, everyMs: 200 },
    );
  }
  async function stop(): Promise<void> {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // PostgreSQL: fast shutdown, which ends its connections; MariaDB ends by any.
    child.kill(client === 'postgres' ? 'SIGINT' : 'SIGTERM');
    await ended;
  }
  await start();
  if (client === 'mysql') await probe.raw('create database strapi character set utf8mb4');

  return {
    env: { DATABASE_CLIENT: client, DATABASE_URL: url },
    knex,
    start,
    stop,
    async remove() {
      await knex.destroy();
      await probe.destroy();
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function postgres(folder: string, port: number) {
  const bin = postgresBin();
  const data = path.join(folder, 'data');
  const asUser = userSwitch('postgres');
  return {
    driver: 'pg',
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    prepare: () => runOrExplain([...asUser, `${bin}/initdb`, '-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync'], 'PostgreSQL'),
    command: [...asUser, `${bin}/postgres`, '-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'],
  };
}

function mariadb(folder: string, port: number) {
  const data = path.join(folder, 'data');
  const user = process.getuid?.() === 0 ? ['--user=root'] : [];
  return {
    driver: 'mysql2',
    // The system schema is there at once; ours is made when the server runs.
    url: `mysql://root@127.0.0.1:${port}/strapi`,
    prepare: () =>
      runOrExplain(
        ['mariadb-install-db', '--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...user],
        'MariaDB',
      ),
    command: [
      'mariadbd',
      '--no-defaults',
      `--datadir=${data}`,
      `--port=${port}`,
      '--bind-address=127.0.0.1',
      `--socket=${folder}/socket`,
      `--pid-file=${folder}/pid`,
      ...user,
    ],
  };
}

/** PostgreSQL refuses to run as root. */
function userSwitch(user: string): string[] {
  return process.getuid?.() === 0 ? ['setpriv', `--reuid=${user}`, `--regid=${user}`, '--clear-groups', '--'] : [];
}

function postgresBin(): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((left, right) => Number(right) - Number(left)) : [];
  return versions[0] === undefined ? '' : `${root}/${versions[0]}/bin`;
}

function runOrExplain([command, ...args]: string[], what: string): void {
  const { status, error, stderr } = spawnSync(command ?? '', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${what} could not be set up for this suite: install its server. ${error?.message ?? stderr}`);
}
