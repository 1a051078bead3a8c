import { createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { ContactAddress } from '../../../../domain/contact-address';

const FILE = 'erasure.key';
const KEY_BYTES = 32;

/** Names of erased people as hashes under a key of our own, which lies beside the private files and in no database. */
export interface ErasureHashes {
  identity(address: Pick<ContactAddress, 'kind' | 'value'>): string;
  wamid(wamid: string): string;
}

/** The key is made when it is first needed; two nodes that share the folder agree on one. */
export function createErasureKey(folder: string) {
  let known: Promise<ErasureHashes> | null = null;

  async function load(): Promise<ErasureHashes> {
    const key = (await read(folder)) ?? (await make(folder));
    const hash = (text: string) => createHmac('sha256', key).update(text).digest('hex');
    return { identity: ({ kind, value }) => hash(`${kind}:${value}`), wamid: (wamid) => hash(`wamid:${wamid}`) };
  }

  return function erasureHashes(): Promise<ErasureHashes> {
    known ??= load().catch((error: unknown) => {
      known = null;
      throw error;
    });
    return known;
  };
}

async function read(folder: string): Promise<Buffer | null> {
  try {
    const key = await readFile(path.join(folder, FILE));
    return key.length === KEY_BYTES ? key : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Written whole under another name and then linked: who comes second finds the key of the first. */
async function make(folder: string): Promise<Buffer> {
  await mkdir(folder, { recursive: true });
  const draft = path.join(folder, `${FILE}.${randomBytes(6).toString('hex')}`);
  await writeFile(draft, randomBytes(KEY_BYTES), { mode: 0o600 });
  try {
    await link(draft, path.join(folder, FILE));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  const key = await read(folder);
  if (!key) throw new Error(`[whatsapp] ${path.join(folder, FILE)} is not a key of ${KEY_BYTES} bytes.`);
  return key;
}
