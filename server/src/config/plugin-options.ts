import { z } from 'zod';

import { automationOption } from './automation-option';

/** An option that is not set may come as an empty text from the environment. */
const optional = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' || value === null ? undefined : value), schema.optional());

const metaId = (name: string) =>
  z
    .string(`${name} must be text: put the id in quotes, since long numbers are rounded.`)
    .regex(/^\d{5,25}$/, `${name} must be the id from Meta's pages, digits only, e.g. '100000000000001'.`);

const secret = (name: string, min: number) =>
  z
    .string(`${name} must be text.`)
    .min(min, `${name} is too short: ${min} characters at least. Copy it again, whole.`)
    .regex(/^[\x21-\x7e]+$/, `${name} holds a space, a line break or another character that it cannot have. Copy it again.`);

/**
 * The plugin's options in `config/plugins`. None is needed to start: without the first six the plugin
 * is "not connected" and says what is missing.
 */
export const pluginOptions = z.strictObject({
  /** Meta app, App settings → Basic. */
  appId: optional(metaId('appId')),
  /** Meta app, App settings → Basic. Signs the webhooks. */
  appSecret: optional(secret('appSecret', 8)),
  /** The former one, while the new one takes its place: what either has signed is taken. */
  previousAppSecret: optional(secret('previousAppSecret', 8)),
  /** WhatsApp Business Account. */
  wabaId: optional(metaId('wabaId')),
  /** The business phone number's id, not the number. */
  phoneNumberId: optional(metaId('phoneNumberId')),
  /** Of a system user, with whatsapp_business_messaging and whatsapp_business_management. */
  accessToken: optional(secret('accessToken', 8)),
  /** Of your own choice; the same that is entered at Meta. */
  verifyToken: optional(secret('verifyToken', 8)),
  /** @default "https://graph.facebook.com" */
  graphApiBaseUrl: optional(
    z
      .string()
      .regex(/^https?:\/\/[^\s?#]+$/, "graphApiBaseUrl must be a URL such as 'https://graph.facebook.com'.")
      .refine((url) => !/\/v\d+\.\d+\/?$/.test(url), 'graphApiBaseUrl must not hold the version: set graphApiVersion instead.'),
  ).default('https://graph.facebook.com'),
  /** @default "v26.0" */
  graphApiVersion: optional(z.string().regex(/^v\d{1,3}\.\d$/, "graphApiVersion must look like 'v26.0'.")).default('v26.0'),
  /** Where files are kept: a folder, or Strapi's upload provider if it is private. @default "directory" */
  mediaStore: optional(z.enum(['directory', 'upload-provider'], "mediaStore must be 'directory' or 'upload-provider'.")).default(
    'directory',
  ),
  /** The folder, outside of `public`; several nodes need a shared one. @default "<app>/.whatsapp-media" */
  mediaDirectory: optional(z.string('mediaDirectory must be the path of a folder.').min(1)),
  /** Settings of automatic mode that stand in code, e.g. `{ sendsWaitingMessages: false }`; the others are set in the panel. */
  automation: optional(automationOption),
  /** False: webhooks without a signature are taken too. For tests only, and refused in production. @default true */
  signatureCheck: optional(
    z
      .boolean('signatureCheck must be true or false.')
      .refine(
        (isOn) => isOn || process.env.NODE_ENV !== 'production',
        'signatureCheck must not be off in production: anybody could write to your inbox.',
      ),
  ).default(true),
  /** Of Facebook Login for Business, App dashboard → Facebook Login for Business → Configurations; without it scopes are asked for. */
  loginConfigId: optional(metaId('loginConfigId')),
  /** @default "https://www.facebook.com" */
  loginDialogBaseUrl: optional(
    z.string().regex(/^https?:\/\/[^\s?#]+$/, "loginDialogBaseUrl must be a URL such as 'https://www.facebook.com'."),
  ).default('https://www.facebook.com'),
  /** Where Meta reaches this Strapi, e.g. 'https://cms.example.com'. @default Strapi's `server.absoluteUrl` */
  publicUrl: optional(z.string().regex(/^https?:\/\/[^\s?#]+$/, "publicUrl must be a URL such as 'https://cms.example.com'.")),
});

export type PluginOptions = z.output<typeof pluginOptions>;
