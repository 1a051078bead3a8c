import { createRecent, type Recent } from '../recent';
import type { WireObject } from '../wire';
import type { BehaviourName, FixedMessage, ModelBehaviour } from './model-behaviour';

/** What a test can see of a request to the model. */
export interface RecordedModelRequest {
  at: string;
  model: string;
  stream: boolean;
  /** Without the key. */
  headers: WireObject;
  hasKey: boolean;
  toolCount: number;
  toolNames: string[];
  toolChoice: unknown;
  messages: WireObject[];
  behaviour: BehaviourName;
  /** 0 while there is no answer, and if there never was one. */
  status: number;
  /** The client went away before the whole answer was there. */
  aborted: boolean;
}

export interface ModelCounts {
  received: number;
  answered: number;
  aborted: number;
}

export interface ModelState {
  readonly requests: Recent<RecordedModelRequest>;
  readonly counts: ModelCounts;
  behaviours(): ModelBehaviour[];
  /** Takes the place of what was laid down before. */
  behave(behaviours: ModelBehaviour[]): void;
  /** What holds for this conversation; counts as one of its times. */
  take(conversation: string): TakenBehaviour;
  /** Counts completions, for their ids. */
  nextNumber(): number;
  clear(): void;
}

interface TakenBehaviour extends ModelBehaviour {
  /** Of `fixed`: whose turn it is. */
  message?: FixedMessage | undefined;
}

interface LaidDown {
  behaviour: ModelBehaviour;
  taken: number;
}

// A conversation has up to 100 kB, and a simulator may run for days.
const keptRequests = 200;

export function createModelState(): ModelState {
  let laidDown: LaidDown[] = [];
  let number = 0;
  const counts: ModelCounts = { received: 0, answered: 0, aborted: 0 };
  const requests = createRecent<RecordedModelRequest>(keptRequests);

  return {
    requests,
    counts,
    behaviours: () => laidDown.map(({ behaviour, taken }) => withTimesLeft(behaviour, taken)),
    behave(behaviours) {
      laidDown = behaviours.map((behaviour) => ({ behaviour, taken: 0 }));
    },
    take(conversation) {
      const found = laidDown.find(({ behaviour }) => conversation.includes(behaviour.forConversationsContaining ?? ''));
      if (found === undefined) return { behaviour: 'scripted' };
      const { behaviour } = found;
      const message = behaviour.messages?.[found.taken % behaviour.messages.length];
      found.taken += 1;
      laidDown = laidDown.filter((each) => each.taken !== each.behaviour.times);
      return { ...behaviour, message };
    },
    nextNumber() {
      number += 1;
      return number;
    },
    clear() {
      laidDown = [];
      number = 0;
      requests.clear();
      Object.assign(counts, { received: 0, answered: 0, aborted: 0 });
    },
  };
}

function withTimesLeft(behaviour: ModelBehaviour, taken: number): ModelBehaviour {
  return behaviour.times === undefined ? behaviour : { ...behaviour, times: behaviour.times - taken };
}
