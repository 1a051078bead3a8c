import autocannon from 'autocannon';

import { signedWebhook } from './webhooks.mjs';

/** Made once: signing during a run would be measured as slowness of the server. */
const pool = [];

function requestsFor(connections, perConnection) {
  while (pool.length < connections * perConnection) pool.push(signedWebhook());
  let next = 0;
  return (client) => {
    client.setRequests(pool.slice(next, next + perConnection));
    next += perConnection;
  };
}

/**
 * Webhooks per second that were answered 200, closed loop. Every connection has requests of its own, all different.
 * @returns {Promise<{ perSecond: number, p50: number, p99: number, not200: number }>} times in milliseconds
 */
export async function measure(url, { seconds, connections = 64, perConnection = 1500 }) {
  const setupClient = requestsFor(connections, perConnection);
  return toFigures(await autocannon({ url, connections, duration: seconds, timeout: 30, setupClient }));
}

/** The same at a fixed rate, whatever the answers. */
export async function measureAtRate(url, { seconds, rate, connections = 64 }) {
  const setupClient = requestsFor(connections, Math.ceil((rate * seconds * 1.2) / connections));
  return toFigures(await autocannon({ url, connections, duration: seconds, overallRate: rate, timeout: 30, setupClient }));
}

function toFigures(result) {
  return {
    perSecond: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    not200: result.non2xx + result.errors + result.timeouts,
  };
}
