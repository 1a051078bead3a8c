import { defineContentType, instant, integer, keyText, longText, reference, shortText } from '../attributes';

/** A reusable message of ours, written per locale. */
export const messageObject = defineContentType({
  singularName: 'message-object',
  pluralName: 'message-objects',
  displayName: 'WhatsApp message object',
  description: 'A reusable message',
  isVisible: true,
  attributes: {
    name: shortText(),
    /** The name in the form that must be unique: lower case, in hex. */
    nameKey: keyText(64, { unique: true }),
    /** `text`, `image`, `button`, `list`, … */
    kind: keyText(32),
    /** JSON: contracts/sendable-content by locale. */
    contents: longText(),
    defaultLocale: keyText(16),
    /** JSON: contracts/message-object tapActions. */
    tapActions: longText(),
    usageCount: integer(),
    lastUsedAt: instant(),
    editedBy: reference('admin::user'),
    changedAt: instant(),
  },
});
