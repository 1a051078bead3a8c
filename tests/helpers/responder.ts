import type { House } from './start-house';
import { waitUntil } from './wait-until';
import { bodyOf, receivedBy } from './watched-turns';

export interface Responder {
  /** What it has written so far. */
  readonly written: readonly string[];
  /** Waits until it has answered all that it got, so often that nothing can be under way. */
  quiet(): Promise<void>;
  stop(): Promise<void>;
}

/** A contact that is a machine: it answers each message at once. */
export function startResponder(house: Pick<House, 'simulator'>, waId: string, reply: (text: string, number: number) => string): Responder {
  const written: string[] = [];
  let answered = 0;
  let isStopped = false;
  const answerNew = async () => {
    const received = await receivedBy(house, waId);
    for (; answered < received.length && !isStopped; answered += 1) {
      const body = reply(bodyOf(received[answered]), answered + 1);
      written.push(body);
      await house.simulator.customerWrites(waId, { type: 'text', text: { body } });
    }
    return isStopped;
  };
  const done = waitUntil(answerNew, { what: 'the responder to be stopped', timeoutMs: 110_000, everyMs: 20 });
  return {
    written,
    async quiet() {
      let seen = -1;
      let since = Date.now();
      await waitUntil(
        async () => {
          const count = (await receivedBy(house, waId)).length;
          if (count !== seen) {
            seen = count;
            since = Date.now();
          }
          return count === answered && Date.now() - since > 1_500;
        },
        { what: 'silence', timeoutMs: 60_000, everyMs: 50 },
      );
    },
    async stop() {
      isStopped = true;
      await done;
    },
  };
}
