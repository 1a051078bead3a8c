import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { exampleDir } from './strapi-process';

export interface TestApp {
  readonly dir: string;
  remove(): Promise<void>;
}

/**
 * A copy of the example app that extends the plugin as a Strapi developer may: `extension` is the source of
 * `src/extensions/whatsapp/strapi-server.js`. Ports are wrapped there, so that no fail point is in shipped code.
 */
export async function makeExtendedApp(extension: string): Promise<TestApp> {
  const dir = await mkdtemp(path.join(tmpdir(), 'whatsapp-app-'));
  for (const part of ['config', 'src', 'database', 'public', 'package.json']) {
    await cp(path.join(exampleDir, part), path.join(dir, part), { recursive: true });
  }
  await symlink(path.join(exampleDir, '../node_modules'), path.join(dir, 'node_modules'));
  await mkdir(path.join(dir, 'src/extensions/whatsapp'), { recursive: true });
  await writeFile(path.join(dir, 'src/extensions/whatsapp/strapi-server.js'), extension);
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) };
}
