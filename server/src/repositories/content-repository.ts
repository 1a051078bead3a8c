import type { Core } from '@strapi/strapi';

import { contentLimits, type ContentSource } from '../../../contracts/content-source';
import { chooseLocale } from '../../../domain/choose-locale';
import type { Schema, SchemaAttribute } from '../../../domain/automation/content-fields';

export interface ContentType {
  readonly uid: string;
  readonly displayName: string;
  readonly isLocalized: boolean;
  readonly schema: Schema;
}

/** How entries are bound to a contact; null: all published ones. */
export interface BoundTo {
  /** Attribute, or relation and attribute. */
  readonly path: readonly string[];
  /** The field must be one of these texts, or the relation must be this document. */
  readonly values: readonly string[];
  readonly isRelation: boolean;
}

export interface ContentQuery {
  readonly source: Pick<ContentSource, 'uid' | 'fields' | 'sort'>;
  readonly boundTo: BoundTo | null;
  readonly locale: string | null;
  /** Each inner list: one of these fields holds this word. */
  readonly words: readonly string[];
  readonly searchFields: readonly string[];
  readonly matchesAll: boolean;
  readonly documentId: string | null;
  readonly limit: number;
}

export interface ContentEntry {
  readonly documentId: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

const OWN = new Set(['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations', 'documentId', 'id']);

/** The project's published entries, read through Strapi's document service with an explicit list of fields. */
export function createContentRepository({ strapi }: { strapi: Core.Strapi }) {
  return {
    types(): ContentType[] {
      return Object.values(strapi.contentTypes as unknown as Record<string, RawType>)
        .filter(({ uid }) => uid.startsWith('api::'))
        .map(toContentType)
        .sort((left, right) => left.displayName.localeCompare(right.displayName));
    },

    type(uid: string): ContentType | null {
      const found = uid.startsWith('api::') ? (strapi.contentTypes as unknown as Record<string, RawType>)[uid] : undefined;
      return found ? toContentType(found) : null;
    },

    async find(query: ContentQuery): Promise<ContentEntry[]> {
      const { source, boundTo } = query;
      const rows: Record<string, unknown>[] = await documents(source.uid).findMany({
        ...(await common(query)),
        fields: [...new Set([...source.fields, ...(boundTo && !boundTo.isRelation && boundTo.path.length === 1 ? boundTo.path : [])])],
        ...(boundTo && (boundTo.isRelation || boundTo.path.length > 1) && { populate: populateOf(boundTo) }),
        ...(source.sort && { sort: `${source.sort.field}:${source.sort.order}` }),
        limit: query.limit,
      });
      // Databases compare texts in their own way; whose entry it is is decided by the very text.
      return rows.filter((row) => boundTo === null || isBound(row, boundTo)).map((row) => toEntry(row, source.fields));
    },

    async count(query: ContentQuery): Promise<number> {
      return documents(query.source.uid).count(await common(query));
    },
  };

  function toContentType(type: RawType): ContentType {
    const attributes = Object.entries(type.attributes).filter(([name]) => !OWN.has(name));
    const hidden = [...(type.options?.privateAttributes ?? []), ...strapi.config.get('api.responses.privateAttributes', [] as string[])];
    return {
      uid: type.uid,
      displayName: type.info?.displayName ?? type.uid,
      isLocalized: isLocalized(type),
      schema: Object.fromEntries(attributes.map(([name, attribute]) => [name, toAttribute(attribute, hidden.includes(name))])),
    };
  }

  function documents(uid: string): DocumentService {
    return strapi.documents(uid as never);
  }

  async function common({
    source,
    boundTo,
    locale,
    words,
    searchFields,
    matchesAll,
    documentId,
  }: ContentQuery): Promise<Record<string, unknown>> {
    const type = strapi.contentTypes[source.uid as never] as unknown as RawType;
    const found = words.map((word) => ({ $or: searchFields.map((field) => ({ [field]: { $containsi: word } })) }));
    const filters = [
      ...(boundTo ? [filterOf(boundTo)] : []),
      ...(documentId === null ? [] : [{ documentId: { $eq: documentId } }]),
      ...(found.length > 0 ? [{ [matchesAll ? '$and' : '$or']: found }] : []),
    ];
    return {
      status: 'published',
      filters: { $and: filters },
      ...(isLocalized(type) && { locale: await localeFor(locale) }),
    };
  }

  async function localeFor(wanted: string | null): Promise<string> {
    const service: LocaleService = strapi.plugin('i18n').service('locales');
    const known = (await service.find()).map(({ code }) => code);
    return chooseLocale(known, { wanted, defaultLocale: await service.getDefaultLocale() });
  }
}

export type ContentRepository = ReturnType<typeof createContentRepository>;

interface LocaleService {
  find(): Promise<{ code: string }[]>;
  getDefaultLocale(): Promise<string>;
}

interface DocumentService {
  findMany(parameters: Record<string, unknown>): Promise<Record<string, unknown>[]>;
  count(parameters: Record<string, unknown>): Promise<number>;
}

interface RawAttribute {
  readonly type: string;
  readonly target?: string;
  readonly relation?: string;
  readonly private?: boolean;
}

interface RawType {
  readonly uid: string;
  readonly info?: { readonly displayName?: string };
  readonly options?: { readonly privateAttributes?: readonly string[] };
  readonly pluginOptions?: { readonly i18n?: { readonly localized?: boolean } };
  readonly attributes: Readonly<Record<string, RawAttribute>>;
}

function isLocalized({ pluginOptions }: RawType): boolean {
  return pluginOptions?.i18n?.localized === true;
}

function toAttribute({ type, target, relation, private: isPrivate }: RawAttribute, isHidden: boolean): SchemaAttribute {
  return {
    type,
    isPrivate: isHidden || isPrivate === true || type === 'password',
    target: type === 'relation' ? (target ?? null) : null,
    isToOne: relation === 'oneToOne' || relation === 'manyToOne',
  };
}

function filterOf({ path, values, isRelation }: BoundTo): Record<string, unknown> {
  const [first = '', second] = path;
  if (isRelation) return { [first]: { documentId: { $in: values } } };
  return second === undefined ? { [first]: { $in: values } } : { [first]: { [second]: { $in: values } } };
}

function populateOf({ path, isRelation }: BoundTo): Record<string, unknown> {
  const [first = '', second] = path;
  return { [first]: { fields: isRelation || second === undefined ? ['documentId'] : [second] } };
}

function isBound(row: Record<string, unknown>, { path, values, isRelation }: BoundTo): boolean {
  const [first = '', second] = path;
  const value = row[first];
  if (!isRelation && second === undefined) return typeof value === 'string' && values.includes(value);
  const key = isRelation ? 'documentId' : (second ?? '');
  const related = (Array.isArray(value) ? value : [value]) as (Record<string, unknown> | null | undefined)[];
  return related.some((each) => typeof each?.[key] === 'string' && values.includes(each[key]));
}

function toEntry(row: Record<string, unknown>, fields: readonly string[]): ContentEntry {
  const values = fields.map((name) => [name, shown(row[name])] as const).filter(([, value]) => value !== null && value !== '');
  return { documentId: String(row.documentId), fields: Object.fromEntries(values) };
}

/** Plain values, shortened; rich text in blocks becomes its words. */
function shown(value: unknown): string | number | boolean | null {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return value.toISOString();
  const text = Array.isArray(value) ? wordsOf(value) : value;
  if (typeof text !== 'string') return null;
  const whole = [...text];
  return whole.length <= contentLimits.field ? text : `${whole.slice(0, contentLimits.field - 1).join('')}…`;
}

function wordsOf(blocks: readonly unknown[]): string {
  return blocks
    .map((block) => {
      const { text, children } = (block ?? {}) as { text?: unknown; children?: unknown };
      if (typeof text === 'string') return text;
      return Array.isArray(children) ? wordsOf(children) : '';
    })
    .join('\n')
    .trim();
}
