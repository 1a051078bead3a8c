import type { Knex } from 'knex';

import { joinContacts, type ContactState } from '../../../domain/merge-contacts';
import { joinConversations } from '../../../domain/merge-conversations';
import type { AssistantRunRepository } from '../repositories/assistant-run-repository';
import type { ContactRepository, StoredContact } from '../repositories/contact-repository';
import type { ConversationRepository, StoredConversation } from '../repositories/conversation-repository';
import type { MessageRepository } from '../repositories/message-repository';
import type { OutboxRepository } from '../repositories/outbox-repository';

interface JoinInput {
  readonly survivor: StoredContact;
  /** Locked, like the survivor. */
  readonly others: readonly StoredContact[];
  readonly now: number;
}

interface Dependencies {
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly outbox: OutboxRepository;
  readonly runs: AssistantRunRepository;
}

/**
 * Makes one contact of several that are one person: identities and conversations move to the survivor, two
 * conversations on one number become one, the others stay as redirects (architecture, "Joining contacts").
 * @returns the survivor's state, not yet written
 */
export function createJoinContacts({ contacts, conversations, messages, outbox, runs }: Dependencies) {
  return async function join(trx: Knex.Transaction, { survivor, others, now }: JoinInput): Promise<ContactState> {
    if (others.length === 0) return survivor.state;
    const otherIds = others.map(({ id }) => id);
    const state = others.reduce((merged, other) => joinContacts(merged, other.state), survivor.state);
    await contacts.moveIdentities(trx, otherIds, survivor.id);
    await joinAllConversations(trx, [survivor.id, ...otherIds], now);
    await contacts.redirect(trx, otherIds, survivor.id);
    await conversations.setAssignedUser(trx, survivor.id, { userId: state.assignedUserId, now });
    return state;
  };

  async function joinAllConversations(trx: Knex.Transaction, contactIds: readonly number[], now: number): Promise<void> {
    const [survivorId] = contactIds;
    if (survivorId === undefined) return;
    const found = await conversations.findByContacts(trx, contactIds);
    const locked = await conversations.lock(
      trx,
      found.map(({ id }) => id).sort((left, right) => left - right),
    );
    for (const phoneNumberId of new Set(locked.map((conversation) => conversation.phoneNumberId))) {
      const [kept, ...dropped] = locked.filter((conversation) => conversation.phoneNumberId === phoneNumberId);
      if (!kept) continue;
      // Free the unique key (contact, number) before the kept conversation takes it.
      for (const conversation of dropped) await conversations.setContact(trx, conversation.id, null);
      await conversations.setContact(trx, kept.id, survivorId);
      await absorb(trx, { kept, dropped, now });
    }
  }

  interface Absorption {
    readonly kept: StoredConversation;
    readonly dropped: readonly StoredConversation[];
    readonly now: number;
  }

  async function absorb(trx: Knex.Transaction, { kept, dropped, now }: Absorption): Promise<void> {
    if (dropped.length === 0) return conversations.touch(trx, [kept.id], now);
    let state = kept.state;
    for (const other of dropped) {
      await messages.moveToConversation(trx, other.id, { toId: kept.id, now });
      await outbox.moveToConversation(trx, other.id, kept.id);
      await runs.moveToConversation(trx, other.id, kept.id);
      state = joinConversations(state, other.state);
      await conversations.redirect(trx, other.id, { toId: kept.id, now });
    }
    await conversations.save(trx, new Map([[kept.id, state]]), now);
  }
}

export type JoinContacts = ReturnType<typeof createJoinContacts>;
