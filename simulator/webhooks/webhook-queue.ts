import type { SimulatorSettings } from '../settings';
import { createTimers } from '../timers';
import { createRecent } from '../recent';
import { createWebhookClient } from './post-webhook';
import { retryDelayMs } from './retry-delay';

export interface WebhookQueue {
  /** Signs and delivers these bytes until the answer is 200. While there is no target, they wait. */
  add(body: Buffer, order: Order): void;
  counts(): { pending: number; delivered: number; failed: number };
  attempts(): DeliveryAttempt[];
  /** Tries all that wait at once: the receiver has moved, or may have woken up. */
  retryNow(): void;
  clear(): void;
  close(): void;
}

interface DeliveryAttempt {
  delivery: number;
  attempt: number;
  /** 0 if there was no answer; then `error` says why. */
  status: number;
  error?: string;
  durationMs: number;
  at: string;
}

interface Order {
  /** Asked before each attempt: the receiver may have moved. */
  targetUrl(): string | null;
  onDelivered?: (() => void) | undefined;
}

interface Delivery extends Order {
  id: number;
  body: Buffer;
  attempts: number;
}

export function createWebhookQueue(settings: SimulatorSettings): WebhookQueue {
  const client = createWebhookClient();
  const timers = createTimers();
  const recent = createRecent<DeliveryAttempt>(1000);
  const ready = new Set<Delivery>();
  const waiting = new Set<Delivery>();
  const underWay = new Set<Delivery>();
  let delivered = 0;
  let lastId = 0;

  function pump(): void {
    for (const delivery of ready) {
      if (underWay.size >= settings.webhookConcurrency) return;
      const url = delivery.targetUrl();
      if (url === null) continue;
      ready.delete(delivery);
      underWay.add(delivery);
      void attempt(delivery, url);
    }
  }

  async function attempt(delivery: Delivery, url: string): Promise<void> {
    const { webhookTimeoutMs: timeoutMs } = settings;
    const secret = settings.webhookSecret ?? settings.appSecret;
    const startedAt = Date.now();
    delivery.attempts += 1;
    const outcome = await client
      .post({ url, body: delivery.body, secret, timeoutMs })
      .then((status) => ({ status }))
      .catch((error: Error) => ({ status: 0, error: error.message }));
    // After a reset nobody waits for this answer any more.
    if (!underWay.delete(delivery)) return;
    recent.add({
      delivery: delivery.id,
      attempt: delivery.attempts,
      ...outcome,
      durationMs: Date.now() - startedAt,
      at: new Date(startedAt).toISOString(),
    });
    if (outcome.status === 200) {
      delivered += 1;
      delivery.onDelivered?.();
    } else {
      retryLater(delivery);
    }
    pump();
  }

  function retryLater(delivery: Delivery): void {
    waiting.add(delivery);
    timers.after(retryDelayMs(delivery.attempts, settings.retryBaseMs), () => {
      if (!waiting.delete(delivery)) return;
      ready.add(delivery);
      pump();
    });
  }

  function clear(): void {
    timers.clear();
    [ready, waiting, underWay].forEach((deliveries) => deliveries.clear());
    recent.clear();
    delivered = 0;
  }

  return {
    add(body, order) {
      lastId += 1;
      ready.add({ ...order, id: lastId, body, attempts: 0 });
      // Without a target nothing can start, and looking through all that wait would take its time.
      if (order.targetUrl() !== null) pump();
    },
    // Nothing is ever given up, so `failed` stays 0: Meta, too, repeats until it hears a 200.
    counts: () => ({ pending: ready.size + waiting.size + underWay.size, delivered, failed: 0 }),
    attempts: () => recent.all(),
    retryNow() {
      timers.clear();
      waiting.forEach((delivery) => ready.add(delivery));
      waiting.clear();
      pump();
    },
    clear,
    close() {
      clear();
      client.close();
    },
  };
}
