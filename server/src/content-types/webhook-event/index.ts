import { boolean, defineContentType, instant, integer, keyText } from '../attributes';

/** The journal: one row for each POST of Meta, the bytes as they came off the wire. */
export const webhookEvent = defineContentType({
  singularName: 'webhook-event',
  pluralName: 'webhook-events',
  displayName: 'WhatsApp webhook event',
  description: 'A webhook as received',
  attributes: {
    /** Bytes, not text: PostgreSQL refuses NUL and invalid UTF-8 in text. */
    body: { type: 'text', column: { type: 'binary', args: [] } },
    /** Bytes of the body. */
    size: integer(),
    receivedAt: instant(),
    /** `received` or `processed`; quarantined is derived from quarantined-item. */
    state: { type: 'string', column: { type: 'string', args: [16], defaultTo: 'received' } },
    attempts: { type: 'integer', column: { defaultTo: 0 } },
    /** contracts/webhook-log webhookKinds; empty while it waits, so that one index serves the queue and the log's filter. */
    kind: { type: 'string', column: { type: 'string', args: [16], defaultTo: '' } },
    /** Meta's word, such as `text` or `delivered`. */
    detail: keyText(32),
    processedAt: instant(),
    /** How often somebody had it merged again. */
    replays: { type: 'integer', column: { defaultTo: 0 } },
    /** It came without a signature while the check was off. */
    isUnsigned: boolean(),
  },
  indexes: [{ name: 'whatsapp_webhooks_queue', columns: ['state', 'kind', 'id'] }],
});
