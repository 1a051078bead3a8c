import { defineContentType, instant, integer } from '../attributes';

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
  },
  indexes: [{ name: 'whatsapp_webhooks_state', columns: ['state', 'id'] }],
});
