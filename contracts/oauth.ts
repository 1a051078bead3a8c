import { z } from 'zod';

import { connectionState } from './connection';
import { defineEndpoint } from './endpoint';

/** Begins the sign-in with Meta: the browser goes to `url`. Valid for 10 minutes, for this admin's login only. */
export const startLogin = defineEndpoint({
  method: 'POST',
  path: '/oauth/start',
  response: z.object({ data: z.object({ url: z.string() }) }),
});

/** Ends it: `handle` stands behind the `#` of the address that Meta's page leads back to. Valid once, for a minute. */
export const completeLogin = defineEndpoint({
  method: 'POST',
  path: '/oauth/complete',
  body: z.strictObject({ handle: z.string().regex(/^[\w-]{43}$/, 'This is no handle of a sign-in.') }),
  response: z.object({ data: connectionState }),
});

/**
 * Why a sign-in ended without a token, behind the `#` as `error=`. `denied`: the person said no at Meta. `state`:
 * unknown, used or older than 10 minutes.
 */
export const loginErrors = ['denied', 'state', 'meta'] as const;
export type LoginError = (typeof loginErrors)[number];
