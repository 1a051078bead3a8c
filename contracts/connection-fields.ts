/** What the plugin must know to send and receive, in the order of the set-up. */
export const connectionFields = ['appId', 'appSecret', 'accessToken', 'wabaId', 'phoneNumberId', 'verifyToken'] as const;
export type ConnectionField = (typeof connectionFields)[number];

/** Kept sealed, shown by their last four characters. */
export const secretFields = ['appSecret', 'accessToken', 'verifyToken'] as const;
export type SecretField = (typeof secretFields)[number];

export function isSecretField(field: ConnectionField): field is SecretField {
  return (secretFields as readonly ConnectionField[]).includes(field);
}
