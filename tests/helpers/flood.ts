import { connect, type Socket } from 'node:net';

import { waitUntil } from './wait-until';

/** One raw connection that counts the answers by their status; a closed one is opened again. */
class Line {
  readonly answers = new Map<number, number>();
  private socket: Socket;
  private rest = '';

  constructor(private readonly port: number) {
    this.socket = this.open();
  }

  write(bytes: string): void {
    if (!this.socket.writable) this.socket = this.open();
    this.socket.write(bytes);
  }

  get total(): number {
    return [...this.answers.values()].reduce((sum, count) => sum + count, 0);
  }

  end(): void {
    this.socket.destroy();
  }

  private open(): Socket {
    const socket = connect(this.port, '127.0.0.1');
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      const text = this.rest + chunk.toString('latin1');
      for (const [, status] of text.matchAll(/HTTP\/1\.1 (\d{3})/g)) {
        this.answers.set(Number(status), (this.answers.get(Number(status)) ?? 0) + 1);
      }
      // A head that was cut is counted with its other half.
      this.rest = /H(T(T(P(\/(1(\.(1( \d{0,2})?)?)?)?)?)?)?)?$/.exec(text)?.[0] ?? '';
    });
    // A line that broke is opened again; answers that it did not bring are missing from the count.
    socket.on('error', () => undefined);
    return socket;
  }
}

interface FloodOrder {
  readonly port: number;
  readonly path: string;
  readonly perSecond: number;
  readonly seconds: number;
  readonly body: string;
}

const LINES = 20;
const BEAT_MS = 50;
const PATIENCE_MS = 30_000;

/** Unsigned POSTs at a steady rate over a few connections, every one from another forwarded address. Gives the answers by status. */
export async function flood({ port, path, perSecond, seconds, body }: FloodOrder): Promise<Map<number, number>> {
  const lines = Array.from({ length: LINES }, () => new Line(port));
  const total = perSecond * seconds;
  const begun = Date.now();
  let sent = 0;
  await new Promise<void>((resolve) => {
    const beat = setInterval(() => {
      const due = Math.min(total, Math.floor(((Date.now() - begun) * perSecond) / 1_000));
      for (; sent < due; sent += 1) lines[sent % LINES]?.write(request(path, body, sent));
      if (sent === total) {
        clearInterval(beat);
        resolve();
      }
    }, BEAT_MS);
  });
  const answered = () => lines.reduce((sum, line) => sum + line.total, 0);
  await waitUntil(() => answered() >= total, {
    what: () => `${total} answers, not ${answered()}`,
    timeoutMs: PATIENCE_MS,
    everyMs: BEAT_MS,
  });
  const answers = new Map<number, number>();
  for (const line of lines) {
    for (const [status, count] of line.answers) answers.set(status, (answers.get(status) ?? 0) + count);
    line.end();
  }
  return answers;
}

function request(path: string, body: string, index: number): string {
  const address = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;
  return [
    `POST ${path} HTTP/1.1`,
    'Host: 127.0.0.1',
    `X-Forwarded-For: ${address}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    body,
  ].join('\r\n');
}

/** A sender that gives one byte of its body each second. Resolves with what it was told when the house ended it. */
export function slowSender(port: number, head: readonly string[]): { readonly ended: Promise<string> } {
  const socket = connect(port, '127.0.0.1');
  let told = '';
  socket.on('data', (chunk) => {
    told += chunk.toString('latin1');
  });
  socket.write([...head, '', '{'].join('\r\n'));
  const drip = setInterval(() => socket.writable && socket.write(' '), 1_000);
  return {
    ended: new Promise((resolve) => {
      // It was told off, and cut: by then both have happened.
      socket.on('error', () => undefined);
      socket.on('close', () => {
        clearInterval(drip);
        resolve(told);
      });
    }),
  };
}
