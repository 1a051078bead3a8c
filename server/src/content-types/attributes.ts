/**
 * Building blocks of our schemas. Instants are epoch milliseconds in a bigint from day one: Strapi's datetimes
 * compare wrongly with the database's clock on SQLite and shift with the time zone elsewhere.
 * All are functions: Strapi writes into the attributes, so none may be shared.
 */
export const instant = () => ({ type: 'biginteger' }) as const;
export const integer = () => ({ type: 'integer' }) as const;
export const boolean = () => ({ type: 'boolean' }) as const;
export const shortText = () => ({ type: 'string' }) as const;
/** JSON as text: PostgreSQL's jsonb refuses what customers may write, such as half a surrogate pair. */
export const longText = () => ({ type: 'text' }) as const;

/** A text that serves as key or index: ASCII, compared byte by byte, of limited size. */
export function keyText(size: number, { unique = false }: { readonly unique?: boolean } = {}) {
  return { type: 'string', column: { type: 'string', args: [size], ...(unique && { unique: true }) } } as const;
}

/** A plain foreign-key column `<name>_id` with an index; no join table, no inverse. */
export function reference(target: string) {
  return { type: 'relation', relation: 'manyToOne', target, useJoinTable: false } as const;
}

interface SchemaOptions {
  readonly singularName: string;
  readonly pluralName: string;
  readonly displayName: string;
  readonly description: string;
  /** Shown in the Content Manager. */
  readonly isVisible?: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly indexes?: readonly { readonly name: string; readonly columns: readonly string[]; readonly type?: 'unique' }[];
}

export function defineContentType({
  singularName,
  pluralName,
  displayName,
  description,
  isVisible = false,
  attributes,
  indexes = [],
}: SchemaOptions) {
  return {
    schema: {
      kind: 'collectionType',
      collectionName: `whatsapp_${pluralName.replaceAll('-', '_')}`,
      info: { singularName, pluralName, displayName, description },
      options: { draftAndPublish: false },
      pluginOptions: { 'content-manager': { visible: isVisible }, 'content-type-builder': { visible: false } },
      attributes,
      indexes,
    },
  };
}
