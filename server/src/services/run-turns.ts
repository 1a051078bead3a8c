import { mayRetry } from '../../../domain/automation/may-retry';
import { timedOut } from '../../../domain/automation/timed-out';
import { newMeter, type TurnMeter, type TurnResult } from '../../../domain/automation/turn-result';
import type { MergeNews } from './merge-news';
import type { ClaimedTurn, Interruption, Think, Timers, TurnStore } from './turn-ports';

interface Dependencies<Context> {
  readonly store: TurnStore<Context>;
  readonly think: Think<Context>;
  readonly timers: Timers;
  readonly wake: () => void;
  readonly wakeAt: (at: number) => void;
  readonly onError: (error: unknown) => void;
  /** Turns at once on this node. */
  readonly maxAtOnce?: number;
}

interface RunningTurn {
  readonly interrupt: (why: Interruption) => void;
}

/** How soon a person on another node is noticed. */
const WATCH_MS = 1_000;
const MAX_AT_ONCE = 16;

/**
 * Runs turns: one at a time for each conversation, given up at once when a person steps in, and when the contact writes
 * on. Whatever happens here, what may be sent is decided by the store with the conversation's row locked.
 */
export function createRunTurns<Context>(dependencies: Dependencies<Context>) {
  const { store, think, timers, wake, wakeAt, onError, maxAtOnce = MAX_AT_ONCE } = dependencies;
  const running = new Map<number, RunningTurn>();
  const work = new Set<Promise<void>>();

  /** @returns true when more may be due */
  async function runPortion(): Promise<boolean> {
    const room = maxAtOnce - work.size;
    const { turns, settled } = room > 0 ? await store.claimDue(room) : { turns: [], settled: 0 };
    for (const turn of turns) {
      const done = run(turn).finally(() => {
        work.delete(done);
        wake();
      });
      work.add(done);
    }
    if (turns.length + settled > 0) return true;
    const dueAt = await store.nextDueAt();
    // What is due but in somebody's hands wakes us by its end; the clock is the fallback when its node died.
    if (dueAt !== null) wakeAt(dueAt > timers.now() ? dueAt : timers.now() + WATCH_MS);
    return false;
  }

  async function run(turn: ClaimedTurn<Context>): Promise<void> {
    const controller = new AbortController();
    const gone = new Promise<Interruption>((resolve) => {
      running.set(turn.conversationId, {
        interrupt: (why) => {
          resolve(why);
          controller.abort(new Error(`whatsapp: ${why}`));
        },
      });
    });
    const unwatch = watch(turn);
    const meter = newMeter();
    try {
      const given = gone.then((interruption) => ({ result: null, interruption }));
      const ended = attempts(turn, { controller, meter }).then((result) => ({ result, interruption: null }));
      await store.finish(turn, { ...(await Promise.race([given, ended])), meter });
    } catch (error) {
      // The lease ends by itself and the turn, still due, begins anew.
      onError(error);
    } finally {
      unwatch();
      running.delete(turn.conversationId);
    }
  }

  interface Attempt {
    readonly controller: AbortController;
    readonly meter: TurnMeter;
  }

  /** One more try when there is time for it; the time limit covers both. */
  async function attempts(turn: ClaimedTurn<Context>, { controller, meter }: Attempt): Promise<TurnResult> {
    const { turnTimeoutMs } = turn.assistant.draft.limits;
    const startedAt = timers.now();
    let cancel = () => {};
    const timeout = new Promise<TurnResult>((resolve) => {
      cancel = timers.after(turnTimeoutMs, () => {
        resolve(timedOut(turnTimeoutMs));
        controller.abort(new Error('whatsapp: timeout'));
      });
    });
    const under = { signal: controller.signal, meter };
    try {
      const first = await Promise.race([timeout, ask(turn, under)]);
      if (!mayRetry(first, { elapsedMs: timers.now() - startedAt, limitMs: turnTimeoutMs })) return first;
      return await Promise.race([timeout, ask(turn, under)]);
    } finally {
      cancel();
    }
  }

  async function ask(turn: ClaimedTurn<Context>, under: { readonly signal: AbortSignal; readonly meter: TurnMeter }): Promise<TurnResult> {
    try {
      return await think(turn, under);
    } catch (error) {
      if (!under.signal.aborted) onError(error);
      return {
        kind: 'failure',
        outcome: 'error',
        error: 'The assistant stopped with an error; the log names the place.',
        isRetryable: true,
      };
    }
  }

  /** Renews the lease, and hears of what happened on other nodes. */
  function watch(turn: ClaimedTurn<Context>): () => void {
    let isOver = false;
    let cancel = () => {};
    const look = () => {
      store
        .keepAlive(turn)
        .then((interruption) => {
          if (interruption) running.get(turn.conversationId)?.interrupt(interruption);
        }, onError)
        .finally(() => {
          if (!isOver) cancel = timers.after(WATCH_MS, look);
        });
    };
    cancel = timers.after(WATCH_MS, look);
    return () => {
      isOver = true;
      cancel();
    };
  }

  return {
    runPortion,

    /** After a commit on this node. */
    tell({ turns, voided }: Pick<MergeNews, 'turns' | 'voided'>): void {
      for (const id of voided) running.get(id)?.interrupt('person');
      for (const [id, { dueAt, interrupts }] of turns) {
        if (interrupts) running.get(id)?.interrupt('contact');
        wakeAt(dueAt);
      }
    },

    /** Gives up all that runs, so that another node or the next start takes it up. */
    async stop(): Promise<void> {
      for (const { interrupt } of running.values()) interrupt('stop');
      await Promise.all(work);
    },

    /** Resolves when nothing runs any more. */
    async settled(): Promise<void> {
      await Promise.all(work);
    },
  };
}
