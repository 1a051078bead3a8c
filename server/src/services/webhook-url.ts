import type { Core } from '@strapi/strapi';

/** Strapi's API prefix is configurable: never assume `/api`. */
export function webhookPath(strapi: Core.Strapi): string {
  const prefix = String(strapi.config.get('api.rest.prefix', '/api')).replace(/\/+$/, '');
  return `${prefix}/whatsapp/webhook`;
}

/** The address to enter at Meta. */
export function webhookUrl(strapi: Core.Strapi, publicUrl: string | undefined): string {
  const base = publicUrl ?? String(strapi.config.get('server.absoluteUrl', ''));
  return `${base.replace(/\/+$/, '')}${webhookPath(strapi)}`;
}
