import { randomBytes } from 'node:crypto';
import type { Scope } from '../tokens/access-token';
import type { World } from '../world';
import type { DialogRequest } from './dialog-request';
import type { Grant } from './login-code';

export interface Consent {
  wabaIds: string[];
  /** Fewer than were asked for, where somebody has taken one away. */
  scopes?: Scope[] | undefined;
  tokenType?: Grant['type'] | undefined;
  lifeSeconds?: number | undefined;
}

/** Somebody agrees. @returns where the browser goes, with a code for the app */
export function accept(world: World, request: DialogRequest, consent: Consent): string {
  const code = `AQ${randomBytes(60).toString('base64url')}`;
  world.codes.set(code, {
    code,
    redirectUri: request.redirectUri,
    grant: grantOf(world, request, consent),
    expiresAt: world.now() + world.settings.oauthCodeSeconds * 1000,
    isUsed: false,
  });
  return backTo(request, { code });
}

export interface Denial {
  error: string;
  errorReason: string;
  errorDescription: string;
}

export const cancelled: Denial = { error: 'access_denied', errorReason: 'user_denied', errorDescription: 'Permissions error' };

/** Somebody refuses, or something goes wrong. @returns where the browser goes, with the reason */
export function deny(request: DialogRequest, { error, errorReason, errorDescription }: Denial): string {
  return backTo(request, { error, error_code: '200', error_description: errorDescription, error_reason: errorReason });
}

function grantOf(world: World, request: DialogRequest, { wabaIds, scopes, tokenType = 'USER', lifeSeconds }: Consent): Grant {
  const businessIds = [...world.directory.accounts.values()].filter(({ id }) => wabaIds.includes(id)).map(({ businessId }) => businessId);
  return {
    type: tokenType,
    scopes: request.scopes.filter((scope) => scopes?.includes(scope) ?? true),
    targets: {
      whatsapp_business_management: wabaIds,
      whatsapp_business_messaging: wabaIds,
      business_management: [...new Set(businessIds)],
    },
    lifeSeconds: lifeSeconds ?? (tokenType === 'USER' ? world.settings.userTokenSeconds : 0),
  };
}

function backTo({ redirectUri, state }: DialogRequest, parameters: Record<string, string>): string {
  const url = new URL(redirectUri);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  if (state !== null) url.searchParams.set('state', state);
  // Meta marks the end of its answer, so that no fragment of the dialog itself is carried over.
  url.hash = '#_=_';
  return url.href;
}
