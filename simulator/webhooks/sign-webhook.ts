import { createHmac } from 'node:crypto';

/** The value of `X-Hub-Signature-256`, over the bytes exactly as they go out. */
export function signWebhook(body: Buffer, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}
