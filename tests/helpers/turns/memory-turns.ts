import { assistantDraft, type AssistantDraftInput } from '../../../contracts/assistant';
import type { EventContent } from '../../../contracts/message-content';
import type { AnsweringAssistant } from '../../../domain/automation/answering-assistant';
import { archive } from '../../../domain/automation/archive';
import { newAutomation } from '../../../domain/automation/automation-state';
import { handOff } from '../../../domain/automation/hand-off';
import { answerNow, personSent, switchToAutomatic, switchToManual } from '../../../domain/automation/person-acts';
import { receiveInbound, type AutomationStep } from '../../../domain/automation/receive-inbound';
import {
  decideBegin,
  decideCommit,
  interruptsTurn,
  turnCommitted,
  turnSuperseded,
  withUse,
  type CommitVerdict,
} from '../../../domain/automation/turn';
import { tokensOf } from '../../../domain/automation/turn-result';
import type { ConversationState } from '../../../domain/merge-conversations';
import type { MergeNews } from '../../../server/src/services/merge-news';
import type { ClaimedTurn, ClaimedTurns, FinishedTurn, Interruption, TurnStore } from '../../../server/src/services/turn-ports';
import type { HistoryMessage, HistoryRun, TurnHistory } from './turn-history';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const LEASE_MS = 60_000;

export interface MemoryOptions {
  readonly now: () => number;
  readonly draft?: Partial<AssistantDraftInput>;
  /** Takes the epoch check out, to show that the judge finds what it prevents. */
  readonly ignoresEpoch?: boolean;
}

/** One conversation in memory, with the real rules: what the database does in a transaction is one function call here. */
export class MemoryTurns implements TurnStore<null> {
  readonly messages: HistoryMessage[] = [];
  readonly runs: Mutable<HistoryRun>[] = [];
  readonly assistant: AnsweringAssistant;
  state: ConversationState;
  private lease = { token: 0, until: 0 };
  private readonly listeners: ((news: Pick<MergeNews, 'turns' | 'voided'>) => void)[] = [];

  constructor(private readonly options: MemoryOptions) {
    const draft = assistantDraft.parse({ name: 'Sofía', model: 'm', ...options.draft });
    this.assistant = { id: 1, documentId: 'a', isEnabled: true, version: 1, draft };
    const rest = {
      archivedAt: null,
      lastMessageAt: null,
      lastInboundAt: null,
      freeEntryUntil: null,
      unreadCount: 0,
      unreadSince: null,
      preview: null,
    };
    this.state = { ...newAutomation(1), ...rest };
  }

  /** As `announce` does after a commit, on the node of the listener. */
  onNews(listener: (news: Pick<MergeNews, 'turns' | 'voided'>) => void): void {
    this.listeners.push(listener);
  }

  contactWrites(text: string, node: number): void {
    const now = this.options.now();
    const before = this.state;
    const id = this.add({ direction: 'inbound', author: 'contact', event: null });
    const step = receiveInbound(
      { ...before, lastInboundAt: now },
      {
        message: { id, type: 'text', text, tappedId: null, occurredAt: now },
        contact: { locale: null, isGroup: false, isBlocked: false, isOptedOut: false },
        previousInboundAt: before.lastInboundAt,
        assistant: this.assistant,
        handoffTo: { name: null, assignTo: null },
        tapAction: null,
        optOutWords: { stop: {}, start: {} },
        sendsWaitingMessages: true,
        now,
      },
    );
    this.apply(step, node);
  }

  personWrites(node: number): void {
    this.add({ direction: 'outbound', author: 'user', event: null });
    const { state, event } = personSent(this.state, this.options.now());
    this.take(state, event, node);
  }

  act(act: 'manual' | 'automatic' | 'hand-back' | 'archive' | 'answer-now' | 'stop', node: number): void {
    const now = this.options.now();
    const facts = { assistant: this.assistant, lastInboundAt: this.state.lastInboundAt, now };
    const step = {
      manual: () => switchToManual(this.state, { now, cause: 'switch' }),
      stop: () => switchToManual(this.state, { now, cause: 'stop' }),
      automatic: () => switchToAutomatic(this.state, { ...facts, enables: false, cause: 'switch' }),
      'hand-back': () => switchToAutomatic(this.state, { ...facts, enables: true, cause: 'hand-back' }),
      archive: () => archive(this.state, facts),
      'answer-now': () => ({ state: answerNow(this.state, now), event: null }),
    }[act]();
    this.take(step.state, step.event, node);
  }

