import type { GraphClient, GraphPlace } from './graph-client';
import { asArray, asNumber, asObject, asText } from './wire';

/** The app, as it proves itself to Meta. */
export interface MetaApp extends GraphPlace {
  readonly appId: string;
  readonly appSecret: string;
}

/** A token that Meta gave. `expiresInSeconds` null: it never ends. */
export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number | null;
}

/** What Meta says of a token (reference section 6.5). */
export interface InspectedToken {
  readonly isValid: boolean;
  readonly appId: string | null;
  /** `SYSTEM_USER`, `USER`, `PAGE`, `APP`. */
  readonly type: string | null;
  readonly scopes: readonly string[];
  /** Epoch milliseconds; null: it never ends. */
  readonly expiresAt: number | null;
  /** Ids of accounts that it was given for. Null: for all that the user may see. */
  readonly accounts: readonly string[] | null;
  readonly error: { readonly code: number | null; readonly subcode: number | null; readonly message: string | null } | null;
}

const EXCHANGE = 'oauth/access_token';
/** The scope whose targets are WhatsApp Business Accounts. */
const MANAGEMENT = 'whatsapp_business_management';

/** The app's own token, for what no person can do: reading tokens and subscriptions. */
export function appToken({ appId, appSecret }: MetaApp): string {
  return `${appId}|${appSecret}`;
}

/** Proves that id and secret belong together. @throws MetaApiError code 101: no such app, 1: wrong secret */
export async function proveApp(graph: GraphClient, { appId, appSecret, ...place }: MetaApp): Promise<void> {
  await graph.getAnonymously(place, EXCHANGE, { client_id: appId, client_secret: appSecret, grant_type: 'client_credentials' });
}

/** @param redirectUri byte for byte that of the dialog. @throws MetaApiError when the code is used, too old, or another app's */
export async function exchangeCode(
  graph: GraphClient,
  { appId, appSecret, ...place }: MetaApp,
  { code, redirectUri }: { readonly code: string; readonly redirectUri: string },
): Promise<IssuedToken> {
  const query = { client_id: appId, client_secret: appSecret, redirect_uri: redirectUri, code };
  return toIssued(await graph.getAnonymously(place, EXCHANGE, query));
}

/** A token that lasts longer, for one that has not ended. @throws MetaApiError */
export async function extendToken(
  graph: GraphClient,
  { appId, appSecret, ...place }: MetaApp,
  { accessToken, isSystemUser }: { readonly accessToken: string; readonly isSystemUser: boolean },
): Promise<IssuedToken> {
  return toIssued(
    await graph.getAnonymously(place, EXCHANGE, {
      grant_type: 'fb_exchange_token',
      client_id: appId,
      client_secret: appSecret,
      fb_exchange_token: accessToken,
      ...(isSystemUser && { set_token_expires_in_60_days: 'true' }),
    }),
  );
}

/** @throws MetaApiError when the app cannot ask */
export async function inspectToken(graph: GraphClient, app: MetaApp, accessToken: string): Promise<InspectedToken> {
  const { appId: _appId, appSecret: _appSecret, ...place } = app;
  const answer = await graph.get({ ...place, accessToken: appToken(app) }, 'debug_token', { input_token: accessToken });
  const data = asObject(answer.data) ?? {};
  const error = asObject(data.error);
  const expiresAt = asNumber(data.expires_at);
  const granted = asArray(data.granular_scopes).map(asObject);
  const management = granted.find((each) => each?.scope === MANAGEMENT);
  const targets = management?.target_ids === undefined ? null : asArray(management.target_ids).flatMap((id) => asText(id) ?? []);
  return {
    isValid: data.is_valid === true,
    appId: asText(data.app_id),
    type: asText(data.type),
    scopes: asArray(data.scopes).flatMap((scope) => asText(scope) ?? []),
    expiresAt: expiresAt === null || expiresAt === 0 ? null : expiresAt * 1000,
    accounts: management ? targets : null,
    error: error && { code: asNumber(error.code), subcode: asNumber(error.subcode), message: asText(error.message) },
  };
}

function toIssued(answer: Readonly<Record<string, unknown>>): IssuedToken {
  const accessToken = asText(answer.access_token);
  if (accessToken === null) throw new Error('[whatsapp] Meta answered without a token.');
  return { accessToken, expiresInSeconds: asNumber(answer.expires_in) };
}
