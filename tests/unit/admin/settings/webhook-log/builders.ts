import type { WebhookDetail, WebhookRow } from '../../../../../contracts/webhook-log';

export const T0 = Date.parse('2026-11-24T14:00:00.000Z');
export const at = (seconds: number) => new Date(T0 + seconds * 1_000).toISOString();
/** A document id that ends in these letters. */
export const id = (name: string) => name.padStart(24, 'a');

export function row(name: string, seconds: number, change: Partial<WebhookRow> = {}): WebhookRow {
  return {
    documentId: id(name),
    receivedAt: at(seconds),
    kind: 'message',
    detail: 'text',
    about: '34•••••5014',
    state: 'processed',
    reason: null,
    ms: 9,
    size: 812,
    isUnsigned: false,
    ...change,
  };
}

export function item(path: string, change: Partial<WebhookDetail['items'][number]> = {}): WebhookDetail['items'][number] {
  return {
    path,
    kind: 'messages.messages',
    reason: 'malformed',
    details: 'A message needs an id.',
    attempts: 1,
    settledAt: null,
    settledBy: null,
    ...change,
  };
}

const change = (messages: unknown[]) => JSON.stringify({ field: 'messages', value: { messages } }, null, 2);

/** Two changes, of which the second has something that could not be placed. */
export function quarantined(more: Partial<WebhookDetail> = {}): WebhookDetail {
  return {
    ...row('q', 0, { kind: 'message', detail: 'order', state: 'quarantined', reason: 'malformed', ms: 4, size: 1_434 }),
    sha256: `9f3c${'0'.repeat(56)}a17e`,
    changes: [
      { path: 'entry.0.changes.0', json: change([{ id: 'wamid.…1', type: 'text' }]) },
      { path: 'entry.0.changes.1', json: change([{ type: 'order', order: { quantity: 2 } }]) },
    ],
    isCut: false,
    items: [item('entry.0.changes.1.value.messages.0')],
    ...more,
  };
}
