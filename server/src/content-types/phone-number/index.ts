import { boolean, defineContentType, instant, keyText, shortText } from '../attributes';

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
    /** Of the display name. */
    nameStatus: shortText(),
    throughput: shortText(),
    /** Its events are merged; those of the default number always are. */
    isEnabled: boolean(),
    syncedAt: instant(),
  },
});
