import type { TurnOutcome } from '../../../contracts/assistant-tools';
import { decideCommit, turnCommitted, turnSuperseded, withUse, type CommitVerdict } from '../../../domain/automation/turn';
import type { TurnContext } from '../../../domain/automation/turn-context';
import { tokensOf, type TurnMeter, type TurnResult } from '../../../domain/automation/turn-result';
import type { AssistantRepository } from '../repositories/assistant-repository';
import type { AiProviderRepository } from '../repositories/ai-provider-repository';
import type { AssistantRunRepository } from '../repositories/assistant-run-repository';
import type { ConversationRepository, StoredConversation } from '../repositories/conversation-repository';
import type { Database, Transaction } from '../repositories/database';
import type { ConversationState } from '../../../domain/merge-conversations';
import type { TurnLeaseRepository } from '../repositories/turn-lease-repository';
import type { Announce } from './announce';
import { automaticAuthor } from './authors';
import type { AutomationFacts, AutomationFactsSource } from './automation-facts';
import type { HandToPerson } from './hand-to-person';
import { addNews, emptyNews, type MergeNews } from './merge-news';
import type { SendMessage } from './send-message';
import type { StoredAssistant } from '../repositories/assistant-repository';
import { costOf } from './turn-cost';
import type { ClaimedTurn, FinishedTurn } from './turn-ports';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly automation: AutomationFactsSource;
  readonly assistants: Pick<AssistantRepository, 'findById'>;
  readonly providers: AiProviderRepository;
  readonly conversations: ConversationRepository;
  readonly runs: AssistantRunRepository;
  readonly leases: TurnLeaseRepository;
  readonly sendMessage: Pick<SendMessage, 'within'>;
  readonly handToPerson: HandToPerson;
  readonly announce: Announce;
  readonly clock: () => number;
}

type Turn = ClaimedTurn<TurnContext>;

/** What became of a turn within its transaction. */
interface Ending {
  readonly verdict: CommitVerdict;
  readonly outcome: TurnOutcome;
  readonly state: ConversationState;
  readonly sent: readonly string[];
  readonly news: MergeNews;
  readonly handoff: { readonly reason: Extract<TurnResult, { kind: 'handoff' }>['reason']; readonly summary: string | null } | null;
}

