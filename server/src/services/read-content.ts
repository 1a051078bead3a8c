import { contentLimits, type ContentSource } from '../../../contracts/content-source';
import { isSearchable, sourceProblems } from '../../../domain/automation/content-fields';
import { phoneForms } from '../../../domain/automation/phone-forms';
import type { ContactIdentity } from '../../../domain/automation/turn-context';
import type { BoundTo, ContentEntry, ContentQuery, ContentRepository } from '../repositories/content-repository';

export interface ReadBy {
  readonly identity: ContactIdentity;
  readonly locale: string | null;
}

/** What the project's content tells one contact: public entries, or the contact's own, and nothing else. */
export function createReadContent({ content }: { content: ContentRepository }) {
  function problems(source: ContentSource): string[] {
    const type = content.type(source.uid);
    if (!type) return [`There is no content type ${source.uid} any more.`];
    return sourceProblems(source, type.schema, (uid) => content.type(uid)?.schema ?? null);
  }

  async function search(
    source: ContentSource,
    by: ReadBy,
    { query, limit }: { readonly query: string; readonly limit: number },
  ): Promise<ContentEntry[]> {
    const request = requestOf(source, by);
    if (!request || problems(source).length > 0) return [];
    const words = query
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= 2)
      .slice(0, 8);
    const rows = Math.min(limit, source.rows, contentLimits.rows);
    const searchFields = searchFieldsOf(source);
    if (words.length === 0 || searchFields.length === 0) return withinBytes(await content.find({ ...request, limit: rows }));
    const all = await content.find({ ...request, words, searchFields, matchesAll: true, limit: rows });
    return withinBytes(all.length > 0 ? all : await content.find({ ...request, words, searchFields, matchesAll: false, limit: rows }));
  }

  function searchFieldsOf({ uid, fields, searchFields }: ContentSource): readonly string[] {
    if (searchFields.length > 0) return searchFields;
    const schema = content.type(uid)?.schema ?? {};
    return fields.filter((name) => schema[name] && isSearchable(schema[name]));
  }

  return {
    problems,
    search,

    /** Null: there is none, or it is somebody else's. */
    async read(source: ContentSource, by: ReadBy, documentId: string): Promise<ContentEntry | null> {
      const request = requestOf(source, by);
      if (!request || problems(source).length > 0) return null;
      const [entry] = withinBytes(await content.find({ ...request, documentId, limit: 1 }));
      return entry ?? null;
    },

    /** Published entries that this contact may learn of, and all there are. */
    async counts(source: ContentSource, by: ReadBy): Promise<{ readonly visible: number; readonly total: number }> {
      if (problems(source).length > 0) return { visible: 0, total: 0 };
      const total = await content.count({ ...plain(source, by.locale), boundTo: null });
      const request = requestOf(source, by);
      return { visible: request ? await content.count(request) : 0, total };
    },
  };
}

export type ReadContent = ReturnType<typeof createReadContent>;

/** Null: nothing of it can be this contact's, so nothing is asked. A filter by "nobody" would find what belongs to nobody. */
function requestOf(source: ContentSource, { identity, locale }: ReadBy): ContentQuery | null {
  const { scope } = source;
  if (scope.kind === 'public') return { ...plain(source, locale), boundTo: null };
  const values = {
    contact: identity.documentId === null ? [] : [identity.documentId],
    phone: phoneForms(identity.phones),
    bsuid: identity.bsuids,
  }[scope.by];
  const known = values.filter((value) => value !== '');
  if (known.length === 0) return null;
  const boundTo: BoundTo = { path: scope.path.split('.'), values: known, isRelation: scope.by === 'contact' };
  return { ...plain(source, locale), boundTo };
}

function plain(source: ContentSource, locale: string | null): Omit<ContentQuery, 'boundTo'> {
  return { source, locale, words: [], searchFields: [], matchesAll: true, documentId: null, limit: contentLimits.rows };
}

/** As many whole entries as fit into one answer; of a first one that is too large, as many of its fields. */
function withinBytes(entries: readonly ContentEntry[]): ContentEntry[] {
  const kept: ContentEntry[] = [];
  let bytes = 2;
  for (const entry of entries) {
    bytes += bytesOf(entry) + 1;
    if (bytes > contentLimits.bytesPerCall) break;
    kept.push(entry);
  }
  return kept.length === 0 ? entries.slice(0, 1).map(withFewerFields) : kept;
}

function withFewerFields({ documentId, fields }: ContentEntry): ContentEntry {
  let kept: ContentEntry = { documentId, fields: {} };
  for (const [name, value] of Object.entries(fields)) {
    const longer = { documentId, fields: { ...kept.fields, [name]: value } };
    if (bytesOf(longer) + 3 > contentLimits.bytesPerCall) break;
    kept = longer;
  }
  return kept;
}

function bytesOf({ documentId, fields }: ContentEntry): number {
  return Buffer.byteLength(JSON.stringify({ id: documentId, ...fields }));
}
