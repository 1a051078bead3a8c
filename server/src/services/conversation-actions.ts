import type { Conversation, ConversationMode } from '../../../contracts/conversation';
import { errorCodes } from '../../../contracts/error-codes';
import type { EventContent } from '../../../contracts/message-content';
import { archive, unarchive, type ArchiveUndo } from '../../../domain/automation/archive';
import { answerNow, assignAssistant, switchToAutomatic, switchToManual, type PersonStep } from '../../../domain/automation/person-acts';
import { interruptsTurn } from '../../../domain/automation/turn';
import type { ConversationState } from '../../../domain/merge-conversations';
import type { AssistantRepository, StoredAssistant } from '../repositories/assistant-repository';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { Database, Transaction } from '../repositories/database';
import type { InboxRepository } from '../repositories/inbox-repository';
import type { MessageRepository } from '../repositories/message-repository';
import type { Announce } from './announce';
import type { Audit, AuditedAct } from './audit';
import type { AssignContact } from './assign-contact';
import { personAuthor } from './authors';
import type { Actor } from './inbox-actions';
import { insertEvents } from './insert-events';
import { emptyNews, type MergeNews } from './merge-news';
import { notFound } from './not-found';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly inbox: InboxRepository;
  readonly assistants: Pick<AssistantRepository, 'find' | 'findById'>;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly assignContact: AssignContact;
  readonly announce: Announce;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

interface Facts {
  readonly assistant: StoredAssistant | null;
  readonly now: number;
}

/** What a person does, and what follows for the conversation. */
interface Act extends Pick<AuditedAct, 'action' | 'details'> {
  decide(state: ConversationState, facts: Facts): PersonStep<ConversationState>;
}

/** What a person does with a conversation besides writing; each within the rows that this person may see. */
export function createConversationActions(dependencies: Dependencies) {
  const { database, inbox, assistants, conversations, messages, assignContact, announce, audit, clock } = dependencies;

  return {
    setMode(
      documentId: string,
      { mode, assistant }: { mode: ConversationMode; assistant: 'keep' | 'enable' },
      actor: Actor,
    ): Promise<Conversation> {
      return change(documentId, actor, {
        action: 'conversation.mode-changed',
        details: { mode, assistant },
        decide: (state, facts) =>
          mode === 'manual'
            ? switchToManual(state, { now: facts.now, cause: 'switch' })
            : switchToAutomatic(state, {
                ...facts,
                enables: assistant === 'enable',
                cause: assistant === 'enable' ? 'hand-back' : 'switch',
                lastInboundAt: state.lastInboundAt,
              }),
      });
    },

    async setAssistant(
      documentId: string,
      { assistant, isEnabled }: { assistant: string | null; isEnabled: boolean },
      actor: Actor,
    ): Promise<Conversation> {
      const chosen = assistant === null ? null : await assistants.find(database.knex, assistant);
      if (assistant !== null && !chosen) {
        throw new WhatsAppError(errorCodes.assistantNotFound, 'There is no such assistant any more. Choose another.', { status: 404 });
      }
      return change(documentId, actor, {
        action: 'conversation.assistant-changed',
        details: { assistant, isEnabled },
        decide: (state, { now }) => assignAssistant(state, { assistant: chosen, isEnabled, lastInboundAt: state.lastInboundAt, now }),
      });
    },

    async archive(documentId: string, actor: Actor): Promise<{ data: Conversation; undo: ArchiveUndo }> {
      let undo: ArchiveUndo = { mode: 'automatic', assistantEnabled: false, epoch: 0 };
      const data = await change(documentId, actor, {
        action: 'conversation.archived',
        details: { isArchived: true },
        decide: (state, facts) => {
          const step = archive(state, facts);
          undo = step.undo;
          return step;
        },
      });
      return { data, undo };
    },

    unarchive(documentId: string, undo: ArchiveUndo | null, actor: Actor): Promise<Conversation> {
      return change(documentId, actor, {
        action: 'conversation.archived',
        details: { isArchived: false },
        decide: (state, { now }) => unarchive(state, { undo, now }),
      });
    },

    controlTurn(documentId: string, action: 'answer-now' | 'stop', actor: Actor): Promise<Conversation> {
      return action === 'stop'
        ? change(documentId, actor, {
            action: 'conversation.mode-changed',
            details: { mode: 'manual', turn: action },
            decide: (state, { now }) => switchToManual(state, { now, cause: 'stop' }),
          })
        : change(documentId, actor, {
            action: 'conversation.assistant-changed',
            details: { turn: action },
            decide: (state, { now }) => ({ state: answerNow(state, now), event: null }),
          });
    },

    /** All conversations of the contact follow. Null: it left the sight of who assigned it. */
    async assign(documentId: string, userId: number | null, actor: Actor): Promise<Conversation | null> {
      const id = await inbox.findId(database.knex, documentId, actor);
      if (id === null) throw notFound('conversation');
      await assignContact(id, userId, actor);
      return inbox.find(database.knex, documentId, { scope: actor, now: clock() });
    },
  };

  async function change(documentId: string, actor: Actor, { action, details, decide }: Act): Promise<Conversation> {
    const id = await inbox.findId(database.knex, documentId, actor);
    if (id === null) throw notFound('conversation');
    await database.transaction(async (transaction) => {
      const { trx, afterCommit } = transaction;
      const [conversation] = await conversations.lock(trx, [id]);
      if (!conversation) throw notFound('conversation');
      const now = clock();
      const assistant = await assistants.findById(trx, conversation.state.assistantId);
      const { state, event } = decide(conversation.state, { assistant, now });
      await conversations.save(trx, new Map([[id, state]]), now);
      if (state !== conversation.state) await audit.record(trx, { action, actor, inConversation: id, ...(details && { details }) });
      const lines = event ? await writeEvent(transaction, { id, event, actor, lastMessageAt: state.lastMessageAt, now }) : [];
      afterCommit(() => announce(newsOf({ id, before: conversation.state, after: state, lines })));
    });
    const conversation = await inbox.find(database.knex, documentId, { scope: actor, now: clock() });
    if (!conversation) throw notFound('conversation');
    return conversation;
  }

  async function writeEvent(
    { trx }: Transaction,
    { id, event, actor, lastMessageAt, now }: { id: number; event: EventContent; actor: Actor; lastMessageAt: number | null; now: number },
  ): Promise<string[]> {
    const events = [{ conversationId: id, event, author: personAuthor(actor), lastMessageAt }];
    const rows = await insertEvents(trx, messages, { events, now });
    return rows.map((row) => row.documentId);
  }
}

interface Changed {
  readonly id: number;
  readonly before: ConversationState;
  readonly after: ConversationState;
  /** Document ids of new lines in the thread. */
  readonly lines: readonly string[];
}

/** Who watches learns of it; a turn that ran is void, and one that waits is told. */
function newsOf({ id, before, after, lines }: Changed): MergeNews {
  return {
    ...emptyNews(),
    messages: new Map(lines.map((line) => [line, id])),
    conversationIds: new Set([id]),
    voided: after.epoch === before.epoch ? new Set() : new Set([id]),
    turns:
      after.turnDueAt === null
        ? new Map()
        : new Map([[id, { dueAt: after.turnDueAt, interrupts: interruptsTurn(after) && after.epoch !== before.epoch }]]),
  };
}
