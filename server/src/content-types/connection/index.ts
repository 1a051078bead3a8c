import { defineContentType, instant, keyText, longText, shortText } from '../attributes';

/** What the panel stored of the connection: ids, sealed secrets, and what was found when it was checked. One row. */
export const connection = defineContentType({
  singularName: 'connection',
  pluralName: 'connections',
  displayName: 'WhatsApp connection',
  description: 'Ids and sealed secrets of the connection',
  attributes: {
    name: keyText(32, { unique: true }),
    appId: keyText(32),
    wabaId: keyText(32),
    phoneNumberId: keyText(32),
    loginConfigId: keyText(32),
    /** Sealed, as the two after it. */
    appSecret: longText(),
    accessToken: longText(),
    verifyToken: longText(),
    /** Sealed; accepted beside the present one until `previousSecretUntil`. */
    previousAppSecret: longText(),
    previousSecretUntil: instant(),
    /** JSON: the last four characters by name of the secret. */
    lastFour: shortText(),
    /** The check of signatures is off until then. */
    signatureOffUntil: instant(),
    /** When Meta fetched the address with our verify token, and when somebody did with another. */
    webhookVerifiedAt: instant(),
    webhookRefusedAt: instant(),
    tokenRefreshedAt: instant(),
    /** Document id of the newest test message. */
    testMessage: keyText(32),
    /** JSON: what the checks of the guide found, by step. */
    findings: longText(),
    changedAt: instant(),
  },
});
