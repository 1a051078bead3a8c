import type { Trouble } from '../../contracts/trouble';
import { attention, bad } from './meta-trouble';

/** Without the first nothing is sent, without the second nothing is read (reference section 6.1). */
export const NEEDED_SCOPES = ['whatsapp_business_messaging', 'whatsapp_business_management'] as const;

/** From then on an admin is told every day that the token ends. */
const SOON_MS = 10 * 24 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface TokenState {
  readonly isValid: boolean;
  readonly appId: string | null;
  readonly scopes: readonly string[];
  /** Epoch milliseconds; null: it never ends. */
  readonly expiresAt: number | null;
  readonly error: { readonly code: number | null; readonly subcode: number | null; readonly message: string | null } | null;
}

/** What is wrong with a token. `now` in epoch milliseconds. */
export function tokenTroubles(token: TokenState, { appId, now }: { readonly appId: string; readonly now: number }): Trouble[] {
  const isOver = token.error?.subcode === 463 || (token.expiresAt !== null && token.expiresAt <= now);
  if (isOver) return [bad('token-expired', 'accessToken', { at: token.expiresAt === null ? '' : new Date(token.expiresAt).toISOString() })];
  if (!token.isValid) return [bad('token-invalid', 'accessToken', { reason: token.error?.message ?? '' })];
  if (token.appId !== null && token.appId !== appId) return [bad('token-of-another-app', 'accessToken', { appId: token.appId })];
  return [
    ...NEEDED_SCOPES.filter((scope) => !token.scopes.includes(scope)).map((scope) => bad('scope-missing', 'accessToken', { scope })),
    ...endsSoon(token.expiresAt, now),
  ];
}

/** A token that ends within ten days. */
export function endsSoon(expiresAt: number | null, now: number): Trouble[] {
  if (expiresAt === null || expiresAt - now > SOON_MS) return [];
  return [attention('token-ends-soon', 'accessToken', { days: Math.max(0, Math.floor((expiresAt - now) / DAY_MS)) })];
}
