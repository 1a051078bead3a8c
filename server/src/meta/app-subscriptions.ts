import { appToken, type MetaApp } from './access-token';
import type { GraphClient, GraphConnection } from './graph-client';
import { asArray, asObject, asText } from './wire';

const OBJECT = 'whatsapp_business_account';

/** Without it no message comes in. */
export const NEEDED_FIELD = 'messages';

/** What the plugin acts on (reference section 1.7). */
const FIELDS = [
  NEEDED_FIELD,
  'message_template_status_update',
  'message_template_quality_update',
  'message_template_components_update',
  'template_category_update',
  'phone_number_quality_update',
  'phone_number_name_update',
  'account_update',
  'account_alerts',
  'account_review_update',
  'business_capability_update',
  'security',
  'user_preferences',
  'smb_message_echoes',
  'smb_app_state_sync',
  'history',
] as const;

/** Where Meta sends the app's webhooks, and which. Null: nowhere. */
export interface AppSubscription {
  readonly callbackUrl: string;
  readonly fields: readonly string[];
}

/** @throws MetaApiError */
export async function readSubscription(graph: GraphClient, app: MetaApp): Promise<AppSubscription | null> {
  const answer = await graph.get(asApp(app), `${app.appId}/subscriptions`);
  const found = asArray(answer.data)
    .map(asObject)
    .find((each) => each?.object === OBJECT);
  if (!found) return null;
  return {
    callbackUrl: asText(found.callback_url) ?? '',
    fields: asArray(found.fields).flatMap((field) => asText(field) ?? asText(asObject(field)?.name) ?? []),
  };
}

/**
 * Has Meta send the app's webhooks to this address, once it has fetched it with the verify token.
 * @throws MetaApiError code 2200 when the address did not answer as it should
 */
export async function subscribeApp(
  graph: GraphClient,
  app: MetaApp,
  { callbackUrl, verifyToken }: { readonly callbackUrl: string; readonly verifyToken: string },
): Promise<void> {
  await graph.change(asApp(app), {
    method: 'POST',
    path: `${app.appId}/subscriptions`,
    body: { object: OBJECT, callback_url: callbackUrl, verify_token: verifyToken, fields: FIELDS.join(',') },
  });
}

/** How an account is subscribed to the app. `override`: its webhooks go elsewhere. */
export interface AccountSubscription {
  readonly isSubscribed: boolean;
  readonly override: string | null;
}

/** @throws MetaApiError */
export async function readAccountSubscription(
  graph: GraphClient,
  connection: GraphConnection,
  { wabaId, appId }: { readonly wabaId: string; readonly appId: string },
): Promise<AccountSubscription> {
  const answer = await graph.get(connection, `${wabaId}/subscribed_apps`);
  const found = asArray(answer.data)
    .map(asObject)
    .find((each) => asText(asObject(each?.whatsapp_business_api_data)?.id) === appId);
  return { isSubscribed: found !== undefined, override: asText(found?.override_callback_uri) };
}

/** @throws MetaApiError */
export async function subscribeAccount(graph: GraphClient, connection: GraphConnection, wabaId: string): Promise<void> {
  await graph.change(connection, { method: 'POST', path: `${wabaId}/subscribed_apps` });
}

/** An address of the number's own, which goes before the others (reference section 1.6). @throws MetaApiError */
export async function readNumberOverride(graph: GraphClient, connection: GraphConnection, phoneNumberId: string): Promise<string | null> {
  const answer = await graph.get(connection, phoneNumberId, { fields: 'webhook_configuration' });
  return asText(asObject(answer.webhook_configuration)?.phone_number);
}

function asApp(app: MetaApp): GraphConnection {
  const { graphApiBaseUrl, graphApiVersion } = app;
  return { graphApiBaseUrl, graphApiVersion, accessToken: appToken(app) };
}
