/** Languages of contacts in which something can be written for them; `es` also serves `es-MX` (domain/choose-locale). */
export const contactLocales: readonly string[] = [
  ...['af', 'am', 'ar', 'az', 'be', 'bg', 'bn', 'bs', 'ca', 'cs', 'cy', 'da', 'de', 'de-AT', 'de-CH', 'el', 'en', 'en-GB', 'en-US'],
  ...['es', 'es-AR', 'es-MX', 'et', 'eu', 'fa', 'fi', 'fil', 'fr', 'fr-CA', 'fr-CH', 'ga', 'gl', 'gu', 'ha', 'he', 'hi', 'hr', 'hu'],
  ...['hy', 'id', 'is', 'it', 'ja', 'ka', 'kk', 'km', 'kn', 'ko', 'ky', 'lo', 'lt', 'lv', 'mk', 'ml', 'mn', 'mr', 'ms', 'my', 'nb'],
  ...['ne', 'nl', 'nl-BE', 'nn', 'pa', 'pl', 'ps', 'pt', 'pt-BR', 'ro', 'ru', 'rw', 'si', 'sk', 'sl', 'so', 'sq', 'sr', 'sv', 'sw'],
  ...['ta', 'te', 'th', 'tr', 'uk', 'ur', 'uz', 'vi', 'zh', 'zh-CN', 'zh-HK', 'zh-TW', 'zu'],
];

/** Those of the panel: most contacts of a project write in one of them, so they stand in every form. */
export const shippedLocales: readonly string[] = ['en', 'es'];
