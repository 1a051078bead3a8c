import type { Knex } from 'knex';

import { interruptsTurn } from '../../../domain/automation/turn';
import { receiveInbound, type InboundFacts } from '../../../domain/automation/receive-inbound';
import { mergePreference, type ContactState } from '../../../domain/merge-contacts';
import type { ConversationState } from '../../../domain/merge-conversations';
import type { StoredAgent } from '../repositories/agent-repository';
import type { StoredAssistant } from '../repositories/assistant-repository';
import type { ContactRepository } from '../repositories/contact-repository';
import type { StoredConversation } from '../repositories/conversation-repository';
import type { AutomationFacts } from './automation-facts';
import { addNews, emptyNews, type MergeNews, type TurnNews } from './merge-news';
import type { PerformEffects, PlannedEffect } from './perform-effects';
import type { FindTapActions, PreparedTap } from './tap-actions';

/** A new message of a contact, and its conversation. */
export interface ReceivedInbound {
  readonly conversation: StoredConversation;
  readonly contact: { readonly id: number; readonly isGroup: boolean; readonly state: ContactState };
  /** The contact's message before this one. */
  readonly previousInboundAt: number | null;
  readonly message: InboundFacts['message'] & { readonly documentId: string; readonly replyToWamid: string | null };
}

export interface Automated {
  readonly states: ReadonlyMap<number, ConversationState>;
  readonly news: MergeNews;
}

export interface AutomationContext {
  /** By row id of the conversation, with the new messages folded in. */
  readonly states: ReadonlyMap<number, ConversationState>;
  readonly facts: AutomationFacts;
  readonly now: number;
}

interface Dependencies {
  readonly contacts: ContactRepository;
  readonly findTapActions: FindTapActions;
  readonly performEffects: PerformEffects;
}

/** What happens by itself when contacts write: the rules before any model, and what follows from them. */
export function createAutomateInbound({ contacts, findTapActions, performEffects }: Dependencies) {
  return async function automateInbound(
    trx: Knex.Transaction,
    inbound: readonly ReceivedInbound[],
    { states: before, facts, now }: AutomationContext,
  ): Promise<Automated> {
    if (inbound.length === 0) return { states: before, news: emptyNews() };
    const states = new Map(before);
    const people = new Map<number, ContactState>();
    const planned: PlannedEffect[] = [];
    const taps = await findTapActions(trx, inbound);
    for (const received of inbound) {
      const { conversation, contact, message } = received;
      const state = states.get(conversation.id);
      if (!state) continue;
      const assistant = facts.assistants.find(({ id }) => id === state.assistantId) ?? null;
      const person = people.get(contact.id) ?? contact.state;
      const tap = taps.get(message.id) ?? null;
      const step = receiveInbound(state, inboundFacts(received, { person, assistant, tap, facts, now }));
      states.set(conversation.id, step.state);
      for (const effect of step.effects) {
        if (effect.kind !== 'preference') planned.push({ effect, conversation, contact, assistant, tap, message });
        else people.set(contact.id, mergePreference(person, { optedOut: effect.optedOut, at: message.occurredAt }));
      }
    }
    await contacts.save(trx, people);
    const performed = await performEffects(trx, planned, { states, facts, now });
    return { states: performed.states, news: addNews(performed.news, { ...emptyNews(), turns: turnNews(before, states) }) };
  };
}

export type AutomateInbound = ReturnType<typeof createAutomateInbound>;

interface Surroundings {
  readonly person: ContactState;
  readonly assistant: StoredAssistant | null;
  readonly tap: PreparedTap | null;
  readonly facts: AutomationFacts;
  readonly now: number;
}

function inboundFacts(
  { conversation, contact, previousInboundAt, message }: ReceivedInbound,
  { person, assistant, tap, facts, now }: Surroundings,
): InboundFacts {
  const { optOut, sendsWaitingMessages } = facts.settings;
  return {
    message,
    contact: {
      locale: person.language,
      isGroup: contact.isGroup,
      isBlocked: person.blockedAt !== null,
      isOptedOut: person.optedOutAt !== null,
    },
    previousInboundAt,
    assistant,
    handoffTo: handoffTo(conversation, { assistant, agents: facts.agents }),
    tapAction: tap,
    optOutWords: optOut,
    sendsWaitingMessages,
    now,
  };
}

/** The owner, or whom the assistant names when nobody has it. */
function handoffTo(
  { assignedUserId }: StoredConversation,
  { assistant, agents }: { readonly assistant: StoredAssistant | null; readonly agents: readonly StoredAgent[] },
): InboundFacts['handoffTo'] {
  if (assignedUserId !== null) return { name: agents.find(({ id }) => id === assignedUserId)?.name ?? null, assignTo: null };
  const named = agents.find(({ id, isActive }) => id === assistant?.draft.handoff.assignTo && isActive);
  return { name: named?.name ?? null, assignTo: named?.id ?? null };
}

/** Of conversations in which something came that a turn must take account of; a reaction is no such thing. */
function turnNews(before: ReadonlyMap<number, ConversationState>, after: ReadonlyMap<number, ConversationState>): Map<number, TurnNews> {
  const isNewer = (id: number, { inboundVersion }: ConversationState) => before.get(id)?.inboundVersion !== inboundVersion;
  return new Map(
    [...after].flatMap(([id, state]) =>
      state.turnDueAt !== null && isNewer(id, state) ? [[id, { dueAt: state.turnDueAt, interrupts: interruptsTurn(state) }]] : [],
    ),
  );
}
