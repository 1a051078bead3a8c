import type { IncomingMessage, ServerResponse } from 'node:http';

import type { CallbackResult } from '../services/connect/login';
import { describeError, type Logger } from '../services/logger';

export interface CallbackDependencies {
  callback(query: URLSearchParams): Promise<CallbackResult>;
  /** The panel's page, without a fragment. */
  readonly pageUrl: string;
  readonly logger: Logger;
}

interface RawContext {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  respond?: boolean | undefined;
}

/** Longer than any code and state. */
const MAX_URL = 8_192;

/**
 * Where Meta's sign-in page leads back to. In front of Strapi's logger, which would write code and state; what goes on
 * to the panel stands behind `#`, so that it reaches no server and no log.
 */
export function createOauthCallback(path: string, makeDependencies: () => CallbackDependencies) {
  return async function oauthCallback(context: RawContext, next: () => Promise<unknown>): Promise<unknown> {
    const { req, res } = context;
    const [place, query = ''] = (req.url ?? '').split('?');
    if (place !== path) return next();
    context.respond = false;
    const { callback, pageUrl, logger } = makeDependencies();
    if (req.method !== 'GET' || query.length > MAX_URL) {
      res
        .writeHead(req.method === 'GET' ? 414 : 405, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('This address is for a browser that comes from Meta.');
      return undefined;
    }
    const result = await callback(new URLSearchParams(query)).catch((error: unknown): CallbackResult => {
      logger.error(`The sign-in's return failed: ${describeError(error)}`);
      return { error: 'meta' };
    });
    const fragment = 'handle' in result ? `handle=${result.handle}` : `error=${result.error}`;
    res
      .writeHead(303, {
        Location: `${pageUrl}#${fragment}`,
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store',
        'Content-Length': '0',
      })
      .end();
    return undefined;
  };
}
