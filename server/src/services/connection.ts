import type { PluginOptions } from '../config/plugin-options';
import type { GraphConnection } from '../meta/graph-client';

/** All that is needed to send and receive. */
export interface Connection extends GraphConnection {
  readonly appId: string;
  readonly appSecret: string;
  readonly wabaId: string;
  readonly phoneNumberId: string;
  readonly verifyToken: string;
}

const REQUIRED = ['appId', 'appSecret', 'wabaId', 'phoneNumberId', 'accessToken', 'verifyToken'] as const;

export interface Connections {
  /** Null while an option is missing. */
  current(): Connection | null;
  /** The options that are missing, in the order of the set-up. */
  missing(): string[];
}

/** The connection as configured. */
export function createConnections({ options }: { options: PluginOptions }): Connections {
  const missing = REQUIRED.filter((name) => options[name] === undefined);
  const { appId, appSecret, wabaId, phoneNumberId, accessToken, verifyToken, graphApiBaseUrl, graphApiVersion } = options;
  const isComplete = appId && appSecret && wabaId && phoneNumberId && accessToken && verifyToken;
  const connection = isComplete
    ? { appId, appSecret, wabaId, phoneNumberId, accessToken, verifyToken, graphApiBaseUrl, graphApiVersion }
    : null;
  return { current: () => connection, missing: () => [...missing] };
}
