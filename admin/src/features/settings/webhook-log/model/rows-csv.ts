import type { WebhookRow } from '../../../../../../contracts/webhook-log';

const columns = ['receivedAt', 'kind', 'detail', 'about', 'state', 'reason', 'ms', 'size', 'isUnsigned', 'documentId'] as const;

/** The rows as a table for a spreadsheet: names as in the API, so that they are the same in every language. */
export function rowsCsv(rows: readonly WebhookRow[]): string {
  return [columns, ...rows.map((row) => columns.map((name) => cell(row[name])))].map((line) => line.join(',')).join('\r\n');
}

/** A text that a spreadsheet would take for a formula gets a quote in front. */
function cell(value: string | number | boolean | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
