const EVERY_MS = 500;
const DRAIN_TIMEOUT_MS = 60_000;

/** Looks twice a second how many webhooks wait to be merged. */
export function watchBacklog(database) {
  const knex = database.connect();
  const samples = [];
  const count = async () => {
    const [row] = await knex('whatsapp_webhook_events').where({ state: 'received' }).count({ waiting: '*' });
    return Number(row.waiting);
  };
  const timer = setInterval(() => {
    count().then(
      (waiting) => samples.push(waiting),
      // SQLite is locked for the moment of a commit: the next look sees it.
      () => undefined,
    );
  }, EVERY_MS);

  return {
    /** Waits until nothing is left. */
    async stop() {
      clearInterval(timer);
      const start = Date.now();
      while (Date.now() - start < DRAIN_TIMEOUT_MS && (await count().catch(() => 1)) > 0) {
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const drainedAfterMs = Date.now() - start;
      await knex.destroy();
      return { samples, drainedAfterMs };
    },
  };
}
