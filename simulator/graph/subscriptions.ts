import { isObject, textIn, type WireObject } from '../wire';
import type { World } from '../world';
import { verifyCallback } from '../webhooks/verify-callback';
import { GraphError } from './graph-error';
import { ok, success, type GraphAnswer, type GraphRequest } from './graph-request';

/** `GET /{waba}/subscribed_apps` */
export function listSubscribedApps({ options, subscription }: World): GraphAnswer {
  if (!subscription.isSubscribed) return ok({ data: [] });
  const app = {
    id: options.appId,
    link: `https://www.facebook.com/games/?app_id=${options.appId}`,
    name: 'Simulated app',
  };
  const override = subscription.overrideUrl;
  return ok({
    data: [
      {
        whatsapp_business_api_data: app,
        ...(override === null ? {} : { override_callback_uri: override }),
      },
    ],
  });
}

/** `POST /{waba}/subscribed_apps`: subscribes; with a callback of its own, or without it again. */
export async function subscribeApp(world: World, request: GraphRequest): Promise<GraphAnswer> {
  const given = givenFields(request);
  const url = textIn(given, 'override_callback_uri');
  if (url) {
    if (url.length > 200) throw callbackError('the URL has more than 200 characters');
    await confirmCallback(world, url, textIn(given, 'verify_token') ?? '');
  }
  world.subscription.isSubscribed = true;
  world.subscription.overrideUrl = url || null;
  world.webhooks.retryNow();
  return success;
}

/** `DELETE /{waba}/subscribed_apps` */
export function unsubscribeApp({ subscription }: World): GraphAnswer {
  Object.assign(subscription, { isSubscribed: false, overrideUrl: null });
  return success;
}

/** `POST /{app}/subscriptions`: stores the app's callback once it has repeated the challenge. */
export async function subscribeCallback(world: World, request: GraphRequest): Promise<GraphAnswer> {
  const given = givenFields(request);
  if (given['object'] !== 'whatsapp_business_account') {
    throw new GraphError(100, {
      message: '(#100) Param object must be one of {WHATSAPP_BUSINESS_ACCOUNT}.',
    });
  }
  const url = textIn(given, 'callback_url');
  const verifyToken = textIn(given, 'verify_token');
  if (!url || !verifyToken) {
    const missing = url ? 'verify_token' : 'callback_url';
    throw new GraphError(100, { message: `(#100) The parameter ${missing} is required.` });
  }
  await confirmCallback(world, url, verifyToken);
  world.change({ webhookUrl: url, verifyToken });
  return success;
}

/** `GET /{app}/subscriptions` */
export function listSubscriptions({ settings }: World): GraphAnswer {
  if (settings.webhookUrl === null) return ok({ data: [] });
  const fields = [{ name: 'messages', version: 'v26.0' }];
  return ok({
    data: [
      {
        object: 'whatsapp_business_account',
        callback_url: settings.webhookUrl,
        active: true,
        fields,
      },
    ],
  });
}

async function confirmCallback(world: World, url: string, verifyToken: string): Promise<void> {
  const timeoutMs = world.settings.webhookTimeoutMs;
  const result = await verifyCallback({ url, verifyToken, timeoutMs });
  if (!result.verified) throw callbackError(result.reason);
}

function callbackError(reason: string): GraphError {
  return new GraphError(2200, {
    message: `(#2200) Callback verification failed with the following errors: ${reason}`,
  });
}

/** These edges take their parameters from the query as well as from the body. */
function givenFields({ body, query }: GraphRequest): WireObject {
  return { ...Object.fromEntries(query), ...(isObject(body) ? body : {}) };
}
