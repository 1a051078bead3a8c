/** An attribute of a content type, as Strapi describes it. */
export interface SchemaAttribute {
  readonly type: string;
  readonly isPrivate: boolean;
  /** Of a relation. */
  readonly target: string | null;
  readonly isToOne: boolean;
}

export type Schema = Readonly<Record<string, SchemaAttribute>>;

const READABLE = new Set([
  'string',
  'text',
  'richtext',
  'email',
  'uid',
  'enumeration',
  'integer',
  'biginteger',
  'float',
  'decimal',
  'boolean',
  'date',
  'time',
  'datetime',
  'timestamp',
  'blocks',
]);
const SEARCHABLE = new Set(['string', 'text', 'richtext', 'email', 'uid', 'enumeration']);
const PERSONAL =
  /mail|phone|mobile|tel|address|street|birth|iban|passport|surname|lastname|last_name|correo|direccion|telefono|movil|dni|nif/i;

/** Why a field may not be read; null: it may. */
export function unreadable({ type, isPrivate }: SchemaAttribute): string | null {
  if (isPrivate) return 'private';
  return READABLE.has(type) ? null : type;
}

export function isSearchable(attribute: SchemaAttribute): boolean {
  return unreadable(attribute) === null && SEARCHABLE.has(attribute.type);
}

export function looksPersonal(name: string, { type }: SchemaAttribute): boolean {
  return type === 'email' || PERSONAL.test(name);
}

export const CONTACT_TYPE = 'plugin::whatsapp.contact';

interface SourceFields {
  readonly fields: readonly string[];
  readonly searchFields: readonly string[];
  readonly sort: { readonly field: string } | null;
  readonly scope:
    { readonly kind: 'public' } | { readonly kind: 'contact-bound'; readonly path: string; readonly by: 'contact' | 'phone' | 'bsuid' };
}

/**
 * What is wrong with a source, asked when it is saved and at every read: a field may have become private since. Empty: all is well.
 * @param schemaOf the schema of a related type; null when there is none
 */
export function sourceProblems(source: SourceFields, schema: Schema, schemaOf: (uid: string) => Schema | null): string[] {
  const { fields, searchFields, sort, scope } = source;
  const unread = fields.flatMap((name) => problemOf(name, schema));
  const unsearched = searchFields
    .filter((name) => !fields.includes(name) || !schema[name] || !isSearchable(schema[name]))
    .map((name) => `${name} cannot be searched.`);
  const unsorted = sort && !fields.includes(sort.field) ? [`It is sorted by ${sort.field}, which is not among its fields.`] : [];
  const unbound =
    scope.kind === 'contact-bound' && !isBindable(scope, schema, schemaOf) ? [`${scope.path} cannot bind an entry to a contact.`] : [];
  return [...unread, ...unsearched, ...unsorted, ...unbound];
}

function problemOf(name: string, schema: Schema): string[] {
  const attribute = schema[name];
  if (!attribute) return [`There is no field ${name}.`];
  const reason = unreadable(attribute);
  return reason === null ? [] : [`${name} cannot be read: ${reason}.`];
}

type Binding = Extract<SourceFields['scope'], { kind: 'contact-bound' }>;

function isBindable({ path, by }: Binding, schema: Schema, schemaOf: (uid: string) => Schema | null): boolean {
  return bindings(schema, schemaOf).some((binding) => binding.path === path && binding.by.includes(by));
}

export interface FieldBinding {
  /** An attribute, or `relation.attribute`. */
  readonly path: string;
  readonly by: readonly Binding['by'][];
}

const BY_TEXT: FieldBinding['by'] = ['phone', 'bsuid'];

/** A relation to our contact, or a text that may hold the phone or the business-scoped user id, here or one relation away. */
export function bindings(schema: Schema, schemaOf: (uid: string) => Schema | null): FieldBinding[] {
  return Object.entries(schema).flatMap(([name, attribute]): FieldBinding[] => {
    if (attribute.target === CONTACT_TYPE) return [{ path: name, by: ['contact'] }];
    if (attribute.type === 'string') return [{ path: name, by: BY_TEXT }];
    const isNear = attribute.target !== null && attribute.isToOne && attribute.target.startsWith('api::');
    const related = isNear ? schemaOf(attribute.target) : null;
    return Object.entries(related ?? {}).flatMap(([inner, { type }]) =>
      type === 'string' ? [{ path: `${name}.${inner}`, by: BY_TEXT }] : [],
    );
  });
}
