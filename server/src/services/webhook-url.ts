import type { Core } from '@strapi/strapi';

/** Strapi's API prefix is configurable: never assume `/api`. */
export function webhookPath(strapi: Core.Strapi): string {
  const prefix = String(strapi.config.get('api.rest.prefix', '/api')).replace(/\/+$/, '');
  return `${prefix}/whatsapp/webhook`;
}

/** Where Meta reaches this Strapi, without a slash at the end. */
export function publicAddress(strapi: Core.Strapi, publicUrl: string | undefined): string {
  return (publicUrl ?? String(strapi.config.get('server.absoluteUrl', ''))).replace(/\/+$/, '');
}

/** The address to enter at Meta. */
export function webhookUrl(strapi: Core.Strapi, publicUrl: string | undefined): string {
  return `${publicAddress(strapi, publicUrl)}${webhookPath(strapi)}`;
}
