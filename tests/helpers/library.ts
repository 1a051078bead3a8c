import type { House } from './start-house';

export interface LibraryUpload {
  readonly filename: string;
  readonly content: Buffer;
  readonly mimeType: string;
  /** Id of a folder of the Media Library; without it the root. */
  readonly folder?: number;
}

type Owner = Pick<House, 'admin' | 'strapi'>;

/** Brings a file into Strapi's Media Library, as its page does. @returns its row id */
export async function addToLibrary({ strapi, admin }: Owner, { filename, content, mimeType, folder }: LibraryUpload): Promise<number> {
  const form = new FormData();
  form.append('files', new Blob([new Uint8Array(content)], { type: mimeType }), filename);
  form.append('fileInfo', JSON.stringify({ name: filename, folder: folder ?? null }));
  const response = await fetch(`${strapi.url}/upload`, { method: 'POST', headers: { authorization: `Bearer ${admin.token}` }, body: form });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  const [file] = (await response.json()) as { id: number }[];
  return file?.id ?? Number.NaN;
}

/** @returns its row id and its path, such as `/1` */
export async function addLibraryFolder({ admin }: Owner, name: string): Promise<{ readonly id: number; readonly path: string }> {
  const { status, body } = await admin.post<{ data: { id: number; path: string } }>('/upload/folders', { name, parent: null });
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body.data;
}
