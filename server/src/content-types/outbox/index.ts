import { defineContentType, instant, integer, keyText, reference } from '../attributes';

/** A message that is still to be sent. A row lives only until the send is decided, so the table stays small. */
export const outbox = defineContentType({
  singularName: 'outbox-row',
  pluralName: 'outbox-rows',
  displayName: 'WhatsApp outbox row',
  description: 'A message that is still to be sent',
  attributes: {
    message: reference('plugin::whatsapp.message'),
    conversation: reference('plugin::whatsapp.conversation'),
    phoneNumber: reference('plugin::whatsapp.phone-number'),
    attempts: integer(),
    nextAttemptAt: instant(),
    leaseOwner: keyText(64),
    leaseUntil: instant(),
    /** The fencing token: every write of a sender carries it. */
    leaseToken: integer(),
  },
  indexes: [
    { name: 'whatsapp_outbox_message', columns: ['message_id'], type: 'unique' },
    { name: 'whatsapp_outbox_due', columns: ['next_attempt_at'] },
    { name: 'whatsapp_outbox_order', columns: ['conversation_id', 'id'] },
  ],
});
