import type { Database } from './database';

/**
 * MySQL's old default takes three bytes for a character and would refuse every emoji.
 * @throws Error that names the statement which mends it
 */
export async function assertCharset({ dialect, knex }: Database): Promise<void> {
  if (dialect !== 'mysql') return;
  const [rows] = (await knex.raw('select database() as name, @@character_set_database as charset')) as [
    { name: string; charset: string }[],
  ];
  const [row] = rows;
  if (row && row.charset !== 'utf8mb4') {
    throw new Error(
      `[whatsapp] The database ${row.name} uses ${row.charset}, which cannot hold emoji. Run: ALTER DATABASE \`${row.name}\` CHARACTER SET utf8mb4; then start with empty whatsapp_ tables.`,
    );
  }
}
