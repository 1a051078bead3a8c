import type { HandoffReason, TurnOutcome } from '../../contracts/assistant-tools';
import type { RunStep } from '../../contracts/assistant-run';
import type { SendableContent } from '../../contracts/sendable-content';

/** A message that a turn wants to send. `replyTo`: document id of the message that is quoted. */
export type TurnDraft =
  | { readonly kind: 'content'; readonly content: SendableContent; readonly replyTo: string | null }
  | { readonly kind: 'message-object'; readonly documentId: string; readonly locale: string | null; readonly replyTo: string | null };

export type TurnResult =
  | {
      readonly kind: 'reply';
      /** In order. */
      readonly drafts: readonly TurnDraft[];
      /** It says that it is an AI. */
      readonly discloses: boolean;
    }
  | { readonly kind: 'no-reply' }
  | {
      readonly kind: 'handoff';
      readonly reason: HandoffReason;
      readonly summary: string | null;
      /** The one closing message; null: the assistant's own text. */
      readonly message: string | null;
    }
  | {
      readonly kind: 'failure';
      readonly outcome: Extract<TurnOutcome, 'empty' | 'invalid' | 'error' | 'budget'>;
      /** In words for an admin; no key, no text of a contact. */
      readonly error: string;
      readonly isRetryable: boolean;
    };

/** What a turn uses, written as it goes on: it counts, and is recorded, even when the turn is given up. */
export interface TurnMeter {
  readonly tokens: { input: number; output: number };
  readonly steps: RunStep[];
  /** sha256 of the system prompt; null while no model was asked. */
  promptHash: string | null;
}

export function newMeter(): TurnMeter {
  return { tokens: { input: 0, output: 0 }, steps: [], promptHash: null };
}

export function tokensOf({ tokens }: TurnMeter): number {
  return tokens.input + tokens.output;
}
