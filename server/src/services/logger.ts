/** What we need of Strapi's logger. Lines never hold tokens, phones or texts. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Puts the plugin's name in front. */
export function prefixed(logger: Logger): Logger {
  return {
    debug: (message) => logger.debug(`[whatsapp] ${message}`),
    info: (message) => logger.info(`[whatsapp] ${message}`),
    warn: (message) => logger.warn(`[whatsapp] ${message}`),
    error: (message) => logger.error(`[whatsapp] ${message}`),
  };
}

/** The kind of an error without its values: a driver's message may quote what a customer wrote. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if ('logLine' in error && typeof error.logLine === 'string') return error.logLine;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frame = /\n\s+at (.+)/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.name}${code}${frame ? ` at ${frame}` : ''}`;
}
