import type { World } from '../world';
import { scopes, type AccessToken } from './access-token';

export const systemUser = { userId: '100000000000004', userName: 'strapi' };
export const loginUser = { userId: '100000000000005', userName: 'Lucía Vega' };

/** The token of the settings, or one that was made since. Revoked and expired ones are found as well. */
export function findToken(world: World, text: string): AccessToken | undefined {
  return text === world.settings.accessToken ? tokenOfSettings(world) : world.tokens.get(text);
}

/** App id and app secret as one token. */
export function appTokenOf({ options, settings }: World): string {
  return `${options.appId}|${settings.appSecret}`;
}

export function isExpired(world: World, { expiresAt }: AccessToken): boolean {
  return expiresAt !== 0 && secondsOf(world) >= expiresAt;
}

export function secondsOf(world: World): number {
  return Math.floor(world.now() / 1000);
}

/** The name of whoever has a token. */
export function userNameOf({ tokens }: World, userId: string): string | undefined {
  const known = [systemUser, loginUser, ...tokens.values()];
  return known.findLast((each) => each.userId === userId)?.userName;
}

/** Of a system user with both WhatsApp scopes, for every account that there is. */
function tokenOfSettings(world: World): AccessToken {
  const { accessToken, accessTokenExpired } = world.settings;
  const now = secondsOf(world);
  const granted = [scopes[0], scopes[1]];
  const accounts = [...world.directory.accounts.keys()];
  return {
    ...systemUser,
    token: accessToken,
    type: 'SYSTEM_USER',
    scopes: granted,
    targets: Object.fromEntries(granted.map((scope) => [scope, accounts])),
    issuedAt: now - 86_400,
    expiresAt: accessTokenExpired ? now - 3600 : 0,
    hasBusinesses: true,
    isRevoked: false,
  };
}
