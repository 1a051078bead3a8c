import type { HandoffReason } from '../../../contracts/assistant-tools';
import { disarm } from '../../../domain/automation/hand-off';
import { countRepeats, isBotLoop } from '../../../domain/automation/detect-loop';
import type { TurnContext } from '../../../domain/automation/turn-context';
import { decideBegin, spentOn } from '../../../domain/automation/turn';
import type { ConversationState } from '../../../domain/merge-conversations';
import type { AssistantRepository, StoredAssistant } from '../repositories/assistant-repository';
import type { AssistantRunRepository } from '../repositories/assistant-run-repository';
import type { ContactRepository } from '../repositories/contact-repository';
import type { ConversationRepository, StoredConversation } from '../repositories/conversation-repository';
import type { Database, Transaction } from '../repositories/database';
import type { MessageRepository } from '../repositories/message-repository';
import type { StoredMessage } from '../repositories/message-row';
import type { TurnLeaseRepository } from '../repositories/turn-lease-repository';
import type { Announce } from './announce';
import type { AutomationFacts, AutomationFactsSource } from './automation-facts';
import type { HandToPerson } from './hand-to-person';
import { describeError, type Logger } from './logger';
import { emptyNews } from './merge-news';
import type { RunRecords } from './run-records';
import { readContact, toThreadLines, turnContext } from './turn-context';
import type { ClaimedTurn, ClaimedTurns } from './turn-ports';

interface Dependencies {
  readonly database: Database;
  readonly automation: AutomationFactsSource;
  readonly assistants: Pick<AssistantRepository, 'findById'>;
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly runs: Pick<AssistantRunRepository, 'endAbandoned'>;
  readonly runRecords: RunRecords;
  readonly leases: TurnLeaseRepository;
  readonly handToPerson: HandToPerson;
  readonly announce: Announce;
  readonly owner: string;
  readonly logger: Logger;
  readonly clock: () => number;
}

interface BeginInput {
  readonly conversation: StoredConversation;
  readonly assistant: StoredAssistant;
  readonly thread: readonly StoredMessage[];
  readonly facts: AutomationFacts;
  readonly now: number;
}

/** So many messages are looked at for the transcript and for loops. */
const THREAD_LENGTH = 120;
/** After so long a turn that could not begin is tried again. */
const POSTPONED_MS = 5_000;

