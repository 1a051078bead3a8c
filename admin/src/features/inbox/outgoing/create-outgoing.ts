import type { Message } from '../../../../../contracts/message';
import type { OutgoingMessage, OutgoingState } from './outgoing-message';

export type PostResult =
  | { readonly kind: 'stored'; readonly message: Message }
  /** Refused, and not worth keeping, such as a reaction. */
  | { readonly kind: 'dropped' }
  | Exclude<OutgoingState, { kind: 'sending' }>;

interface OutgoingOptions {
  readonly post: (message: OutgoingMessage) => Promise<PostResult>;
  readonly onStored: (message: Message) => void;
  readonly onChange: (messages: readonly OutgoingMessage[]) => void;
  readonly initial?: readonly OutgoingMessage[];
}

export interface Outgoing {
  add(message: OutgoingMessage): void;
  /** One by hand. The server knows the correlationId, so asking again is safe. */
  retry(correlationId: string): void;
  /** All that wait, when the connection is back. */
  flush(): void;
  discard(correlationId: string): void;
}

/** Sends what was written, in order per conversation: the next one waits for the answer of the one before. */
export function createOutgoing({ post, onStored, onChange, initial = [] }: OutgoingOptions): Outgoing {
  let messages: readonly OutgoingMessage[] = initial;
  const busy = new Set<string>();

  const publish = (next: readonly OutgoingMessage[]): void => {
    messages = next;
    onChange(messages);
  };
  const setState = (matches: (message: OutgoingMessage) => boolean, state: OutgoingState): void =>
    publish(messages.map((message) => (matches(message) ? { ...message, state } : message)));
  const remove = (correlationId: string): void => publish(messages.filter((message) => message.correlationId !== correlationId));

  const run = async (conversation: string): Promise<void> => {
    if (busy.has(conversation)) return;
    busy.add(conversation);
    try {
      for (;;) {
        const next = messages.find((message) => message.conversation === conversation && message.state.kind === 'sending');
        if (!next) return;
        const result = await post(next);
        if (result.kind === 'stored') {
          onStored(result.message);
          remove(next.correlationId);
        } else if (result.kind === 'dropped') {
          remove(next.correlationId);
        } else if (result.kind === 'refused') {
          setState(({ correlationId }) => correlationId === next.correlationId, result);
        } else {
          // What was written later must not overtake: the whole conversation waits.
          setState((message) => message.conversation === conversation && message.state.kind === 'sending', result);
          return;
        }
      }
    } finally {
      busy.delete(conversation);
    }
  };
  const resume = (conversation: string): void => {
    setState((message) => message.conversation === conversation && message.state.kind === 'waiting', { kind: 'sending' });
    void run(conversation);
  };

  return {
    add(message) {
      publish([...messages, message]);
      // Behind one that waits, a new one would overtake: it brings the others along.
      resume(message.conversation);
    },
    retry(correlationId) {
      const message = messages.find((candidate) => candidate.correlationId === correlationId);
      if (!message) return;
      setState((candidate) => candidate.correlationId === correlationId, { kind: 'sending' });
      resume(message.conversation);
    },
    flush() {
      const waiting = messages.filter(({ state }) => state.kind === 'waiting');
      new Set(waiting.map(({ conversation }) => conversation)).forEach(resume);
    },
    discard: remove,
  };
}
