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
  const frame = firstFrame(error.stack ?? '');
  return `${error.name}${code}${frame === null ? '' : ` at ${frame}`}`;
}

/** Where an error arose. Only the lines after the message are looked at: a message may hold lines that look alike. */
function firstFrame(stack: string): string | null {
  let first: string | null = null;
  for (const line of stack.split('\n').reverse()) {
    const frame = /^\s+at (.*(?::\d+:\d+\)?|\((?:<anonymous>|native|index \d+)\)))$/.exec(line)?.[1];
    if (frame === undefined) break;
    first = frame;
  }
  return first;
}
