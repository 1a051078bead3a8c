import type { WireObject } from '../../wire';
import type { Turn } from '../conversation';
import type { ModelToolCall } from '../model-answer';
import type { ModelRequest } from '../model-request';
import type { Language } from './phrases';
import type { Topic } from './topics';

export interface Asker {
  turn: Turn;
  language: Language;
}

/** What is asked about one topic, in one message or several. */
export interface Question {
  topic: Topic;
  text: string;
}

/** Something that a search has found. */
export interface Row {
  name: string | undefined;
  facts: string[];
  /** As it was found; empty where it is a text. */
  values: WireObject;
}

export interface Found {
  /** Undefined where the source may hold anything; without a topic, one entry was chosen. */
  question: { topic: Topic | undefined; text: string } | undefined;
  source: string;
  rows: readonly Row[];
}

export interface Stage {
  request: ModelRequest;
  asker: Asker;
  system: string;
}

/** What was found, in words, or as a message of its own. */
export interface Told {
  text: string;
  call?: ModelToolCall | undefined;
}

/** May this tool still be used? A call that was refused is not made a second time. */
export function canCall({ request, asker }: Stage, name: string): boolean {
  return request.tools.some((tool) => tool.name === name) && !asker.turn.calls.some((each) => each.name === name);
}
