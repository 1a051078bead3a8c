import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile } from 'node:fs/promises';

import { dumpCommand, dumpWithTool, type ToolCommand } from './dump-database';
import type { House } from './start-house';

/** A backup by the database's own means, while nobody writes. Gives what puts it back. */
export async function backUpDatabase(house: House): Promise<() => Promise<void>> {
  const { DATABASE_CLIENT: client = 'sqlite', DATABASE_URL: url = '', DATABASE_FILENAME: filename = '' } = house.env;
  if (client === 'sqlite') {
    const backup = `${filename}.backup`;
    await copyFile(filename, backup);
    return () => copyFile(backup, filename);
  }
  if (client === 'postgres') {
    const dump = await dumpWithTool(dumpCommand('postgres', url, ['--clean', '--if-exists']));
    return () => feed(dump, { program: 'psql', args: ['--quiet', '--set', 'ON_ERROR_STOP=1', url] });
  }
  const command = dumpCommand('mysql', url);
  const dump = await dumpWithTool(command);
  // The same place, user and database as for the dump.
  return () => feed(dump, { ...command, program: 'mariadb' });
}

async function feed(input: Buffer, { program, args, env = process.env }: ToolCommand): Promise<void> {
  const child = spawn(program, args, { env, stdio: ['pipe', 'ignore', 'pipe'] });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  child.stdin.end(input);
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${complaints}`);
}
