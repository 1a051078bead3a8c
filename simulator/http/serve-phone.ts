import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

// Pictures, sound and films may be messages with a link to elsewhere; everything else comes from here.
const policy = "default-src 'self'; img-src 'self' blob: http: https:; media-src 'self' blob: http: https:";

/** Serves the phone page's files, at most one folder deep. */
export async function servePhone(response: ServerResponse, folder: string, pathname: string): Promise<void> {
  const name = pathname.replace(/^\/phone\/?/, '') || 'index.html';
  const contentType = contentTypes[path.extname(name)];
  // Plain names only: nothing outside the folder can be meant.
  const bytes =
    contentType && /^([\w-]+\/)?[\w-]+\.\w+$/.test(name) ? await readFile(path.join(folder, name)).catch(() => undefined) : undefined;
  if (bytes === undefined || contentType === undefined) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    return;
  }
  response.writeHead(200, {
    'content-type': contentType,
    'content-length': bytes.length,
    'cache-control': 'no-cache',
    'content-security-policy': policy,
  });
  response.end(bytes);
}
