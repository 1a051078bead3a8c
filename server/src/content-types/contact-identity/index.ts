import { defineContentType, instant, keyText, reference } from '../attributes';

/** One way in which Meta names a contact. The unique key makes contact creation race-free. */
export const contactIdentity = defineContentType({
  singularName: 'contact-identity',
  pluralName: 'contact-identities',
  displayName: 'WhatsApp contact identity',
  description: 'Phone, business-scoped user id, portfolio id or group id of a contact',
  attributes: {
    /** `wa_id`, `bsuid`, `parent_bsuid` or `group`. */
    kind: keyText(16),
    /** Canonical form. */
    value: keyText(190),
    /** As Meta wrote it last: the form to send to. */
    received: keyText(190),
    /** When it was last used; the newest phone is the one to send to. */
    seenAt: instant(),
    contact: reference('plugin::whatsapp.contact'),
  },
  indexes: [{ name: 'whatsapp_identities_kind_value', columns: ['kind', 'value'], type: 'unique' }],
});
