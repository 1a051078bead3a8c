import type { Server } from 'node:http';
import { createServer } from './http/create-server';
import { resolveOptions, type SimulatorOptions } from './options';
import { findPhoneFolder } from './phone-folder';
import { keepState } from './state-file';
import { createWorld } from './world';

export interface Simulator {
  /** Base URL of the Graph API; a client needs no other change. */
  url: string;
  port: number;
  /** Base URL for clients of OpenAI's API. */
  modelUrl: string;
  /** Where a person plays the customer. */
  phoneUrl: string;
  /** Ends all connections and timers. */
  close(): Promise<void>;
}

/**
 * Starts a local Meta: Graph API, webhook sender, phone page and control API on one port.
 * Everything after the start goes over HTTP.
 */
export async function startSimulator(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const resolved = resolveOptions(options);
  const world = createWorld(resolved);
  const server = createServer(world, findPhoneFolder());
  const stateFile = resolved.stateFile ? keepState(world, resolved.stateFile) : undefined;

  function stop(): void {
    stateFile?.close();
    world.timers.clear();
    world.webhooks.close();
  }

  try {
    const port = await listen(server, resolved);
    world.url = `http://${urlHost(resolved.host)}:${port}`;
    return {
      url: world.url,
      port,
      modelUrl: `${world.url}/v1`,
      phoneUrl: `${world.url}/phone`,
      close: () => {
        stop();
        return closeServer(server);
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

function listen(server: Server, { port, host }: SimulatorOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Event streams and requests under the fault `timeout` would stay open for good.
    server.closeAllConnections();
  });
}

function urlHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
