import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

import type { FetchBytes } from './provider-store';

const TIMEOUT_MS = 60_000;

/** Reads from an address that an upload provider signed. A redirect is not followed: the signature is for one place. */
export const fetchBytes: FetchBytes = async (url, range) => {
  const headers: Record<string, string> = range ? { Range: `bytes=${range.start}-${range.end}` } : {};
  const response = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (response.status === 404 || response.status === 403 || response.status === 410) return null;
  if (!response.ok || !response.body) throw new Error(`The upload provider answered ${response.status}.`);
  if (range && response.status !== 206) throw new Error('The upload provider does not understand ranges.');
  // The same class under two names: the browser's types know it without its iterator.
  const body: unknown = response.body;
  return Readable.fromWeb(body as ReadableStream);
};
