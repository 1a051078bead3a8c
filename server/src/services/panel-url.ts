import type { Core } from '@strapi/strapi';

import { publicAddress } from './webhook-url';

/** Where Meta's sign-in page leads back to; to be entered at Meta. */
export function oauthCallbackPath(strapi: Core.Strapi): string {
  const prefix = String(strapi.config.get('api.rest.prefix', '/api')).replace(/\/+$/, '');
  return `${prefix}/whatsapp/oauth/callback`;
}

/** The whole address of a page of the panel, for an e-mail. */
export function panelAddress(strapi: Core.Strapi, publicUrl: string | undefined, page: string): string {
  const whole = String(strapi.config.get('admin.absoluteUrl', '/admin')).replace(/\/+$/, '');
  return URL.canParse(whole) ? `${whole}${page}` : `${publicAddress(strapi, publicUrl)}${whole}${page}`;
}

/**
 * A page of the panel for a browser that stands at the webhook's address: a path where both have one origin, else the
 * panel's whole address.
 */
export function panelUrl(strapi: Core.Strapi, publicUrl: string | undefined, page: string): string {
  const whole = String(strapi.config.get('admin.absoluteUrl', '/admin')).replace(/\/+$/, '');
  const path = URL.canParse(whole) ? new URL(whole).pathname.replace(/\/+$/, '') : whole;
  const isElsewhere = publicUrl !== undefined && URL.canParse(whole) && new URL(whole).origin !== new URL(publicUrl).origin;
  return `${isElsewhere ? whole : path}${page}`;
}
