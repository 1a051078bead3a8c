import { randomUUID } from 'node:crypto';

import type { HandoffReason } from '../../../contracts/assistant-tools';
import { automaticText } from '../../../domain/automation/automatic-text';
import { handOff } from '../../../domain/automation/hand-off';
import { customerServiceWindow } from '../../../domain/customer-service-window';
import type { ConversationState } from '../../../domain/merge-conversations';
import type { StoredAssistant } from '../repositories/assistant-repository';
import type { ContactRepository } from '../repositories/contact-repository';
import type { ConversationRepository, StoredConversation } from '../repositories/conversation-repository';
import type { Transaction } from '../repositories/database';
import type { MessageRepository } from '../repositories/message-repository';
import { automaticAuthor } from './authors';
import type { AutomationFacts } from './automation-facts';
import { insertEvents } from './insert-events';
import { emptyNews, type MergeNews } from './merge-news';
import type { SayAutomatically } from './say-automatically';
import { setOwner } from './set-owner';

export interface HandoffRequest {
  /** Locked. */
  readonly conversation: StoredConversation;
  /** The state to go on from. */
  readonly state: ConversationState;
  readonly assistant: StoredAssistant;
  readonly reason: HandoffReason;
  readonly summary: string | null;
  /** What the model wants to say in closing; null: the assistant's own text. */
  readonly message: string | null;
  /** What the contact wrote last, for the language. */
  readonly lastText: string | null;
  readonly contactLanguage: string | null;
  readonly facts: AutomationFacts;
  readonly now: number;
}

interface HandedOver {
  readonly state: ConversationState;
  readonly news: MergeNews;
  /** Document ids of what the contact reads. */
  readonly sent: readonly string[];
}

interface Dependencies {
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly sayAutomatically: SayAutomatically;
}

/** A turn ends with a person: new mode, a line in the thread, an owner, and exactly one message to the contact. */
export function createHandToPerson({ contacts, conversations, messages, sayAutomatically }: Dependencies) {
  return async function handToPerson({ trx }: Pick<Transaction, 'trx'>, request: HandoffRequest): Promise<HandedOver> {
    const { conversation, assistant, reason, summary, facts, now } = request;
    const handed = handOff(request.state, { reason, summary, now });
    const isFailure = reason === 'failure';
    const state: ConversationState = isFailure ? { ...handed, fallbackSentAt: now } : handed;
    const ownerId = await ownerAfter(request, trx);
    const owner = facts.agents.find(({ id }) => id === ownerId) ?? null;
    const event = { kind: 'handoff' as const, assistant: assistant.draft.name, reason, summary, to: owner?.name ?? null };
    const { lastMessageAt } = request.state;
    const [line] = await insertEvents(trx, messages, {
      events: [{ conversationId: conversation.id, event, author: automaticAuthor(assistant), lastMessageAt }],
      now,
    });
    const said = await sayAutomatically(trx, isWindowOpen(request) ? [closingMessage(request)] : [], {
      states: new Map([[conversation.id, state]]),
      now,
    });
    return {
      state: said.states.get(conversation.id) ?? state,
      sent: [...said.messages.keys()],
      news: {
        ...emptyNews(),
        messages: new Map([...(line ? [[line.documentId, conversation.id] as const] : []), ...said.messages]),
        conversationIds: new Set([conversation.id]),
        handoffs: [{ conversationId: conversation.id, reason, summary, assistant: assistant.documentId }],
        wakesOutbox: said.messages.size > 0,
      },
    };
  };

  /** Whom the assistant names gets it, if nobody has it. */
  async function ownerAfter({ conversation, assistant, facts, now }: HandoffRequest, trx: Transaction['trx']): Promise<number | null> {
    const { assignTo } = assistant.draft.handoff;
    const isThere = facts.agents.some(({ id, isActive }) => id === assignTo && isActive);
    if (conversation.assignedUserId !== null || conversation.contactId === null || !isThere) return conversation.assignedUserId;
    await setOwner(trx, { contacts, conversations }, { contactId: conversation.contactId, userId: assignTo, now });
    return assignTo;
  }
}

export type HandToPerson = ReturnType<typeof createHandToPerson>;

function isWindowOpen({ state, now }: HandoffRequest): boolean {
  return customerServiceWindow(state.lastInboundAt, now).state === 'open';
}

function closingMessage(request: HandoffRequest) {
  const { conversation, assistant, reason, message, lastText, contactLanguage, facts } = request;
  const owner = facts.agents.find(({ id }) => id === conversation.assignedUserId);
  const text =
    message ??
    automaticText(reason === 'failure' ? 'failure' : 'handoff', {
      settings: facts.settings,
      assistant,
      ownerLanguages: [owner?.panelLanguage ?? null, owner?.language ?? null],
      contactLanguage: assistant.draft.language ?? contactLanguage,
      lastText,
    });
  return {
    conversationId: conversation.id,
    phoneNumberId: conversation.phoneNumberId,
    content: { type: 'text' as const, text: { body: text } },
    messageObject: null,
    author: automaticAuthor(assistant),
    correlationId: randomUUID(),
  };
}
