import type { PluginOptions } from '../../config/plugin-options';
import type { MetaApp } from '../../meta/access-token';
import type { Connections } from '../connection';

/** The app as it proves itself to Meta; null while id or secret is missing. */
export type ReadApp = () => MetaApp | null;

export function createReadApp({ connections, options }: { connections: Connections; options: PluginOptions }): ReadApp {
  return () => {
    const { appId, appSecret } = connections.values();
    if (appId.value === null || appSecret.value === null) return null;
    const { graphApiBaseUrl, graphApiVersion } = options;
    return { graphApiBaseUrl, graphApiVersion, appId: appId.value, appSecret: appSecret.value };
  };
}
