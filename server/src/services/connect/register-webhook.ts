import { bad } from '../../../../domain/health/meta-trouble';
import type { Trouble } from '../../../../contracts/trouble';
import { subscribeAccount, subscribeApp } from '../../meta/app-subscriptions';
import type { MetaApp } from '../../meta/access-token';
import type { GraphClient } from '../../meta/graph-client';
import { MetaApiError } from '../../meta/meta-api-error';
import { troubleOf } from './refused';

interface Registration {
  readonly app: MetaApp;
  readonly accessToken: string;
  readonly wabaId: string;
  readonly callbackUrl: string;
  readonly verifyToken: string;
}

/** Meta called the address and did not like the answer (reference section 1.6). */
const NOT_VERIFIED = 2200;

/**
 * Subscribes the app to webhooks at our address, then the account to the app.
 * @returns what Meta did not like; null: both are done
 */
export async function registerWebhook(
  graph: GraphClient,
  { app, accessToken, wabaId, callbackUrl, verifyToken }: Registration,
): Promise<Trouble | null> {
  try {
    await subscribeApp(graph, app, { callbackUrl, verifyToken });
  } catch (error) {
    if (error instanceof MetaApiError && error.code === NOT_VERIFIED) {
      return bad('address-silent', null, { url: callbackUrl, reason: error.details ?? error.message });
    }
    return troubleOf(error, { field: 'appSecret', value: app.appId });
  }
  const { graphApiBaseUrl, graphApiVersion } = app;
  try {
    await subscribeAccount(graph, { graphApiBaseUrl, graphApiVersion, accessToken }, wabaId);
    return null;
  } catch (error) {
    return troubleOf(error, { field: 'wabaId', value: wabaId });
  }
}
