import { randomUUID } from 'node:crypto';

import type { Knex } from 'knex';

import { automaticText } from '../../../domain/automation/automatic-text';
import type { AutomationEffect } from '../../../domain/automation/receive-inbound';
import type { ContactState } from '../../../domain/merge-contacts';
import type { ConversationState } from '../../../domain/merge-conversations';
import type { StoredAssistant } from '../repositories/assistant-repository';
import type { ContactRepository } from '../repositories/contact-repository';
import type { ConversationRepository, StoredConversation } from '../repositories/conversation-repository';
import type { MessageRepository } from '../repositories/message-repository';
import type { AutomationFacts } from './automation-facts';
import { automaticAuthor } from './authors';
import { insertEvents, type NewEvent } from './insert-events';
import { emptyNews, type HandoffNews, type MergeNews } from './merge-news';
import type { RunRecords } from './run-records';
import type { AutomaticMessage, SayAutomatically } from './say-automatically';
import { setOwner } from './set-owner';
import type { PreparedTap } from './tap-actions';

/** What follows from a contact's message, and from whose. */
export interface PlannedEffect {
  readonly effect: Exclude<AutomationEffect, { kind: 'preference' }>;
  readonly conversation: StoredConversation;
  readonly contact: { readonly id: number; readonly state: ContactState };
  readonly assistant: StoredAssistant | null;
  readonly tap: PreparedTap | null;
  /** What the contact wrote. */
  readonly message: { readonly documentId: string; readonly text: string | null };
}

interface EffectContext {
  readonly states: ReadonlyMap<number, ConversationState>;
  readonly facts: AutomationFacts;
  readonly now: number;
}

interface Dependencies {
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly runRecords: RunRecords;
  readonly sayAutomatically: SayAutomatically;
}

/** Does what the rules decided, for many conversations at once: owners, lines in the thread, messages. The caller writes the states. */
export function createPerformEffects({ contacts, conversations, messages, runRecords, sayAutomatically }: Dependencies) {
  return async function performEffects(
    trx: Knex.Transaction,
    planned: readonly PlannedEffect[],
    { states, facts, now }: EffectContext,
  ): Promise<{ readonly states: ReadonlyMap<number, ConversationState>; readonly news: MergeNews }> {
    if (planned.length === 0) return { states, news: emptyNews() };
    const assigned = await assign(trx, planned, { facts, now });
    const events = planned.flatMap((each) => toEvent(each, { states, assigned, facts }));
    const lines = await insertEvents(trx, messages, { events, now });
    const saying = planned.flatMap((each) => toMessage(each, facts));
    const said = await sayAutomatically(trx, saying, { states, now });
    await recordHandoffs(trx, planned, { sent: [...said.messages], now });
    const told = lines.map((line, index) => [line.documentId, events[index]?.conversationId ?? 0] as const);
    return {
      states: said.states,
      news: {
        ...emptyNews(),
        messages: new Map([...told, ...said.messages]),
        handoffs: planned.flatMap(toHandoffNews),
        wakesOutbox: said.messages.size > 0,
      },
    };
  };

  /** As of any turn: an assistant's share of handoffs counts those that its words asked for. */
  async function recordHandoffs(
    trx: Knex.Transaction,
    planned: readonly PlannedEffect[],
    { sent, now }: { readonly sent: readonly (readonly [documentId: string, conversationId: number])[]; readonly now: number },
  ): Promise<void> {
    for (const { effect, conversation, assistant, message } of planned) {
      if (effect.kind !== 'event' || effect.event.kind !== 'handoff' || !assistant) continue;
      await runRecords.handedByRule(trx, {
        conversationId: conversation.id,
        assistant,
        answered: [message.documentId],
        reason: effect.event.reason,
        sent: sent.flatMap(([documentId, conversationId]) => (conversationId === conversation.id ? [documentId] : [])),
        now,
      });
    }
  }

  /** @returns the effects that gave somebody a conversation */
  async function assign(
    trx: Knex.Transaction,
    planned: readonly PlannedEffect[],
    { facts, now }: Pick<EffectContext, 'facts' | 'now'>,
  ): Promise<Set<PlannedEffect>> {
    const done = new Set<PlannedEffect>();
    for (const each of planned) {
      const { effect, conversation, contact } = each;
      if (effect.kind !== 'assign' || conversation.assignedUserId === effect.userId) continue;
      if (!facts.agents.some(({ id, isActive }) => id === effect.userId && isActive)) continue;
      await setOwner(trx, { contacts, conversations }, { contactId: contact.id, userId: effect.userId, now });
      done.add(each);
    }
    return done;
  }
}

export type PerformEffects = ReturnType<typeof createPerformEffects>;

interface EventContext extends Pick<EffectContext, 'states' | 'facts'> {
  readonly assigned: ReadonlySet<PlannedEffect>;
}

function toEvent(each: PlannedEffect, { states, facts, assigned }: EventContext): NewEvent[] {
  const { effect, conversation, assistant } = each;
  const lastMessageAt = states.get(conversation.id)?.lastMessageAt ?? null;
  const line = { conversationId: conversation.id, lastMessageAt };
  if (effect.kind === 'event') {
    return [{ ...line, event: effect.event, author: automaticAuthor(effect.event.kind === 'handoff' ? assistant : null) }];
  }
  if (effect.kind !== 'assign' || !assigned.has(each)) return [];
  const nameOf = (id: number | null) => facts.agents.find((agent) => agent.id === id)?.name ?? null;
  const event = { kind: 'assigned' as const, from: nameOf(conversation.assignedUserId), to: nameOf(effect.userId) };
  return [{ ...line, event, author: automaticAuthor(null) }];
}

function toMessage({ effect, conversation, contact, assistant, tap, message }: PlannedEffect, facts: AutomationFacts): AutomaticMessage[] {
  const common = { conversationId: conversation.id, phoneNumberId: conversation.phoneNumberId, correlationId: randomUUID() };
  if (effect.kind === 'send-tapped' && tap?.kind === 'send') {
    const { content, messageObject } = tap.prepared;
    return [{ ...common, content, messageObject, author: automaticAuthor(null) }];
  }
  if (effect.kind !== 'say') return [];
  const owner = facts.agents.find(({ id }) => id === conversation.assignedUserId);
  const body = automaticText(effect.text, {
    settings: facts.settings,
    assistant,
    ownerLanguages: [owner?.panelLanguage ?? null, owner?.language ?? null],
    contactLanguage: contact.state.language,
    lastText: message.text,
  });
  const author = automaticAuthor(effect.text === 'handoff' ? assistant : null);
  return [{ ...common, content: { type: 'text', text: { body } }, messageObject: null, author }];
}

function toHandoffNews({ effect, conversation, assistant }: PlannedEffect): HandoffNews[] {
  if (effect.kind !== 'event' || effect.event.kind !== 'handoff') return [];
  const { reason, summary } = effect.event;
  return [{ conversationId: conversation.id, reason, summary, assistant: assistant?.documentId ?? null }];
}
