import type { Account } from '../accounts/account';
import { textIn } from '../wire';
import type { World } from '../world';
import { appLink } from './app';
import { confirmOverride } from './confirm-callback';
import { givenFields, ok, success, type GraphAnswer, type GraphRequest } from './graph-request';

/** `GET /{waba}/subscribed_apps` */
export function listSubscribedApps({ options }: World, { isSubscribed, overrideUrl }: Account): GraphAnswer {
  if (!isSubscribed) return ok({ data: [] });
  const app = { id: options.appId, link: appLink(options.appId), name: options.appName };
  return ok({
    data: [
      {
        whatsapp_business_api_data: app,
        ...(overrideUrl === null ? {} : { override_callback_uri: overrideUrl }),
      },
    ],
  });
}

/** `POST /{waba}/subscribed_apps`: subscribes; with a callback of its own, or without it again. */
export async function subscribeApp(world: World, account: Account, request: GraphRequest): Promise<GraphAnswer> {
  const given = givenFields(request);
  const url = textIn(given, 'override_callback_uri');
  if (url) await confirmOverride(world, { url, verifyToken: textIn(given, 'verify_token') ?? '' });
  account.isSubscribed = true;
  account.overrideUrl = url || null;
  world.webhooks.retryNow();
  world.changes.announce();
  return success;
}

/** `DELETE /{waba}/subscribed_apps` */
export function unsubscribeApp(world: World, account: Account): GraphAnswer {
  Object.assign(account, { isSubscribed: false, overrideUrl: null });
  world.changes.announce();
  return success;
}
