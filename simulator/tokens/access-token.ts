import { randomBytes } from 'node:crypto';

export const scopes = [
  'whatsapp_business_management',
  'whatsapp_business_messaging',
  'business_management',
  'whatsapp_business_manage_events',
  'catalog_management',
  'public_profile',
  'email',
] as const;

export type Scope = (typeof scopes)[number];

export const tokenTypes = ['USER', 'SYSTEM_USER'] as const;

/** A token of the app, on behalf of somebody. */
export interface AccessToken {
  token: string;
  type: (typeof tokenTypes)[number];
  userId: string;
  userName: string;
  scopes: Scope[];
  /** Accounts and businesses that a scope is good for; a scope without an entry is good for all. */
  targets: Partial<Record<Scope, string[]>>;
  /** Seconds. */
  issuedAt: number;
  /** Seconds; 0 never. */
  expiresAt: number;
  /** Whether its owner belongs to businesses: `me/businesses` is empty otherwise. */
  hasBusinesses: boolean;
  isRevoked: boolean;
  /** When it would have expired, had a trouble not ended it. */
  plannedExpiry?: number;
}

/** Whether a token may be used for one thing, an account or a business. */
export function reaches({ scopes: granted, targets }: AccessToken, scope: Scope, id: string): boolean {
  return granted.includes(scope) && (targets[scope]?.includes(id) ?? true);
}

/** As long and as plain as Meta's. */
export function createTokenText(): string {
  return `EAA${randomBytes(90).toString('base64').replace(/[+/=]/g, 'Z')}`;
}
