import { defineContentType, instant, keyText, longText } from '../attributes';

/** A group of settings, by name. */
export const setting = defineContentType({
  singularName: 'setting',
  pluralName: 'settings',
  displayName: 'WhatsApp settings',
  description: 'A group of settings',
  attributes: {
    name: keyText(64, { unique: true }),
    /** JSON. */
    value: longText(),
    changedAt: instant(),
  },
});
