interface LoggedContext {
  readonly request: { url: string };
}

/**
 * Strapi's logger writes the whole address of each request. Ours tell whom somebody looked for and carry tickets of
 * files, so for every path of this plugin, its panel and its content types the log shows the names alone. Only what
 * loggers read is covered, `context.url`: the request itself keeps its query.
 */
export function createQueryMask(pluginId: string) {
  return function maskQuery(context: LoggedContext, next: () => Promise<unknown>): Promise<unknown> {
    const [path = '', query] = context.request.url.split('?', 2);
    if (query !== undefined && path.includes(pluginId)) {
      Object.defineProperty(context, 'url', {
        configurable: true,
        get: () => withoutValues(context.request.url),
        set: (url: string) => {
          context.request.url = url;
        },
      });
    }
    return next();
  };
}

function withoutValues(url: string): string {
  const [path = '', query] = url.split('?', 2);
  return query === undefined ? path : `${path}?${query.replace(/=[^&]*/g, '=…')}`;
}
