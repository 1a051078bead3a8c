import http from 'node:http';
import https from 'node:https';

export interface Exchange {
  method: 'GET' | 'POST';
  url: URL;
  headers?: Record<string, string | number>;
  body?: Buffer;
  /** The whole answer must be there by then, not only its first byte. */
  timeoutMs: number;
  agents?: Agents;
}

interface Agents {
  plain: http.Agent;
  secure: https.Agent;
}

/** One HTTP request and its answer. Rejects if there is no whole answer in time. */
export function exchange(request: Exchange): Promise<{ status: number; text: string }> {
  const { method, url, headers = {}, body, timeoutMs, agents } = request;
  const isSecure = url.protocol === 'https:';
  const agent = isSecure ? agents?.secure : agents?.plain;
  return new Promise((resolve, reject) => {
    const outgoing = (isSecure ? https : http).request(url, {
      method,
      headers,
      agent: agent ?? false,
    });
    const deadline = setTimeout(() => {
      outgoing.destroy(new Error(`no answer within ${timeoutMs} ms`));
    }, timeoutMs);
    outgoing.on('close', () => clearTimeout(deadline));
    outgoing.on('error', reject);
    outgoing.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') });
      });
    });
    outgoing.end(body);
  });
}
