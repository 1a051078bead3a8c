import type { AccessToken } from '../tokens/access-token';

/** What somebody has agreed to in the login dialog, on its way to the app. */
export interface LoginCode {
  code: string;
  /** As it was in the address of the dialog: the exchange must name the same, byte for byte. */
  redirectUri: string;
  grant: Grant;
  /** In milliseconds. */
  expiresAt: number;
  isUsed: boolean;
}

export interface Grant extends Pick<AccessToken, 'type' | 'scopes' | 'targets'> {
  /** How long the token will hold; 0 for ever. */
  lifeSeconds: number;
}
