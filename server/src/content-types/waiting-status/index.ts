import { defineContentType, instant, keyText, longText } from '../attributes';

/** A status, edit or revoke whose message is not there yet; applied when it comes. */
export const waitingStatus = defineContentType({
  singularName: 'waiting-status',
  pluralName: 'waiting-statuses',
  displayName: 'WhatsApp waiting status',
  description: 'A status, edit or revoke whose message is not there yet',
  attributes: {
    /** sha256 of kind and payload: the same news waits once. */
    fingerprint: keyText(64, { unique: true }),
    targetWamid: keyText(255),
    /** JSON of the event. */
    payload: longText(),
    receivedAt: instant(),
  },
  indexes: [{ name: 'whatsapp_waiting_target', columns: ['target_wamid'] }],
});
