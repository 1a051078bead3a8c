import type { Core } from '@strapi/strapi';

import { toDialect } from './dialect';

interface ColumnAttribute {
  column?: { type?: string; args?: unknown[] };
}

/**
 * Columns that Strapi's types cannot say. MySQL compares text without case, which would lose messages, and its
 * default blob ends at 64 KB. Called in `register()`, before the schema is synchronised.
 */
export function applyDialectColumns(strapi: Core.Strapi, uids: readonly string[]): void {
  if (toDialect(strapi.db.dialect.client) !== 'mysql') return;
  for (const uid of uids) {
    const { attributes } = strapi.contentType(uid as never) as { attributes: Record<string, ColumnAttribute> };
    for (const attribute of Object.values(attributes)) toMysql(attribute);
  }
}

function toMysql(attribute: ColumnAttribute): void {
  const { column } = attribute;
  if (column?.type === 'binary') attribute.column = { ...column, type: 'specificType', args: ['longblob'] };
  if (column?.type === 'string') {
    const size = Number(column.args?.[0]);
    attribute.column = { ...column, type: 'specificType', args: [`varchar(${size}) character set ascii collate ascii_bin`] };
  }
}
