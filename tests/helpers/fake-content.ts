import type { Schema, SchemaAttribute } from '../../domain/automation/content-fields';
import type { BoundTo, ContentEntry, ContentQuery, ContentRepository, ContentType } from '../../server/src/repositories/content-repository';

export interface FakeType {
  readonly attributes: Readonly<Record<string, Partial<SchemaAttribute> & { readonly type: string }>>;
  /** Rows as Strapi gives them, with `documentId`; related rows as objects. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

export interface FakeContent {
  readonly repository: ContentRepository;
  /** All that was asked. */
  readonly queries: readonly ContentQuery[];
  /** A field becomes private after the source was saved. */
  makePrivate(uid: string, field: string): void;
}

/** The project's content in memory. Like databases do it, texts are compared without regard to case. */
export function fakeContent(types: Readonly<Record<string, FakeType>>): FakeContent {
  const queries: ContentQuery[] = [];
  const hidden = new Set<string>();
  const typeOf = (uid: string): ContentType | null => {
    const type = types[uid];
    if (!type) return null;
    const schema: Schema = Object.fromEntries(
      Object.entries(type.attributes).map(([name, { type: kind, isPrivate, target, isToOne }]) => [
        name,
        { type: kind, isPrivate: isPrivate === true || hidden.has(`${uid}.${name}`), target: target ?? null, isToOne: isToOne ?? true },
      ]),
    );
    return { uid, displayName: uid, isLocalized: false, schema };
  };
  const found = (query: ContentQuery) => {
    queries.push(query);
    return (types[query.source.uid]?.rows ?? []).filter((row) => fits(row, query));
  };
  return {
    queries,
    makePrivate: (uid, field) => hidden.add(`${uid}.${field}`),
    repository: {
      types: () => Object.keys(types).flatMap((uid) => typeOf(uid) ?? []),
      type: typeOf,
      find: (query) =>
        Promise.resolve(
          found(query)
            .slice(0, query.limit)
            .map((row) => toEntry(row, query.source.fields)),
        ),
      count: (query) => Promise.resolve(found(query).length),
    },
  };
}

function fits(row: Readonly<Record<string, unknown>>, { boundTo, words, searchFields, matchesAll, documentId }: ContentQuery): boolean {
  if (documentId !== null && row.documentId !== documentId) return false;
  if (boundTo && !isBound(row, boundTo)) return false;
  const has = (word: string) => searchFields.some((field) => String(row[field]).toLowerCase().includes(word.toLowerCase()));
  return words.length === 0 || (matchesAll ? words.every(has) : words.some(has));
}

function isBound(row: Readonly<Record<string, unknown>>, { path, values, isRelation }: BoundTo): boolean {
  const [first = '', second] = path;
  const related = row[first] as Record<string, unknown> | null | undefined;
  const value = isRelation ? related?.documentId : second === undefined ? row[first] : related?.[second];
  return typeof value === 'string' && values.includes(value);
}

function toEntry(row: Readonly<Record<string, unknown>>, fields: readonly string[]): ContentEntry {
  const values = fields
    .map((name) => [name, row[name]] as const)
    .filter(([, value]) => value !== null && value !== undefined && value !== '');
  return { documentId: String(row.documentId), fields: Object.fromEntries(values) };
}
