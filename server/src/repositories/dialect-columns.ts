import type { Dialect } from './dialect';

interface ColumnAttribute {
  column?: { type: string; args: unknown[]; unique?: boolean };
}

/**
 * Columns that Strapi's types cannot say. MySQL compares text without case, which would lose messages, and its
 * default blob ends at 64 KB. Called in `register()`, before the schema is synchronised.
 */
export function applyDialectColumns(attributes: Readonly<Record<string, unknown>>, dialect: Dialect): void {
  if (dialect !== 'mysql') return;
  for (const attribute of Object.values(attributes) as ColumnAttribute[]) {
    const { column } = attribute;
    if (column?.type === 'binary') attribute.column = { type: 'specificType', args: ['longblob'] };
    if (column?.type === 'string') {
      const size = Number(column.args[0]);
      attribute.column = { ...column, type: 'specificType', args: [`varchar(${size}) character set ascii collate ascii_bin`] };
    }
  }
}
