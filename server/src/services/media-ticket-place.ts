import { hkdfSync } from 'node:crypto';

import type { Core } from '@strapi/strapi';

/** Derived from the secret that signs admin logins: all nodes have it, and it says nothing about that one. */
export function ticketKey(strapi: Core.Strapi): Buffer {
  const secret = strapi.config.get<string>('admin.auth.secret');
  if (!secret) throw new Error('[whatsapp] admin.auth.secret is not set: files cannot be shown by a ticket.');
  return Buffer.from(hkdfSync('sha256', secret, '', 'strapi-plugin-whatsapp media ticket', 32));
}

/** As the browser sees it: a Strapi behind a sub-path has that in front. */
export function ticketPath(strapi: Core.Strapi, documentId: string): string {
  const url = strapi.config.get<string>('server.url', '');
  const prefix = URL.canParse(url) ? new URL(url).pathname : url;
  return `${prefix.replace(/\/+$/, '')}/whatsapp/media/${documentId}/file`;
}
