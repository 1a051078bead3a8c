/** The admin's access token, as the redux store last had it. Held in memory only. */
let token: string | null = null;
let waiting: ((token: string) => void)[] = [];

export const session = {
  token: (): string | null => token,
  setToken(next: string | null): void {
    token = next;
    if (next === null) return;
    waiting.forEach((resolve) => resolve(next));
    waiting = [];
  },
  /** Resolves as soon as somebody is logged in. */
  whenToken(): Promise<string> {
    return token === null ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(token);
  },
};

/** Who the token belongs to; an unreadable token is its own user. */
export function userOfToken(jwt: string): string {
  try {
    const payload = (jwt.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/');
    const claims: unknown = JSON.parse(atob(payload));
    if (typeof claims === 'object' && claims !== null) {
      if ('userId' in claims) return String(claims.userId);
      if ('id' in claims) return String(claims.id);
    }
  } catch {
    // Not a JWT: fall through.
  }
  return jwt;
}
