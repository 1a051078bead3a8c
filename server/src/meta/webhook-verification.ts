import { createHash, timingSafeEqual } from 'node:crypto';

export type VerificationAnswer =
  { readonly status: 200; readonly challenge: string } | { readonly status: 400 | 403; readonly message: string };

/** How challenges of our own begin: a call that we make ourselves is no verification by Meta, whose are digits. */
export const OWN_CHALLENGE = 'own-check-';

/** Digits today; anything that could be read as markup is refused. */
const CHALLENGE = /^[\w.~-]{1,256}$/;

/** Meta's GET when a callback URL is saved: echo the challenge if the token is ours (reference section 1.1). */
export function answerVerification(query: URLSearchParams, verifyToken: string): VerificationAnswer {
  const challenge = single(query, 'hub.challenge');
  const token = single(query, 'hub.verify_token');
  if (single(query, 'hub.mode') !== 'subscribe' || challenge === null || token === null) {
    return { status: 400, message: 'Expected hub.mode=subscribe, hub.verify_token and hub.challenge, each once.' };
  }
  if (!isSameSecret(token, verifyToken)) {
    return { status: 403, message: 'The verify token differs from the one that is configured in Strapi.' };
  }
  if (!CHALLENGE.test(challenge)) {
    return { status: 400, message: 'The challenge holds characters that are not echoed.' };
  }
  return { status: 200, challenge };
}

function single(query: URLSearchParams, name: string): string | null {
  const values = query.getAll(name);
  return values.length === 1 ? (values[0] ?? null) : null;
}

/** Compares digests, so that neither length nor content of the secret shows in the timing. */
function isSameSecret(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
