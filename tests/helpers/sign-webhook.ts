import { createHmac } from 'node:crypto';

import { heard } from './heard';

/** Signs as Meta does: over the bytes, with the app secret. Not the plugin's code: a witness of its own. */
export function signature(body: string | Buffer, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}

/** JSON as Meta writes it: non-ASCII as lower-case `\uXXXX`, slashes escaped. */
export function metaJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\//g, '\\/')
    .replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** POSTs bytes to the webhook. */
export async function postWebhook(
  url: string,
  body: string | Buffer,
  { appSecret, header }: { appSecret?: string; header?: string | null } = {},
): Promise<{ status: number; text: string }> {
  const value = header === undefined && appSecret !== undefined ? signature(body, appSecret) : header;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(value != null && { 'x-hub-signature-256': value }) },
    body: body as BodyInit,
  });
  const text = await response.text();
  heard.answer('POST webhook', response.status, text);
  return { status: response.status, text };
}
