import { defineContentType, instant, keyText, shortText } from '../attributes';

/** A business phone number of the connection. */
export const phoneNumber = defineContentType({
  singularName: 'phone-number',
  pluralName: 'phone-numbers',
  displayName: 'WhatsApp business number',
  description: 'A business phone number',
  attributes: {
    phoneNumberId: keyText(32, { unique: true }),
    wabaId: keyText(32),
    displayPhoneNumber: shortText(),
    verifiedName: shortText(),
    quality: shortText(),
    messagingLimit: shortText(),
    status: shortText(),
    throughput: shortText(),
    syncedAt: instant(),
  },
});
