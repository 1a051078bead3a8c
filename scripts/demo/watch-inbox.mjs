import { api } from './api.mjs';

const EVERY_MS = 120;
const TIMEOUT_MS = 60_000;

/**
 * Looks at the whole inbox at once for all who wait for something in it: if each asked for itself, Strapi would have no
 * time for the work itself.
 */
export function watchInbox(token) {
  const waiting = new Set();
  let looking;

  async function look() {
    while (waiting.size > 0) {
      const { data } = await api(token, 'GET', '/conversations?limit=100');
      for (const each of waiting) each.check(data);
      await new Promise((resolve) => {
        setTimeout(resolve, EVERY_MS);
      });
    }
    looking = undefined;
  }

  return {
    /** Resolves with what `find` gives of the conversations, once that is something. */
    until(what, find) {
      return new Promise((resolve, reject) => {
        const deadline = Date.now() + TIMEOUT_MS;
        const entry = {
          fail: reject,
          check(conversations) {
            const found = find(conversations);
            if (!found && Date.now() < deadline) return;
            waiting.delete(entry);
            if (found) resolve(found);
            else reject(new Error(`Waited ${TIMEOUT_MS / 1000} s for ${what}.`));
          },
        };
        waiting.add(entry);
        looking ??= look().catch((error) => {
          for (const { fail } of waiting) fail(error);
          waiting.clear();
        });
      });
    },
  };
}
