import { randomInt } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import { exchange } from '../http/exchange';

export type Verification = { verified: true } | { verified: false; reason: string };

interface Callback {
  url: string;
  verifyToken: string;
  timeoutMs: number;
}

/** Asks the callback to repeat a challenge, as Meta does whenever a callback is stored. */
export async function verifyCallback(callback: Callback): Promise<Verification> {
  const { url, verifyToken, timeoutMs } = callback;
  if (!/^https?:/.test(url) || !URL.canParse(url)) {
    return { verified: false, reason: `"${url}" is not an http(s) URL` };
  }
  const challenge = String(randomInt(1_000_000_000, 2_000_000_000));
  const target = new URL(url);
  target.searchParams.set('hub.mode', 'subscribe');
  target.searchParams.set('hub.challenge', challenge);
  target.searchParams.set('hub.verify_token', verifyToken);
  try {
    const { status, text } = await exchange({ method: 'GET', url: target, timeoutMs });
    if (status !== 200) return { verified: false, reason: `HTTP Status Code = ${status}; HTTP Message = ${STATUS_CODES[status] ?? ''}` };
    if (text !== challenge) return { verified: false, reason: mismatch(challenge, text) };
    return { verified: true };
  } catch (error) {
    return { verified: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** A whole page may have come instead: its beginning says enough. */
function mismatch(challenge: string, received: string): string {
  return `The URL couldn't be validated. Response does not match challenge, expected value="${challenge}", received="${received.slice(0, 80)}"`;
}
