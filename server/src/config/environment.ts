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

/** The options of `config/plugins`, with what only the environment says. */
export function withEnvironment(options: unknown): Record<string, unknown> {
  const given = typeof options === 'object' && options !== null ? { ...(options as Record<string, unknown>) } : {};
  for (const [field, name] of Object.entries(environmentNames)) {
    const own = given[field];
    if (own === undefined || own === null || own === '') given[field] = process.env[name];
  }
  return given;
}
