import type { ModelToolCall } from './model-answer';

export const behaviourNames = [
  'scripted',
  'obey',
  'fixed',
  'slow',
  'hang',
  'error-500',
  'error-429',
  'error-401',
  'junk',
  'bad-json',
  'cut',
  'empty',
  'refusal',
  'bad-arguments',
  'invalid-arguments',
  'unknown-tool',
  'huge',
  'loop',
  'repeat',
  'promise',
  'many',
  'text-and-handoff',
] as const;

export type BehaviourName = (typeof behaviourNames)[number];

/** How the model behaves, and towards whom. What each name means is in the README. */
export interface ModelBehaviour {
  behaviour: BehaviourName;
  /** Holds for this many requests; without it, until something else is laid down. */
  times?: number | undefined;
  /** How late it answers. @default the setting `slowMs` for `slow`, 0 for all others */
  delayMs?: number | undefined;
  /** Only where a message of the conversation, the system's included, has these words. */
  forConversationsContaining?: string | undefined;
  /** Of `error-429`. @default 1 */
  retryAfterSeconds?: number | undefined;
  /** Of `fixed`: the answers, one after the other, and then from the first again. */
  messages?: FixedMessage[] | undefined;
}

export interface FixedMessage {
  content: string | null;
  toolCalls: ModelToolCall[];
}
