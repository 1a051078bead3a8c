import type { FileSource } from '../../../contracts/file-content';

/** Meta's ids of uploaded files, by our document id. */
export type MetaMediaIds = ReadonlyMap<string, string>;

/** `{ id }` for a file of ours, `{ link }` for one that Meta fetches (reference section 3.4). */
export function buildFilePayload({ media, link }: FileSource, mediaIds: MetaMediaIds): Record<string, string> {
  if (media === undefined) return { link: link ?? '' };
  const id = mediaIds.get(media);
  if (id === undefined) throw new Error(`The file ${media} is not uploaded to Meta.`);
  return { id };
}
