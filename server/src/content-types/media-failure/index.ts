import { defineContentType, instant, keyText } from '../attributes';

/** A fetch of a file that Meta answered with an error: too many within an hour, and Meta blocks for half an hour. */
export const mediaFailure = defineContentType({
  singularName: 'media-failure',
  pluralName: 'media-failures',
  displayName: 'WhatsApp failed fetch',
  description: 'A fetch of a file that Meta refused',
  attributes: { phoneNumberId: keyText(32), at: instant() },
  indexes: [{ name: 'whatsapp_media_failures_recent', columns: ['phone_number_id', 'at'] }],
});
