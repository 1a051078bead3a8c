import { createReadStream } from 'node:fs';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';

import type { Core } from '@strapi/strapi';

/** A row of Strapi's Media Library. */
export interface LibraryFile {
  readonly id: number;
  readonly name: string;
  readonly ext: string | null;
  readonly url: string;
  readonly provider: string;
}

interface UploadPluginProvider {
  getSignedUrl?(file: LibraryFile): Promise<{ url: string }>;
}

const MODEL = 'plugin::upload.file';
const READ = 'plugin::upload.read';

/** Null: there is none, or this person may not read it in the Media Library (conditions of roles included). */
export async function findLibraryFile(
  strapi: Core.Strapi,
  { fileId, ability }: { fileId: number; ability: unknown },
): Promise<LibraryFile | null> {
  const row: (LibraryFile & { createdBy?: unknown }) | null = await strapi.db
    .query(MODEL)
    .findOne({ where: { id: fileId }, populate: ['createdBy', 'createdBy.roles'] });
  if (!row) return null;
  const manager = strapi.service('admin::permission').createPermissionsManager({ ability, action: READ, model: MODEL });
  const isForbidden: boolean = manager.ability.cannot(READ, manager.toSubject(row));
  return isForbidden ? null : row;
}

interface LibraryRow extends LibraryFile {
  readonly mime: string;
  readonly folderPath: string;
}

const KINDS = [
  ['image/webp', 'sticker'],
  ['image/', 'image'],
  ['video/', 'video'],
  ['audio/', 'audio'],
] as const;
const MOST_FOUND = 8;

/** Files of these folders, and of those below them, by a word of their name. `ref` names one within a turn. */
export async function findLibraryFiles(strapi: Core.Strapi, { folders, query }: { folders: readonly string[]; query: string }) {
  const words = query.split(/\s+/).filter(Boolean).slice(0, 5);
  const rows: LibraryRow[] = await strapi.db.query(MODEL).findMany({
    where: { $and: [{ $or: folders.map(inFolder) }, ...words.map((word) => ({ name: { $containsi: word } }))] },
    orderBy: { name: 'asc' },
    limit: MOST_FOUND,
  });
  return rows.map(({ id, name, mime }) => {
    const kind = KINDS.find(([prefix]) => mime.startsWith(prefix))?.[1] ?? ('document' as const);
    return { ref: `${kind}:${id}`, name, kind };
  });
}

/** Null: there is none in these folders. */
export async function findLibraryFileIn(
  strapi: Core.Strapi,
  { fileId, folders }: { fileId: number; folders: readonly string[] },
): Promise<LibraryFile | null> {
  if (!Number.isSafeInteger(fileId)) return null;
  return strapi.db.query(MODEL).findOne({ where: { $and: [{ id: fileId }, { $or: folders.map(inFolder) }] } });
}

function inFolder(folder: string): Record<string, unknown> {
  const path = folder.replace(/\/+$/, '');
  return path === '' ? { id: { $notNull: true } } : { $or: [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }] };
}

/** The bytes: of the local provider from its folder, of others from the address that they sign. */
export async function openLibraryFile(
  strapi: Core.Strapi,
  file: LibraryFile,
  fetchBytes: (url: string) => Promise<Readable | null>,
): Promise<Readable | null> {
  if (file.provider === 'local') return openLocal(strapi.dirs.static.public, file.url);
  const provider = strapi.plugin('upload').provider as UploadPluginProvider;
  const { url } = (await provider.getSignedUrl?.(file)) ?? file;
  return /^https?:\/\//.test(url) ? fetchBytes(url) : null;
}

/** A row may have been written by hand: what it names must lie in the folder, also behind a link. */
async function openLocal(folder: string, url: string): Promise<Readable | null> {
  try {
    const root = await realpath(folder);
    const place = await realpath(path.join(root, decodeURIComponent(url.split('?')[0] ?? '')));
    return place.startsWith(root + path.sep) ? createReadStream(place) : null;
  } catch {
    return null;
  }
}
