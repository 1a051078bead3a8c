import { randomUUID } from 'node:crypto';

import type { Knex } from 'knex';

import { automaticText } from '../../../domain/automation/automatic-text';
import { interruptsTurn } from '../../../domain/automation/turn';
import { receiveInbound, type AutomationEffect } from '../../../domain/automation/receive-inbound';
import { mergePreference, type ContactState } from '../../../domain/merge-contacts';
import type { ConversationState } from '../../../domain/merge-conversations';
import type { ContactRepository } from '../repositories/contact-repository';
import type { StoredConversation } from '../repositories/conversation-repository';
import type { MessageRepository } from '../repositories/message-repository';
import type { MessageAuthor } from '../repositories/message-row';
import type { StoredAssistant } from '../repositories/assistant-repository';
import type { AutomationFacts } from './automation-facts';
import { insertEvents } from './insert-events';
import { emptyNews, type HandoffNews, type MergeNews, type TurnNews } from './merge-news';
import type { AutomaticMessage, SayAutomatically } from './say-automatically';

/** A new message of a contact, and its conversation as it was before this message was folded in. */
export interface ReceivedInbound {
  readonly conversation: StoredConversation;
  readonly contact: { readonly id: number; readonly isGroup: boolean; readonly state: ContactState };
  readonly previousInboundAt: number | null;
  readonly message: {
    /** Row id. */
    readonly id: number;
    readonly type: string;
    readonly text: string | null;
    readonly tappedId: string | null;
    readonly occurredAt: number;
  };
}

interface Automated {
  readonly states: ReadonlyMap<number, ConversationState>;
  readonly news: MergeNews;
}

interface Dependencies {
  readonly contacts: ContactRepository;
  readonly messages: MessageRepository;
  readonly sayAutomatically: SayAutomatically;
}

/** What happens by itself when contacts write: the rules before any model, and what follows from them. */
export function createAutomateInbound({ contacts, messages, sayAutomatically }: Dependencies) {
  return async function automateInbound(
    trx: Knex.Transaction,
    inbound: readonly ReceivedInbound[],
    context: { readonly states: ReadonlyMap<number, ConversationState>; readonly facts: AutomationFacts; readonly now: number },
  ): Promise<Automated> {
    const { facts, now } = context;
    const states = new Map(context.states);
    const people = new Map<number, ContactState>();
    const planned: Planned[] = [];
    for (const received of inbound) {
      const state = states.get(received.conversation.id);
      if (!state) continue;
      const assistant = facts.assistants.find(({ id }) => id === state.assistantId) ?? null;
      const person = people.get(received.contact.id) ?? received.contact.state;
      const step = receiveInbound(
        state,
        inboundFacts({ ...received, contact: { ...received.contact, state: person } }, { assistant, facts, now }),
      );
      states.set(received.conversation.id, step.state);
      for (const effect of step.effects) {
        if (effect.kind === 'preference') {
          people.set(received.contact.id, mergePreference(person, { optedOut: effect.optedOut, at: received.message.occurredAt }));
        }
        planned.push({ effect, received, assistant });
      }
    }
    await contacts.save(trx, people);
    const performed = await perform(trx, planned, { states, facts, now });
    return { states: performed.states, news: { ...performed.news, turns: turnNews(states) } };
  };

  interface Planned {
    readonly effect: AutomationEffect;
    readonly received: ReceivedInbound;
    readonly assistant: StoredAssistant | null;
  }

  async function perform(
    trx: Knex.Transaction,
    planned: readonly Planned[],
    {
      states,
      facts,
      now,
    }: { readonly states: ReadonlyMap<number, ConversationState>; readonly facts: AutomationFacts; readonly now: number },
  ): Promise<Automated> {
    if (planned.length === 0) return { states, news: emptyNews() };
    const events = planned.flatMap(({ effect, received: { conversation }, assistant }) =>
      effect.kind === 'event'
        ? [
            {
              conversationId: conversation.id,
              event: effect.event,
              author: authorOf(assistant),
              lastMessageAt: states.get(conversation.id)?.lastMessageAt ?? null,
            },
          ]
        : [],
    );
    const lines = await insertEvents(trx, messages, { events, now });
    const said = await sayAutomatically(
      trx,
      planned.flatMap((each) => toMessage(each, facts)),
      { states, now },
    );
    return {
      states: said.states,
      news: {
        ...emptyNews(),
        messages: new Map([
          ...lines.map((line, index) => [line.documentId, events[index]?.conversationId ?? 0] as const),
          ...said.messages,
        ]),
        handoffs: planned.flatMap(toHandoffNews),
        wakesOutbox: said.messages.size > 0,
      },
    };
  }

  function toMessage({ effect, received, assistant }: Planned, facts: AutomationFacts): AutomaticMessage[] {
    if (effect.kind !== 'say') return [];
    const { conversation, contact, message } = received;
    const owner = facts.agents.find(({ id }) => id === conversation.assignedUserId);
    return [
      {
        conversationId: conversation.id,
        phoneNumberId: conversation.phoneNumberId,
        text: automaticText(effect.text, {
          settings: facts.settings,
          assistant,
          ownerLanguages: [owner?.panelLanguage ?? null, owner?.language ?? null],
          contactLanguage: contact.state.language,
          lastText: message.text,
        }),
        author: effect.text === 'handoff' ? authorOf(assistant) : authorOf(null),
        correlationId: randomUUID(),
      },
    ];
  }
}

export type AutomateInbound = ReturnType<typeof createAutomateInbound>;

function inboundFacts(
  { conversation, contact, previousInboundAt, message }: ReceivedInbound,
  { assistant, facts, now }: { readonly assistant: StoredAssistant | null; readonly facts: AutomationFacts; readonly now: number },
) {
  const { optOut, sendsWaitingMessages } = facts.settings;
  return {
    message,
    contact: {
      locale: contact.state.language,
      isGroup: contact.isGroup,
      isBlocked: contact.state.blockedAt !== null,
      isOptedOut: contact.state.optedOutAt !== null,
    },
    previousInboundAt,
    assistant,
    ownerName: facts.agents.find(({ id }) => id === conversation.assignedUserId)?.name ?? null,
    optOutWords: optOut,
    sendsWaitingMessages,
    now,
  };
}

/** The assistant, or else "the system". */
export function authorOf(assistant: StoredAssistant | null): MessageAuthor {
  return assistant ? { kind: 'assistant', userId: null, name: assistant.draft.name } : { kind: 'system', userId: null, name: null };
}

function turnNews(states: ReadonlyMap<number, ConversationState>): Map<number, TurnNews> {
  return new Map(
    [...states].flatMap(([id, state]) =>
      state.turnDueAt === null ? [] : [[id, { dueAt: state.turnDueAt, interrupts: interruptsTurn(state) }]],
    ),
  );
}

function toHandoffNews({
  effect,
  received: { conversation },
  assistant,
}: {
  effect: AutomationEffect;
  received: ReceivedInbound;
  assistant: StoredAssistant | null;
}): HandoffNews[] {
  if (effect.kind !== 'event' || effect.event.kind !== 'handoff') return [];
  const { reason, summary } = effect.event;
  return [{ conversationId: conversation.id, reason, summary, assistant: assistant?.documentId ?? null }];
}
