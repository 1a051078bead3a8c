import type { World } from '../world';
import { createTokenText, type AccessToken } from './access-token';
import { secondsOf } from './find-token';

interface NewToken extends Pick<AccessToken, 'type' | 'userId' | 'userName' | 'scopes' | 'targets'> {
  /** One that nobody chooses is made up. */
  token?: string | undefined;
  /** 0 for ever; below 0 it has expired before it is used. */
  lifeSeconds: number;
  hasBusinesses?: boolean | undefined;
}

/** Makes a token that every call takes from now on. */
export function issueToken(world: World, { lifeSeconds, token, hasBusinesses, ...rest }: NewToken): AccessToken {
  const issuedAt = secondsOf(world);
  const issued: AccessToken = {
    ...rest,
    token: token ?? createTokenText(),
    // Nothing can have expired before it was issued.
    issuedAt: issuedAt + Math.min(0, lifeSeconds),
    expiresAt: lifeSeconds === 0 ? 0 : issuedAt + lifeSeconds,
    hasBusinesses: hasBusinesses ?? true,
    isRevoked: false,
  };
  world.tokens.set(issued.token, issued);
  world.changes.announce();
  return issued;
}
