import type { Knex } from 'knex';

import { heard } from './heard';
import { tracesIn } from './traces';

/** Shorter ones stand in a log by chance. */
const MIN_NAME = 6;
const MIN_PHONE = 9;
const MIN_TEXT = 12;
/** The newest of each kind. */
const MAX_TEXTS = 200;

/** What customers entrusted to the house, as its tables have it. */
async function entrustedTexts(knex: Knex): Promise<string[]> {
  const newest = (table: string, column: string) =>
    knex(table).whereNotNull(column).orderBy('id', 'desc').limit(MAX_TEXTS).pluck(column) as Promise<string[]>;
  const [values, received, ...names] = await Promise.all([
    newest('whatsapp_contact_identities', 'value'),
    newest('whatsapp_contact_identities', 'received'),
    newest('whatsapp_contacts', 'name'),
    newest('whatsapp_contacts', 'profile_name'),
    newest('whatsapp_contacts', 'book_name'),
    newest('whatsapp_contacts', 'username'),
  ]);
  const texts = await newest('whatsapp_messages', 'text');
  const atLeast = (min: number, list: readonly string[]) => list.filter((text) => text.length >= min);
  const entrusted = new Set([
    ...atLeast(MIN_PHONE, [...values, ...received]),
    ...atLeast(MIN_NAME, names.flat()),
    ...atLeast(MIN_TEXT, texts),
  ]);
  // Whoever sends the test message to their own phone is a contact too, and stands in the audit by right.
  for (const { firstname, lastname } of await knex('admin_users').select('firstname', 'lastname')) {
    entrusted.delete(`${firstname} ${lastname}`);
  }
  return [...entrusted];
}

/**
 * Where something lies that must stay in (F32): a secret in an answer, a log line or any row outside its sealed column,
 * which holds only what is encrypted; a phone, a name or a text of a customer in a log line, an
 * error, the audit or the diagnostic report.
 */
export async function findLeaks(knex: Knex, report: string): Promise<string[]> {
  const secrets = heard.unplanted();
  const entrusted = await entrustedTexts(knex);
  const audit = JSON.stringify(await knex('whatsapp_audit_entries').select());
  const found = [
    ...heard.answers().flatMap(({ where, text }) => named(`the answer ${where}`, tracesIn(text, secrets))),
    ...heard.errors().flatMap(({ where, text }) => named(`the error ${where}`, tracesIn(text, entrusted))),
    ...heard.logs().flatMap(({ where, text }) => named(where, tracesIn(text, [...heard.secrets(), ...entrusted]))),
    ...named('the audit', tracesIn(audit, entrusted)),
    ...named('the diagnostic report', tracesIn(report, entrusted)),
    ...(await secretsInTables(knex, secrets)),
  ];
  return [...new Set(found)];
}

const named = (where: string, traces: readonly string[]) => traces.map((trace) => `${JSON.stringify(trace)} in ${where}`);

async function secretsInTables(knex: Knex, secrets: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const table of await tableNames(knex)) {
    const rows: Record<string, unknown>[] = await knex(table).select();
    for (const [column, text] of Object.entries(columnsOf(rows))) found.push(...named(`${table}.${column}`, tracesIn(text, secrets)));
  }
  return found;
}

function columnsOf(rows: readonly Record<string, unknown>[]): Record<string, string> {
  const columns: Record<string, string> = {};
  for (const row of rows) {
    for (const [column, value] of Object.entries(row)) {
      const text = Buffer.isBuffer(value) ? value.toString('latin1') : JSON.stringify(value);
      columns[column] = `${columns[column] ?? ''}\n${text}`;
    }
  }
  return columns;
}

async function tableNames(knex: Knex): Promise<string[]> {
  switch (String(knex.client.config.client)) {
    case 'better-sqlite3':
      return knex('sqlite_master').where({ type: 'table' }).pluck('name');
    case 'pg':
      return knex('information_schema.tables').where({ table_schema: 'public' }).pluck('table_name');
    default:
      return knex('information_schema.tables').whereRaw('table_schema = database()').pluck('table_name');
  }
}
