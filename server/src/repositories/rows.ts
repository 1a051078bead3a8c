import { randomFillSync } from 'node:crypto';
import type { Knex } from 'knex';

import type { TableName } from './tables';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const TIME_LENGTH = 9;
const RANDOM_LENGTH = 15;
/** 252 = 7 × 36: bytes above would favour the first letters. */
const USABLE_BYTE = 252;
const pool = Buffer.alloc(8192);
let offset = pool.length;

/**
 * 24 lower-case letters and digits, as Strapi's document ids. The first nine tell the time, so that new rows stand
 * side by side in the index; at random places each would cost a page of its own.
 */
export function createDocumentId(): string {
  // A letter in front: Strapi takes an id that begins with a digit for a number.
  let id = Date.now().toString(36).padStart(TIME_LENGTH, 'w');
  const length = TIME_LENGTH + RANDOM_LENGTH;
  while (id.length < length) {
    if (offset === pool.length) {
      randomFillSync(pool);
      offset = 0;
    }
    const byte = pool[offset] ?? 0;
    offset += 1;
    if (byte < USABLE_BYTE) id += ALPHABET[byte % ALPHABET.length] ?? '';
  }
  return id;
}

export type Row = Readonly<Record<string, unknown>>;

/** What Strapi expects on each of its rows. */
export function withStrapiColumns(row: Row, now: Date): Row {
  return { document_id: createDocumentId(), created_at: now, updated_at: now, published_at: now, ...row };
}

/** MySQL allows 65,535 values in a statement, SQLite 32,766. */
const MAX_VALUES = 30_000;

/** Inserts rows that all have the columns of the first. */
export async function insertRows(trx: Knex, table: TableName, rows: readonly Row[]): Promise<void> {
  await writeRows(trx, { table, rows, onConflict: '', conflictBindings: [] });
}

/**
 * Writes rows that are there already, all in one statement: each has its `id` and the columns of the first. They go
 * in as inserts that meet their own primary key, the one form that all databases share.
 */
export async function updateRows(trx: Knex, table: TableName, rows: readonly (Row & { readonly id: number })[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const changed = columns.filter((column) => column !== 'id');
  const isMysql = trx.client.config.client === 'mysql2';
  const assignments = changed.map(() => (isMysql ? '?? = values(??)' : '?? = excluded.??')).join(', ');
  const onConflict = isMysql ? `on duplicate key update ${assignments}` : `on conflict (id) do update set ${assignments}`;
  await writeRows(trx, { table, rows, onConflict, conflictBindings: changed.flatMap((column) => [column, column]) });
}

interface RowWrite {
  readonly table: TableName;
  readonly rows: readonly Row[];
  /** SQL with a binding for each column name. */
  readonly onConflict: string;
  readonly conflictBindings: readonly string[];
}

/** Plain `values`: the query builder would write SQLite's as a chain of selects, at a multiple of the cost. */
async function writeRows(trx: Knex, { table, rows, onConflict, conflictBindings }: RowWrite): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const perStatement = Math.max(1, Math.floor(MAX_VALUES / columns.length));
  const names = columns.map(() => '??').join(', ');
  const placeholders = `(${columns.map(() => '?').join(', ')})`;
  for (let start = 0; start < rows.length; start += perStatement) {
    const chunk = rows.slice(start, start + perStatement);
    const values = chunk.flatMap((row) => columns.map((column) => (row[column] ?? null) as Knex.Value));
    const sql = `insert into ?? (${names}) values ${chunk.map(() => placeholders).join(', ')} ${onConflict}`;
    await trx.raw(sql, [table, ...columns, ...values, ...conflictBindings]);
  }
}

const MAX_KEYS = 5000;

/** Reads rows by keys of any number. */
export async function selectByKeys<T>(
  keys: readonly (string | number)[],
  select: (chunk: readonly (string | number)[]) => Promise<T[]>,
): Promise<T[]> {
  const found: T[] = [];
  for (let start = 0; start < keys.length; start += MAX_KEYS) {
    found.push(...(await select(keys.slice(start, start + MAX_KEYS))));
  }
  return found;
}

export interface InsertedRow {
  readonly id: number;
  readonly documentId: string;
}

/**
 * Inserts rows with Strapi's columns and tells their ids, in the order of the rows. MySQL gives no ids back for
 * many rows: they are read by the document ids that we made.
 */
export async function insertDocuments(
  trx: Knex,
  table: TableName,
  { rows, now }: { readonly rows: readonly Row[]; readonly now: Date },
): Promise<InsertedRow[]> {
  const documents = rows.map((row) => withStrapiColumns(row, now));
  await insertRows(trx, table, documents);
  const documentIds = documents.map(({ document_id: documentId }) => String(documentId));
  const found: Row[] = await selectByKeys(documentIds, (chunk) =>
    trx(table)
      .select('id', 'document_id')
      .whereIn('document_id', [...chunk]),
  );
  const idOf = new Map(found.map((row) => [String(row.document_id), Number(row.id)]));
  return documentIds.map((documentId) => ({ documentId, id: idOf.get(documentId) ?? Number.NaN }));
}

/** Locks what a query reads, in the order of the ids; SQLite locks the whole database anyway. */
export async function lockRows(query: Knex.QueryBuilder): Promise<Row[]> {
  return query.client.config.client === 'better-sqlite3' ? query : query.forUpdate();
}

/** Drivers return bigints as text. */
export function toNumber(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
}

export function toBoolean(value: unknown): boolean {
  return value === true || value === 1 || value === '1';
}

export function parseJson<T>(text: unknown): T | null {
  return typeof text === 'string' && text !== '' ? (JSON.parse(text) as T) : null;
}

/** An empty text counts as none. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