/** Takes turns that are due: the gates and our own rules once more, then the lease and the record. */
export function createClaimTurns(dependencies: Dependencies) {
  const {
    database,
    automation,
    assistants,
    contacts,
    conversations,
    messages,
    runs,
    runRecords,
    leases,
    handToPerson,
    announce,
    owner,
    logger,
    clock,
  } = dependencies;

  return async function claimDue(limit: number): Promise<ClaimedTurns<TurnContext>> {
    const facts = await automation.current();
    const turns: ClaimedTurn<TurnContext>[] = [];
    let settled = 0;
    // One transaction each: a row is locked for one turn only, and one that cannot begin takes no other with it.
    for (const id of await leases.findDue({ limit, at: clock() })) {
      const begun = await claim(id, facts);
      if (begun === 'settled') settled += 1;
      else if (begun) turns.push(begun);
    }
    return { turns, settled };
  };

  type Begun = ClaimedTurn<TurnContext> | 'settled';

  async function claim(id: number, facts: AutomationFacts): Promise<Begun | null> {
    const at = clock();
    try {
      return await database.transaction(async (transaction) => {
        const conversation = await leases.lockDue(transaction.trx, id, at);
        return conversation && begin(transaction, conversation, facts);
      });
    } catch (error) {
      await leases.postpone(id, { from: at, to: clock() + POSTPONED_MS });
      logger.warn(`The turn of conversation ${id} could not begin: ${describeError(error)}`);
      return null;
    }
  }

  async function begin(transaction: Transaction, conversation: StoredConversation, facts: AutomationFacts): Promise<Begun> {
    const { trx } = transaction;
    const now = clock();
    const { state } = conversation;
    await runs.endAbandoned(trx, conversation.id, now);
    const assistant = await assistants.findById(trx, state.assistantId);
    const thread = await messages.thread(trx, conversation.id, THREAD_LENGTH);
    const session = thread.filter(({ occurredAt }) => occurredAt >= (state.sessionStartedAt ?? 0));
    const decision = decideBegin(state, {
      assistant,
      newestInboundAt: newestInbound(thread)?.occurredAt ?? null,
      repeats: countRepeats(toThreadLines(session)),
      isLoop: isBotLoop(toThreadLines(session), now),
      now,
    });
    if (decision.kind === 'run' && assistant) return run(transaction, { conversation, assistant, thread, facts, now });
    if (decision.kind === 'handoff' && assistant) {
      await handOver(transaction, { conversation, assistant, thread, facts, now, reason: decision.reason });
      return 'settled';
    }
    const missed = decision.kind === 'missed' ? { missedAt: state.missedAt ?? now } : {};
    return leave(transaction, conversation, { state: { ...disarm(state), ...missed }, now });
  }

  /** Nobody answers. */
  async function leave(
    transaction: Transaction,
    conversation: StoredConversation,
    { state, now }: { readonly state: ConversationState; readonly now: number },
  ): Promise<'settled'> {
    await conversations.save(transaction.trx, new Map([[conversation.id, state]]), now);
    tell(transaction, conversation);
    return 'settled';
  }

  async function run(transaction: Transaction, { conversation, assistant, thread, facts, now }: BeginInput): Promise<Begun> {
    const { trx } = transaction;
    const { state } = conversation;
    const person = await readContact(trx, contacts, conversation.contactId);
    if (!person) return leave(transaction, conversation, { state: disarm(state), now });
    const spent = spentOn(state, now);
    const context = turnContext({ conversation, ...person, thread, assistant, spent, defaultLocale: facts.settings.defaultLocale, now });
    const leaseToken = await leases.take(trx, conversation, owner);
    const runId = await runRecords.begin(trx, toRecord({ conversation, assistant, thread, now }));
    await conversations.touch(trx, [conversation.id], now);
    tell(transaction, conversation);
    return {
      conversationId: conversation.id,
      token: { epoch: state.epoch, version: state.inboundVersion, upTo: state.newestInboundId },
      leaseToken,
      assistant,
      context,
      runId,
    };
  }

  async function handOver(transaction: Transaction, input: BeginInput & { readonly reason: HandoffReason }): Promise<void> {
    const { conversation, assistant, thread, facts, now, reason } = input;
    const { trx, afterCommit } = transaction;
    const person = await readContact(trx, contacts, conversation.contactId);
    const handed = await handToPerson(transaction, {
      conversation,
      state: conversation.state,
      assistant,
      reason,
      summary: null,
      message: null,
      lastText: newestInbound(thread)?.text ?? null,
      contactLanguage: person?.contact.state.language ?? null,
      facts,
      now,
    });
    await conversations.save(trx, new Map([[conversation.id, handed.state]]), now);
    await runRecords.handedByRule(trx, { ...toRecord(input), reason, sent: handed.sent });
    afterCommit(() => announce(handed.news));
  }

  function tell({ afterCommit }: Transaction, { id }: StoredConversation): void {
    afterCommit(() => announce({ ...emptyNews(), conversationIds: new Set([id]) }));
  }
}

function newestInbound(thread: readonly StoredMessage[]): StoredMessage | undefined {
  return thread.findLast(({ direction, isHistory }) => direction === 'inbound' && !isHistory);
}

/** Of the contact, and not answered yet. By the order of storing: Meta tells whole seconds. */
function isOpen({ id, direction }: StoredMessage, { state }: StoredConversation): boolean {
  return direction === 'inbound' && id > state.answeredUpTo;
}

function toRecord({ conversation, assistant, thread, now }: Pick<BeginInput, 'conversation' | 'assistant' | 'thread' | 'now'>) {
  const answered = thread.filter((message) => isOpen(message, conversation)).map(({ documentId }) => documentId);
  return { conversationId: conversation.id, assistant, answered, now };
}
