import { defineContentType, instant, keyText, longText, shortText } from '../attributes';

/** Where a model is asked. Hidden from the Content Manager: it holds a key. */
export const aiProvider = defineContentType({
  singularName: 'ai-provider',
  pluralName: 'ai-providers',
  displayName: 'WhatsApp AI provider',
  description: 'Where assistants ask a model',
  attributes: {
    name: shortText(),
    kind: keyText(32),
    baseUrl: longText(),
    keyKind: keyText(16),
    /** Name of an environment variable. */
    keyName: shortText(),
    /** Encrypted; never returned. */
    sealedKey: longText(),
    keyLast4: shortText(),
    /** JSON: contracts/ai-provider pricePerMillion. */
    prices: longText(),
    /** JSON: contracts/ai-provider providerCheck. */
    lastCheck: longText(),
    changedAt: instant(),
  },
});
