import { defineContentType, instant, keyText } from '../attributes';

/** A name or message of somebody who was erased, as a keyed hash: so that late webhooks and a restored backup bring nothing back. */
export const erasure = defineContentType({
  singularName: 'erasure',
  pluralName: 'erasures',
  displayName: 'WhatsApp erasure',
  description: 'A keyed hash of an erased identity or message',
  attributes: {
    hash: keyText(64, { unique: true }),
    /** `identity` or `wamid`. */
    kind: keyText(16),
    erasedAt: instant(),
  },
});