  async claimDue(): Promise<ClaimedTurns<null>> {
    const now = this.options.now();
    // As the sweep does: nobody will end them any more.
    if (this.lease.until <= now) for (const run of this.runs) run.outcome ??= 'aborted';
    const { turnDueAt } = this.state;
    if (turnDueAt === null || turnDueAt > now || this.lease.until > now) return { turns: [], settled: 0 };
    const inbound = this.messages.filter(({ direction }) => direction === 'inbound');
    const decision = decideBegin(this.state, {
      assistant: this.assistant,
      newestInboundAt: this.state.lastInboundAt,
      repeats: 0,
      isLoop: false,
      now,
    });
    if (decision.kind === 'handoff') this.handOver(decision.reason);
    else if (decision.kind !== 'run') this.state = { ...this.state, turnDueAt: null, burstStartedAt: null, burstAborts: 0 };
    if (decision.kind !== 'run') return { turns: [], settled: 1 };
    this.lease = { token: this.lease.token + 1, until: now + LEASE_MS };
    this.runs.push({ outcome: null, answered: inbound.filter(({ id }) => id > this.state.answeredUpTo).map(({ id }) => id), sent: [] });
    const token = { epoch: this.state.epoch, version: this.state.inboundVersion, upTo: this.state.newestInboundId };
    const runId = this.runs.length - 1;
    return {
      turns: [{ conversationId: 1, token, leaseToken: this.lease.token, assistant: this.assistant, context: null, runId }],
      settled: 0,
    };
  }

  async nextDueAt(): Promise<number | null> {
    return this.state.turnDueAt;
  }

  async keepAlive({ leaseToken, token }: ClaimedTurn<null>): Promise<Interruption | null> {
    if (this.lease.token !== leaseToken) return 'person';
    this.lease.until = this.options.now() + LEASE_MS;
    if (!this.options.ignoresEpoch && this.state.epoch !== token.epoch) return 'person';
    return this.state.inboundVersion !== token.version && interruptsTurn(this.state) ? 'contact' : null;
  }

  async finish(turn: ClaimedTurn<null>, { result, meter, interruption }: FinishedTurn): Promise<CommitVerdict> {
    const now = this.options.now();
    const holdsLease = this.lease.token === turn.leaseToken;
    const asSeen = this.options.ignoresEpoch ? { ...this.state, epoch: turn.token.epoch } : this.state;
    const verdict = decideCommit(asSeen, {
      turn: turn.token,
      holdsLease: holdsLease && interruption !== 'stop' && interruption !== 'person',
      assistant: this.assistant,
      wasInterrupted: interruption === 'contact' || result === null,
      isHandoff: result?.kind === 'handoff' || result?.kind === 'failure',
    });
    const run = this.runs[turn.runId ?? -1];
    const use = { tokens: tokensOf(meter), messages: 0, now };
    let outcome: string = verdict;
    if (verdict === 'superseded') this.state = turnSuperseded(this.state, use);
    else if (verdict === 'aborted') this.state = holdsLease ? withUse(this.state, use) : this.state;
    else if (result?.kind === 'reply') {
      outcome = 'sent';
      if (run) run.sent = result.drafts.map(() => this.add({ direction: 'outbound', author: 'assistant', event: null }));
      this.state = turnCommitted(this.state, turn.token, { ...use, messages: result.drafts.length, discloses: false });
    } else if (result?.kind === 'no-reply') {
      outcome = 'no-reply';
      this.state = turnCommitted(this.state, turn.token, { ...use, discloses: false });
    } else {
      outcome = result?.kind === 'handoff' ? 'handoff' : 'error';
      this.state = turnCommitted(this.state, turn.token, { ...use, messages: 1, discloses: false });
      this.handOver(result?.kind === 'handoff' ? result.reason : 'failure');
    }
    if (run && run.outcome === null) run.outcome = outcome;
    if (holdsLease) this.lease.until = 0;
    this.tell(0, false);
    return verdict;
  }

  history(name: string): TurnHistory {
    const { mode, assistantEnabled, turnDueAt } = this.state;
    return { name, messages: this.messages, runs: this.runs, end: { mode, answers: assistantEnabled, isTurnWaiting: turnDueAt !== null } };
  }

  private handOver(reason: 'asked' | 'failure' | 'budget' | 'max_turns' | 'loop' | 'repeated' | string): void {
    this.state = handOff(this.state, { reason: reason as 'asked', summary: null, now: this.options.now() });
    this.add({ direction: 'internal', author: 'assistant', event: { kind: 'handoff' } });
    this.add({ direction: 'outbound', author: 'assistant', event: null });
  }

  private apply({ state, effects }: AutomationStep<ConversationState>, node: number): void {
    for (const effect of effects) {
      if (effect.kind === 'event') this.add({ direction: 'internal', author: 'assistant', event: effect.event });
      if (effect.kind === 'say') {
        this.add({ direction: 'outbound', author: effect.text === 'handoff' ? 'assistant' : 'system', event: null });
      }
    }
    this.take(state, null, node);
  }

  private take(state: ConversationState, event: EventContent | null, node: number): void {
    const isVoid = state.epoch !== this.state.epoch;
    this.state = state;
    if (event) this.add({ direction: 'internal', author: 'user', event });
    this.tell(node, isVoid);
  }

  private tell(node: number, isVoid: boolean): void {
    const { turnDueAt } = this.state;
    this.listeners[node]?.({
      turns: turnDueAt === null ? new Map() : new Map([[1, { dueAt: turnDueAt, interrupts: interruptsTurn(this.state) }]]),
      voided: isVoid && !this.options.ignoresEpoch ? new Set([1]) : new Set(),
    });
  }

  private add(message: Omit<HistoryMessage, 'id'>): number {
    const id = this.messages.length + 1;
    this.messages.push({ id, ...message });
    return id;
  }
}
