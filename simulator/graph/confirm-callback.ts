import { verifyCallback, type Verification } from '../webhooks/verify-callback';
import type { World } from '../world';
import { GraphError } from './graph-error';

interface Callback {
  url: string;
  verifyToken: string;
}

/** Asks a callback for its challenge, and keeps what came of it for whoever looks at the state. */
export async function askCallback(world: World, { url, verifyToken }: Callback): Promise<Verification> {
  const verification = await verifyCallback({ url, verifyToken, timeoutMs: world.settings.webhookTimeoutMs });
  world.subscription.lastVerification = { url, ...verification, at: new Date(world.now()).toISOString() };
  world.changes.announce();
  return verification;
}

/** Nothing is stored that does not repeat the challenge. */
export async function confirmCallback(world: World, callback: Callback): Promise<void> {
  const result = await askCallback(world, callback);
  if (!result.verified) throw callbackError(result.reason);
}

/** Of an override, which may not be as long as any other address. */
export async function confirmOverride(world: World, callback: Callback): Promise<void> {
  if (callback.url.length > 200) throw callbackError('the URL has more than 200 characters');
  await confirmCallback(world, callback);
}

function callbackError(reason: string): GraphError {
  return new GraphError(2200, { message: `(#2200) Callback verification failed with the following errors: ${reason}` });
}
