import type { Core } from '@strapi/strapi';

import { getContainer } from './container';

/** How long requests to Meta may still take when Strapi stops. What is not done by then stays under its lease. */
const GRACE_MS = 10_000;

export async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const grace = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, GRACE_MS);
  });
  await Promise.race([getContainer(strapi).stop(), grace]);
  clearTimeout(timer);
}
