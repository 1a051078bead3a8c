import { defineContentType, instant, integer, keyText } from '../attributes';

/** What is counted of webhooks and not kept, such as refused requests. One row for each name and hour. */
export const webhookCounter = defineContentType({
  singularName: 'webhook-counter',
  pluralName: 'webhook-counters',
  displayName: 'WhatsApp webhook counter',
  description: 'Refused requests and duplicates, by the hour',
  attributes: {
    name: keyText(32),
    /** Its beginning. */
    hour: instant(),
    amount: integer(),
    /** When the newest of them came. */
    lastAt: instant(),
  },
  indexes: [{ name: 'whatsapp_webhook_counters_key', columns: ['hour', 'name'], type: 'unique' }],
});
