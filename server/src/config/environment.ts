import type { ConnectionField } from '../../../contracts/connection-fields';

/** Where each value of the connection may stand in the environment; `config/plugins` goes before. */
export const environmentNames: Readonly<Record<ConnectionField, string>> = {
  appId: 'WHATSAPP_APP_ID',
  appSecret: 'WHATSAPP_APP_SECRET',
  accessToken: 'WHATSAPP_ACCESS_TOKEN',
  wabaId: 'WHATSAPP_WABA_ID',
  phoneNumberId: 'WHATSAPP_PHONE_NUMBER_ID',
  verifyToken: 'WHATSAPP_VERIFY_TOKEN',
};

const allNames: Readonly<Record<string, string>> = { ...environmentNames, previousAppSecret: 'WHATSAPP_PREVIOUS_APP_SECRET' };

/** The options of `config/plugins`, with what only the environment says. What are no options comes back as it is. */
export function withEnvironment(options: unknown): unknown {
  if (options !== undefined && options !== null && (typeof options !== 'object' || Array.isArray(options))) return options;
  const given = (options ?? {}) as Readonly<Record<string, unknown>>;
  const added = Object.entries(allNames).flatMap(([field, name]) => {
    const own = given[field];
    const isMissing = own === undefined || own === null || own === '';
    return isMissing && process.env[name] ? [[field, process.env[name]]] : [];
  });
  return { ...given, ...Object.fromEntries(added) };
}
