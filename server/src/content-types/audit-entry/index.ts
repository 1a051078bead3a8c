import { defineContentType, instant, integer, keyText, longText, shortText } from '../attributes';

/**
 * Who did what. Append-only: nothing but the retention takes a row away, and nothing changes one. It holds no
 * relations, which the removal of a user or a contact would change.
 */
export const auditEntry = defineContentType({
  singularName: 'audit-entry',
  pluralName: 'audit-entries',
  displayName: 'WhatsApp audit entry',
  description: 'Who did what',
  attributes: {
    at: instant(),
    /** contracts/audit auditActions. */
    action: keyText(48),
    /** Id of the admin user, and the name at that time; null: nobody of the panel. */
    userId: integer(),
    userName: shortText(),
    /** Document ids. */
    contact: keyText(32),
    conversation: keyText(32),
    message: keyText(32),
    /** JSON: contracts/audit details. */
    details: longText(),
  },
  indexes: [
    { name: 'whatsapp_audit_user', columns: ['user_id', 'id'] },
    { name: 'whatsapp_audit_contact', columns: ['contact', 'id'] },
    { name: 'whatsapp_audit_action', columns: ['action', 'id'] },
  ],
});