/** The one place where a turn may send: everything in one transaction, with the conversation's row locked. */
export function createFinishTurn(dependencies: Dependencies) {
  const { database, automation, assistants, providers, conversations, runs, leases, sendMessage, handToPerson, announce, clock } =
    dependencies;

  return async function finish(turn: Turn, finished: FinishedTurn): Promise<CommitVerdict> {
    const facts = await automation.current();
    try {
      return await database.transaction((transaction) => end(transaction, turn, { ...finished, facts }));
    } catch (error) {
      // Our own rules refuse what it wanted to send, such as a window that closed just now: nothing of it is stored.
      if (!(error instanceof WhatsAppError)) throw error;
      const result: TurnResult = { kind: 'failure', outcome: 'invalid', error: error.message, isRetryable: false };
      return database.transaction((transaction) => end(transaction, turn, { ...finished, result, facts }));
    }
  };

  type EndInput = FinishedTurn & { readonly facts: AutomationFacts };

  async function end(transaction: Transaction, turn: Turn, { result, meter, interruption, facts }: EndInput): Promise<CommitVerdict> {
    const { trx, afterCommit } = transaction;
    const now = clock();
    const [conversation] = await conversations.lock(trx, [turn.conversationId]);
    if (!conversation) return 'aborted';
    const holdsLease = conversation.turnLeaseToken === turn.leaseToken;
    const assistant = await assistants.findById(trx, conversation.state.assistantId);
    const verdict = decideCommit(conversation.state, {
      turn: turn.token,
      holdsLease: holdsLease && conversation.contactId !== null && interruption !== 'stop' && interruption !== 'person',
      assistant: assistant?.id === turn.assistant.id ? assistant : null,
      wasInterrupted: interruption === 'contact' || result === null,
      isHandoff: result?.kind === 'handoff' || result?.kind === 'failure',
    });
    const ending = await settle(transaction, { turn, conversation, assistant, result, meter, verdict, facts, now });
    if (holdsLease) {
      await conversations.save(trx, new Map([[conversation.id, ending.state]]), now);
      await leases.release(trx, conversation.id, turn.leaseToken);
    }
    await record(transaction, turn, { ending, result, meter, now });
    const { turnDueAt } = ending.state;
    const turns = turnDueAt === null ? new Map() : new Map([[conversation.id, { dueAt: turnDueAt, interrupts: false }]]);
    afterCommit(() => announce(addNews(ending.news, { ...emptyNews(), conversationIds: new Set([conversation.id]), turns })));
    return verdict;
  }

  interface SettleInput {
    readonly turn: Turn;
    readonly conversation: StoredConversation;
    readonly assistant: StoredAssistant | null;
    readonly result: TurnResult | null;
    readonly meter: TurnMeter;
    readonly verdict: CommitVerdict;
    readonly facts: AutomationFacts;
    readonly now: number;
  }

  async function settle(transaction: Transaction, input: SettleInput): Promise<Ending> {
    const { conversation, assistant, result, meter, verdict, now } = input;
    const use = { tokens: tokensOf(meter), messages: 0, now };
    const quiet = { verdict, sent: [], news: emptyNews(), handoff: null };
    if (verdict === 'superseded') return { ...quiet, outcome: 'superseded', state: turnSuperseded(conversation.state, use) };
    if (verdict === 'aborted' || !result || !assistant) return { ...quiet, outcome: 'aborted', state: withUse(conversation.state, use) };
    switch (result.kind) {
      case 'reply':
        return reply(transaction, { ...input, assistant }, result);
      case 'no-reply':
        return { ...quiet, outcome: 'no-reply', state: turnCommitted(conversation.state, input.turn.token, { ...use, discloses: false }) };
      case 'handoff':
        return handOver(transaction, { ...input, assistant }, { ...result, outcome: 'handoff' });
      case 'failure': {
        const { outcome } = result;
        const reason = outcome === 'budget' ? 'budget' : 'failure';
        return handOver(transaction, { ...input, assistant }, { reason, summary: null, message: null, outcome });
      }
    }
  }

  type WithAssistant = SettleInput & { readonly assistant: StoredAssistant };

  async function reply(
    transaction: Transaction,
    { turn, conversation, assistant, meter, now }: WithAssistant,
    { drafts, discloses }: Extract<TurnResult, { kind: 'reply' }>,
  ): Promise<Ending> {
    const sent: string[] = [];
    for (const [index, draft] of drafts.entries()) {
      const { message } = await sendMessage.within(transaction, {
        conversationId: conversation.id,
        draft,
        correlationId: `turn-${turn.runId ?? 0}-${turn.leaseToken}:${index}`,
        replyTo: draft.replyTo,
        retryOf: null,
        author: automaticAuthor(assistant),
        scope: null,
      });
      sent.push(message.documentId);
    }
    // Sending has folded its messages into the row.
    const [after] = await conversations.findByIds(transaction.trx, [conversation.id]);
    const use = { tokens: tokensOf(meter), messages: drafts.length, now, discloses };
    return {
      verdict: 'commit',
      outcome: 'sent',
      state: turnCommitted(after?.state ?? conversation.state, turn.token, use),
      sent,
      news: emptyNews(),
      handoff: null,
    };
  }

  async function handOver(
    transaction: Transaction,
    { turn, conversation, assistant, meter, facts, now }: WithAssistant,
    { reason, summary, message, outcome }: Omit<Extract<TurnResult, { kind: 'handoff' }>, 'kind'> & { readonly outcome: TurnOutcome },
  ): Promise<Ending> {
    const use = { tokens: tokensOf(meter), messages: 1, now, discloses: false };
    const state = turnCommitted(conversation.state, turn.token, use);
    const { contact, lines } = turn.context;
    const handed = await handToPerson(transaction, {
      conversation,
      state,
      assistant,
      reason,
      summary,
      message,
      lastText: lines.findLast(({ from }) => from === 'contact')?.text ?? null,
      contactLanguage: contact.language,
      facts,
      now,
    });
    return { verdict: 'commit', outcome, state: handed.state, sent: handed.sent, news: handed.news, handoff: { reason, summary } };
  }

  async function record(
    { trx }: Transaction,
    { runId, assistant }: Turn,
    {
      ending,
      result,
      meter,
      now,
    }: { readonly ending: Ending; readonly result: TurnResult | null; readonly meter: TurnMeter; readonly now: number },
  ): Promise<void> {
    if (runId === null) return;
    const provider = assistant.draft.provider === null ? null : await providers.find(trx, assistant.draft.provider);
    await runs.end(trx, runId, {
      outcome: ending.outcome,
      handoff: ending.handoff,
      steps: meter.steps,
      tokens: meter.tokens,
      cost: provider && costOf(meter.tokens, provider.prices),
      promptHash: meter.promptHash,
      error: result?.kind === 'failure' ? result.error : null,
      sent: ending.sent,
      endedAt: now,
    });
  }
}
