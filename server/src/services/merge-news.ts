import type { HandoffReason } from '../../../contracts/assistant-tools';
import type { MessageContent } from '../../../contracts/message-content';
import type { MessageStatus } from '../../../contracts/message-statuses';

export interface MessageNews {
  readonly documentId: string;
  readonly conversationId: number;
  readonly contactId: number;
  readonly wamid: string;
  readonly type: string;
  readonly text: string | null;
  readonly content: MessageContent;
  readonly occurredAt: number;
}

export interface StatusNews {
  readonly documentId: string;
  readonly conversationId: number;
  readonly wamid: string | null;
  readonly status: MessageStatus;
}

/** A turn waits in a conversation. */
export interface TurnNews {
  /** Epoch milliseconds. */
  readonly dueAt: number;
  /** A turn under way is to be given up: the contact wrote on. */
  readonly interrupts: boolean;
}

export interface HandoffNews {
  readonly conversationId: number;
  readonly reason: HandoffReason;
  readonly summary: string | null;
  /** Document id. */
  readonly assistant: string | null;
}

/** What a merge changed; told to the live feed and to listeners after the commit. */
export interface MergeNews {
  /** New inbound messages. */
  readonly received: readonly MessageNews[];
  readonly statuses: readonly StatusNews[];
  /** Messages that are new or changed, by document id, with the row id of their conversation. */
  readonly messages: ReadonlyMap<string, number>;
  /** Row ids of conversations whose list row changed. */
  readonly conversationIds: ReadonlySet<number>;
  /** Files are to be fetched. */
  readonly files: boolean;
  /** Turns that wait, by row id of the conversation. */
  readonly turns: ReadonlyMap<number, TurnNews>;
  /** Row ids of conversations in which a person stepped in: what runs there is void. */
  readonly voided: ReadonlySet<number>;
  readonly handoffs: readonly HandoffNews[];
  /** Something was written by itself and waits to be sent. */
  readonly wakesOutbox: boolean;
  /** How many messages were here already. */
  readonly duplicates: number;
  /** What to read from Meta again. */
  readonly refresh: ReadonlySet<'template' | 'phone-number'>;
}

export function emptyNews(): MergeNews {
  return {
    received: [],
    statuses: [],
    messages: new Map(),
    conversationIds: new Set(),
    files: false,
    turns: new Map(),
    voided: new Set(),
    handoffs: [],
    wakesOutbox: false,
    duplicates: 0,
    refresh: new Set(),
  };
}

export function addNews(left: MergeNews, right: MergeNews): MergeNews {
  return {
    received: [...left.received, ...right.received],
    statuses: [...left.statuses, ...right.statuses],
    messages: new Map([...left.messages, ...right.messages]),
    conversationIds: new Set([...left.conversationIds, ...right.conversationIds]),
    files: left.files || right.files,
    turns: new Map([...left.turns, ...right.turns]),
    voided: new Set([...left.voided, ...right.voided]),
    handoffs: [...left.handoffs, ...right.handoffs],
    wakesOutbox: left.wakesOutbox || right.wakesOutbox,
    duplicates: left.duplicates + right.duplicates,
    refresh: new Set([...left.refresh, ...right.refresh]),
  };
}
