import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ReceivedWebhook {
  bytes: Buffer;
  signature: string;
  at: number;
}

/** A webhook endpoint that keeps what it gets. `answerWith` decides on the HTTP status of each answer. */
export async function startWebhookReceiver(answerWith: (count: number) => number | 'silence' = () => 200) {
  const received: ReceivedWebhook[] = [];
  let underWay = 0;
  let mostUnderWay = 0;
  const verifications: string[] = [];

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://receiver');
    if (request.method === 'GET') {
      verifications.push(url.search);
      const isRight = url.searchParams.get('hub.verify_token') === 'demo-verify-token';
      response.writeHead(isRight ? 200 : 403).end(isRight ? url.searchParams.get('hub.challenge') : 'no');
      return;
    }
    const chunks: Buffer[] = [];
    underWay += 1;
    mostUnderWay = Math.max(mostUnderWay, underWay);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push({
        bytes: Buffer.concat(chunks),
        signature: String(request.headers['x-hub-signature-256']),
        at: Date.now(),
      });
      const status = answerWith(received.length);
      setImmediate(() => {
        underWay -= 1;
        if (status !== 'silence') response.writeHead(status).end();
      });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}/webhook`,
    received,
    verifications,
    mostUnderWay: () => mostUnderWay,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The one value of a message webhook. */
export function valueOf({ bytes }: ReceivedWebhook): WebhookValue {
  const body = JSON.parse(bytes.toString('utf8')) as {
    entry: { changes: { value: WebhookValue }[] }[];
  };
  const value = body.entry[0]?.changes[0]?.value;
  if (!value) throw new Error('not a message webhook');
  return value;
}

export interface WebhookValue {
  metadata: { display_phone_number: string; phone_number_id: string };
  contacts?: Record<string, unknown>[];
  messages?: Record<string, unknown>[];
  statuses?: Record<string, unknown>[];
}

/** Field and value of every change, with numbers as they stand on the wire: ids may be too great for a double. */
export function changesOf({ bytes }: ReceivedWebhook): { field: string; value: Record<string, unknown> }[] {
  const text = bytes.toString('utf8').replace(/:(\d{16,})/g, ':"$1n"');
  const body = JSON.parse(text) as { entry: { changes: { field: string; value: Record<string, unknown> }[] }[] };
  return body.entry.flatMap(({ changes }) => changes);
}
