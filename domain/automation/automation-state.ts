import type { HandoffReason } from '../../contracts/assistant-tools';
import type { ConversationMode } from '../../contracts/conversation';

/** What of a conversation decides who answers. Instants in epoch milliseconds. */
export interface AutomationState {
  readonly mode: ConversationMode;
  /** A message of the phone app from before then no longer changes the mode. */
  readonly modeChangedAt: number | null;
  /** Grows whenever a person intervenes: what an assistant was thinking is void then. */
  readonly epoch: number;
  /** Row id. */
  readonly assistantId: number | null;
  readonly assistantEnabled: boolean;
  /** The stretch that the assistant looks back on. */
  readonly sessionStartedAt: number | null;
  /** When a turn may begin; stays while it runs, so that a dead process leaves it behind. Null: nothing to answer. */
  readonly turnDueAt: number | null;
  /** The first message that waits for an answer came then. */
  readonly burstStartedAt: number | null;
  /** Turns of this burst that were given up because the contact wrote on. */
  readonly burstAborts: number;
  /** Grows with all that an answer must take account of: messages of the contact and changes of them. */
  readonly inboundVersion: number;
  /** Row id of the contact's newest message that wants an answer; 0: none yet. */
  readonly newestInboundId: number;
  /** Row id up to which somebody has answered. */
  readonly answeredUpTo: number;
  /** Answers of the assistant in this session. */
  readonly turnsInSession: number;
  readonly waitingSentAt: number | null;
  readonly fallbackSentAt: number | null;
  /** When the contact was last told that it talks to an AI. */
  readonly disclosedAt: number | null;
  /** A person is wanted and nobody has answered yet. */
  readonly handoff: Handoff | null;
  /** Something came in too old to be answered by itself, and nobody has answered yet. */
  readonly missedAt: number | null;
  readonly spent: Spent;
}

export interface Handoff {
  readonly reason: HandoffReason;
  readonly summary: string | null;
  readonly at: number;
}

/** What the assistant has used on one day in this conversation. */
export interface Spent {
  /** Days since 1970-01-01 UTC. */
  readonly day: number;
  readonly tokens: number;
  readonly messages: number;
}

/** Of a conversation that begins. Its assistant starts enabled. */
export function newAutomation(assistantId: number | null): AutomationState {
  return {
    mode: 'automatic',
    modeChangedAt: null,
    epoch: 0,
    assistantId,
    assistantEnabled: assistantId !== null,
    sessionStartedAt: null,
    turnDueAt: null,
    burstStartedAt: null,
    burstAborts: 0,
    inboundVersion: 0,
    newestInboundId: 0,
    answeredUpTo: 0,
    turnsInSession: 0,
    waitingSentAt: null,
    fallbackSentAt: null,
    disclosedAt: null,
    handoff: null,
    missedAt: null,
    spent: { day: 0, tokens: 0, messages: 0 },
  };
}

/** Two conversations of one person become one: a person goes on if one did, and no turn survives. */
export function joinAutomation(survivor: AutomationState, other: AutomationState): AutomationState {
  const isManual = survivor.mode === 'manual' || other.mode === 'manual';
  const isOpen = isUnanswered(survivor) || isUnanswered(other);
  const isWaiting = [survivor, other].some((state) => state.turnDueAt !== null);
  return {
    mode: isManual ? 'manual' : 'automatic',
    modeChangedAt: latest(survivor.modeChangedAt, other.modeChangedAt),
    epoch: Math.max(survivor.epoch, other.epoch) + 1,
    assistantId: survivor.assistantId ?? other.assistantId,
    assistantEnabled: survivor.assistantId === null ? other.assistantEnabled : survivor.assistantEnabled,
    sessionStartedAt: latest(survivor.sessionStartedAt, other.sessionStartedAt),
    turnDueAt: isManual || !isWaiting ? null : latest(survivor.turnDueAt, other.turnDueAt),
    burstStartedAt: isManual || !isWaiting ? null : latest(survivor.burstStartedAt, other.burstStartedAt),
    burstAborts: 0,
    inboundVersion: Math.max(survivor.inboundVersion, other.inboundVersion),
    newestInboundId: Math.max(survivor.newestInboundId, other.newestInboundId),
    answeredUpTo: isOpen ? Math.min(survivor.answeredUpTo, other.answeredUpTo) : Math.max(survivor.answeredUpTo, other.answeredUpTo),
    turnsInSession: survivor.turnsInSession + other.turnsInSession,
    waitingSentAt: latest(survivor.waitingSentAt, other.waitingSentAt),
    fallbackSentAt: latest(survivor.fallbackSentAt, other.fallbackSentAt),
    disclosedAt: latest(survivor.disclosedAt, other.disclosedAt),
    handoff: survivor.handoff ?? other.handoff,
    missedAt: latest(survivor.missedAt, other.missedAt),
    spent: addSpent(survivor.spent, other.spent),
  };
}

/** The contact wrote something that nobody has answered. */
export function isUnanswered({ newestInboundId, answeredUpTo }: Pick<AutomationState, 'newestInboundId' | 'answeredUpTo'>): boolean {
  return newestInboundId > answeredUpTo;
}

/** Of the later day; both when it is the same. */
export function addSpent(left: Spent, right: Spent): Spent {
  if (left.day !== right.day) return left.day > right.day ? left : right;
  return { day: left.day, tokens: left.tokens + right.tokens, messages: left.messages + right.messages };
}

const DAY_MS = 24 * 60 * 60 * 1000;

export function dayOf(at: number): number {
  return Math.floor(at / DAY_MS);
}

function latest(left: number | null, right: number | null): number | null {
  if (left === null || right === null) return left ?? right;
  return Math.max(left, right);
}
