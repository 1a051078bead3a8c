import { defineContentType, instant, integer, keyText, longText, reference, shortText } from '../attributes';

/** An item of a webhook that could not be placed, with the reason. */
export const quarantinedItem = defineContentType({
  singularName: 'quarantined-item',
  pluralName: 'quarantined-items',
  displayName: 'WhatsApp quarantined item',
  description: 'An item of a webhook that could not be placed',
  attributes: {
    webhookEvent: reference('plugin::whatsapp.webhook-event'),
    /** Such as `entry.0.changes.2.value.messages.17`. */
    path: keyText(190),
    kind: shortText(),
    reason: keyText(32),
    details: longText(),
    attempts: integer(),
    nextAttemptAt: instant(),
    settledAt: instant(),
    settledBy: integer(),
  },
  indexes: [
    { name: 'whatsapp_quarantine_key', columns: ['webhook_event_id', 'path'], type: 'unique' },
    { name: 'whatsapp_quarantine_open', columns: ['settled_at', 'webhook_event_id'] },
  ],
});
