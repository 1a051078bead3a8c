import { boolean, defineContentType, instant, integer, keyText, longText, reference, shortText } from '../attributes';

/** A file of a message. Its bytes lie in the private store under `storageKey`, never in public uploads. */
export const media = defineContentType({
  singularName: 'media',
  pluralName: 'media-files',
  displayName: 'WhatsApp file',
  description: 'A file that was received or is to be sent',
  attributes: {
    /** `pending`, `stored`, `failed` or `removed`. */
    state: keyText(16),
    /** `image`, `video`, `audio`, `document` or `sticker`. */
    kind: keyText(16),
    mimeType: shortText(),
    size: integer(),
    filename: shortText(),
    /** Of the bytes, in hex. */
    sha256: keyText(64),
    /** `inbound`, or who brought it: `upload`, `library`. */
    origin: keyText(16),
    storageKey: keyText(64),
    /** What an upload provider needs to find it again. */
    storageUrl: longText(),
    /** Meta's id: to fetch it by, or to send it by until `metaExpiresAt`. */
    metaMediaId: keyText(64),
    /** The number that Meta's id belongs to. */
    metaPhoneNumberId: keyText(32),
    metaExpiresAt: instant(),
    /** Tries to fetch it. */
    attempts: integer(),
    nextAttemptAt: instant(),
    /** Plain words, for `failed` and `removed`. */
    reason: shortText(),
    /** Part of a message object or of a template: everybody who may read the inbox may see it. */
    isShared: boolean(),
    uploadedBy: reference('admin::user'),
    changedAt: instant(),
  },
  indexes: [
    { name: 'whatsapp_media_due', columns: ['state', 'next_attempt_at'] },
    { name: 'whatsapp_media_content', columns: ['sha_256'] },
    { name: 'whatsapp_media_kept', columns: ['origin', 'state', 'changed_at'] },
  ],
});
