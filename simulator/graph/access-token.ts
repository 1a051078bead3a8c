import type { World } from '../world';
import { GraphError } from './graph-error';
import { ok, type GraphAnswer, type GraphRequest } from './graph-request';

/** Refuses a call without a valid token, each fault with Meta's own words. */
export function checkAccessToken(world: World, token: string | undefined): void {
  const { settings } = world;
  if (!token) throw new GraphError(104, { message: describeMissing });
  if (token === appToken(world)) return;
  if (token !== settings.accessToken) {
    throw new GraphError(190, {
      message: 'Invalid OAuth access token - Cannot parse access token',
    });
  }
  if (settings.accessTokenExpired) throw new GraphError(190, expiredToken(world));
}

/** App id and app secret as one token; app calls and `debug_token` take it. */
function appToken({ options, settings }: World): string {
  return `${options.appId}|${settings.appSecret}`;
}

/** `GET /debug_token?input_token=…` */
export function debugToken(world: World, { query }: GraphRequest): GraphAnswer {
  const { options, settings } = world;
  const inspected = query.get('input_token');
  if (!inspected) throw new GraphError(100, { message: '(#100) The parameter input_token is required.' });
  if (inspected !== settings.accessToken) {
    const error = { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' };
    return ok({ data: { error, is_valid: false, scopes: [] } });
  }
  const scopes = ['whatsapp_business_management', 'whatsapp_business_messaging'];
  const now = Math.floor(world.now() / 1000);
  return ok({
    data: {
      app_id: options.appId,
      type: 'SYSTEM_USER',
      application: 'Simulated app',
      data_access_expires_at: 0,
      expires_at: settings.accessTokenExpired ? now - 3600 : 0,
      is_valid: !settings.accessTokenExpired,
      ...(settings.accessTokenExpired ? { error: { code: 190, message: expiredToken(world).message, subcode: 463 } } : {}),
      issued_at: now - 86_400,
      scopes,
      granular_scopes: scopes.map((scope) => ({ scope, target_ids: [options.wabaId] })),
      user_id: '100000000000004',
    },
  });
}

const describeMissing = 'An access token is required to request this resource.';

function expiredToken(world: World): { message: string; subcode: number } {
  const now = world.now();
  const message =
    `Error validating access token: Session has expired on ${new Date(now - 3_600_000).toUTCString()}. ` +
    `The current time is ${new Date(now).toUTCString()}.`;
  return { message, subcode: 463 };
}
