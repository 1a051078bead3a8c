import http from 'node:http';
import https from 'node:https';
import { exchange } from '../http/exchange';
import { signWebhook } from './sign-webhook';

interface WebhookPost {
  url: string;
  body: Buffer;
  /** What it is signed with. */
  secret: string;
  timeoutMs: number;
}

export interface WebhookClient {
  /** HTTP status of the answer; rejects if there was none in time. */
  post(webhook: WebhookPost): Promise<number>;
  close(): void;
}

export function createWebhookClient(): WebhookClient {
  const agents = {
    plain: new http.Agent({ keepAlive: true }),
    secure: new https.Agent({ keepAlive: true }),
  };
  return {
    async post({ url, body, secret, timeoutMs }) {
      const headers = {
        'content-type': 'application/json',
        'content-length': body.length,
        'user-agent': 'facebookexternalua',
        accept: '*/*',
        'x-hub-signature-256': signWebhook(body, secret),
      };
      const target = new URL(url);
      const { status } = await exchange({
        method: 'POST',
        url: target,
        headers,
        body,
        timeoutMs,
        agents,
      });
      return status;
    },
    close() {
      agents.plain.destroy();
      agents.secure.destroy();
    },
  };
}
