import { execFile } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

import type { House } from './start-house';

const run = promisify(execFile);
const MAX_BUFFER = 512 * 1024 * 1024;

/** Every byte that the database keeps: the SQLite file after VACUUM, or a dump of the server's own tool, blobs in hex. */
export async function dumpDatabase(house: House): Promise<Buffer> {
  const { DATABASE_CLIENT: client = 'sqlite', DATABASE_URL: url = '', DATABASE_FILENAME: filename = '' } = house.env;
  switch (client) {
    case 'postgres':
      return withBlobs(await dumpWithTool(dumpCommand('postgres', url)), /\\\\x([0-9a-f]+)/g);
    case 'mysql':
      return withBlobs(await dumpWithTool(dumpCommand('mysql', url, ['--hex-blob'])), /0x([0-9A-F]+)/g);
    default: {
      await house.strapi.run(`await strapi.db.connection.raw('vacuum')`);
      const parts = await Promise.all(
        [filename, `${filename}-wal`, `${filename}-journal`].map((name) => readFile(name).catch(() => Buffer.alloc(0))),
      );
      return Buffer.concat(parts);
    }
  }
}

export interface ToolCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** How the server's own tool dumps the database that `url` names; the arguments end with the place. */
export function dumpCommand(client: 'postgres' | 'mysql', url: string, more: readonly string[] = []): ToolCommand {
  if (client === 'postgres') return { program: 'pg_dump', args: ['--no-owner', ...more, url] };
  const { hostname, port, username, password, pathname } = new URL(url);
  return {
    program: 'mariadb-dump',
    args: [...more, `--host=${hostname}`, `--port=${port || 3306}`, `--user=${username}`, pathname.slice(1)],
    env: { ...process.env, MYSQL_PWD: decodeURIComponent(password) },
  };
}

export async function dumpWithTool({ program, args, env = process.env }: ToolCommand): Promise<Buffer> {
  const { stdout } = await run(program, [...args], { encoding: 'buffer', maxBuffer: MAX_BUFFER, env });
  return stdout;
}

/** Dumps write bytes in hex: they are looked at as bytes too. */
function withBlobs(dump: Buffer, hex: RegExp): Buffer {
  const text = dump.toString('latin1');
  const blobs = [...text.matchAll(hex)].map(([, digits]) => Buffer.from(digits ?? '', 'hex'));
  return Buffer.concat([dump, ...blobs]);
}

/** All bytes below a folder, with the names of the files. */
export async function readFolder(folder: string): Promise<Buffer> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const parts = await Promise.all(files.map(async (file) => Buffer.concat([Buffer.from(`${file}\n`), await readFile(file)])));
  return Buffer.concat(parts);
}
