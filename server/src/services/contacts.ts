import type { Contact } from '../../../contracts/contact';
import { errorCodes } from '../../../contracts/error-codes';
import { assignAssistant } from '../../../domain/automation/person-acts';
import type { ContactAddress } from '../../../domain/contact-address';
import { bestAddress } from '../../../domain/newest-address';
import { blockUser, PARTLY_BLOCKED } from '../meta/block-users';
import type { GraphClient } from '../meta/graph-client';
import { MetaApiError } from '../meta/meta-api-error';
import type { AssistantRepository, StoredAssistant } from '../repositories/assistant-repository';
import { toContactDto } from '../repositories/contact-dto';
import type { ContactRepository, StoredContact } from '../repositories/contact-repository';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { AgentRepository } from '../repositories/agent-repository';
import type { Database, Transaction } from '../repositories/database';
import type { InboxScope } from '../repositories/inbox-scope';
import type { MessageRepository } from '../repositories/message-repository';
import type { Announce } from './announce';
import type { Audit } from './audit';
import { personAuthor } from './authors';
import type { Connection, Connections } from './connection';
import type { Actor } from './inbox-actions';
import { insertEvents, type NewEvent } from './insert-events';
import { emptyNews } from './merge-news';
import { ownContact } from './own-contact';
import type { PhoneNumbers } from './phone-numbers';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly database: Database;
  readonly connections: Connections;
  readonly phoneNumbers: Pick<PhoneNumbers, 'metaIdOf'>;
  readonly graph: GraphClient;
  readonly agents: AgentRepository;
  readonly assistants: AssistantRepository;
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly announce: Announce;
  readonly audit: Pick<Audit, 'record'>;
  readonly clock: () => number;
}

export interface EditedContact {
  readonly name: string | null;
  readonly language: string | null;
  /** Document id. */
  readonly assistant: string | null;
}

/** Contacts as an editor sees and changes them; each within the rows that this person may see. */
export function createContacts(dependencies: Dependencies) {
  const { database, connections, phoneNumbers, graph, agents, assistants } = dependencies;
  const { contacts, conversations, messages, announce, audit, clock } = dependencies;

  async function find(documentId: string, scope: InboxScope): Promise<Contact> {
    const { knex } = database;
    const contact = await ownContact(knex, contacts, { documentId, scope });
    const identities = await contacts.identitiesOf(knex, [contact.id]);
    const owner = (await agents.list(knex)).find(({ id }) => id === contact.state.assignedUserId) ?? null;
    return toContactDto(contact, { identities, owner, assistant: await assistants.findById(knex, contact.state.assistantId) });
  }

  /** Another assistant goes to the contact's conversations too. */
  async function setAssistant({ trx }: Transaction, { contact, assistant, actor, now }: AssistantChange): Promise<NewEvent[]> {
    await contacts.setAssistant(trx, contact.id, assistant?.id ?? null);
    const found = await conversations.findByContacts(trx, [contact.id]);
    const locked = await conversations.lock(
      trx,
      found.map(({ id }) => id).sort((left, right) => left - right),
    );
    const steps = locked.map(({ id, state }) => ({
      id,
      ...assignAssistant(state, { assistant, isEnabled: true, lastInboundAt: state.lastInboundAt, now }),
    }));
    await conversations.save(trx, new Map(steps.map(({ id, state }) => [id, state])), now);
    const author = personAuthor(actor);
    return steps.flatMap(({ id, event, state }) =>
      event ? [{ conversationId: id, event, author, lastMessageAt: state.lastMessageAt }] : [],
    );
  }

  interface AssistantChange {
    readonly contact: StoredContact;
    readonly assistant: StoredAssistant | null;
    readonly actor: Actor;
    readonly now: number;
  }

  async function tell(transaction: Transaction, contactId: number, events: readonly NewEvent[]): Promise<void> {
    const { trx, afterCommit } = transaction;
    const now = clock();
    const lines = await insertEvents(trx, messages, { events, now });
    const all = await conversations.findByContacts(trx, [contactId]);
    const ids = all.map(({ id }) => id);
    await conversations.touch(trx, ids, now);
    const voided = new Set(events.filter(({ event }) => event.kind === 'assistant').map(({ conversationId }) => conversationId));
    const turns = new Map(
      all.flatMap(({ id, state }) => (state.turnDueAt === null ? [] : [[id, { dueAt: state.turnDueAt, interrupts: false }] as const])),
    );
    const told = new Map(lines.map(({ documentId }, index) => [documentId, events[index]?.conversationId ?? 0]));
    afterCommit(() => announce({ ...emptyNews(), messages: told, conversationIds: new Set(ids), voided, turns }));
  }

  return {
    find,

    async update(documentId: string, edited: EditedContact, actor: Actor): Promise<Contact> {
      await database.transaction(async (transaction) => {
        const { trx } = transaction;
        const now = clock();
        const contact = await ownContact(trx, contacts, { documentId, scope: actor });
        const assistant = edited.assistant === null ? null : await assistants.find(trx, edited.assistant);
        if (edited.assistant !== null && !assistant) {
          throw new WhatsAppError(errorCodes.assistantNotFound, 'There is no such assistant any more. Choose another.', { status: 404 });
        }
        await contacts.setDetails(trx, contact.id, { name: edited.name === '' ? null : edited.name, language: edited.language });
        const isSame = contact.state.assistantId === (assistant?.id ?? null);
        const fields = [
          ...((edited.name || null) === contact.state.name ? [] : ['name']),
          ...(edited.language === contact.state.language ? [] : ['language']),
          ...(isSame ? [] : ['assistant']),
        ];
        if (fields.length > 0) {
          await audit.record(trx, {
            action: 'contact.changed',
            actor,
            contact: contact.documentId,
            details: { fields: fields.join(', ') },
          });
        }
        await tell(transaction, contact.id, isSame ? [] : await setAssistant(transaction, { contact, assistant, actor, now }));
      });
      return find(documentId, actor);
    },

    /** Meta first: what it refuses does not stand here either. */
    async block(documentId: string, isBlocked: boolean, actor: Actor): Promise<Contact> {
      const contact = await ownContact(database.knex, contacts, { documentId, scope: actor });
      const connection = connections.current();
      if (!connection) throw new WhatsAppError(errorCodes.notConnected, 'WhatsApp is not connected.', { status: 503 });
      const address = bestAddress(await contacts.identitiesOf(database.knex, [contact.id]));
      if (!address || contact.isGroup) {
        throw new WhatsAppError(errorCodes.noAddress, 'Only a person with a number or user id can be blocked.');
      }
      await blockOnNumbers(connection, { contactId: contact.id, address, isBlocked });
      await database.transaction(async (transaction) => {
        const { trx } = transaction;
        const now = clock();
        await contacts.setBlocked(trx, contact.id, isBlocked ? now : null);
        await audit.record(trx, { action: 'contact.blocked', actor, contact: contact.documentId, details: { isBlocked } });
        const author = personAuthor(actor);
        const all = await conversations.findByContacts(trx, [contact.id]);
        const events = all.map(({ id, state }) => ({
          conversationId: id,
          event: { kind: 'blocked' as const, isBlocked },
          author,
          lastMessageAt: state.lastMessageAt,
        }));
        await tell(transaction, contact.id, events);
      });
      return find(documentId, actor);
    },
  };

  /** Each number has a list of its own; who never wrote to one of them cannot be blocked there, and need not be. */
  async function blockOnNumbers(
    connection: Connection,
    { contactId, address, isBlocked }: { readonly contactId: number; readonly address: ContactAddress; readonly isBlocked: boolean },
  ): Promise<void> {
    const rows = await conversations.findByContacts(database.knex, [contactId]);
    const numbers = new Set(rows.map(({ phoneNumberId }) => phoneNumbers.metaIdOf(phoneNumberId) ?? connection.phoneNumberId));
    let isTaken = numbers.size === 0;
    for (const phoneNumberId of numbers) {
      try {
        await blockUser(graph, { ...connection, phoneNumberId }, { address, isBlocked });
        isTaken = true;
      } catch (error) {
        if (!(error instanceof MetaApiError && error.code === PARTLY_BLOCKED)) throw error;
      }
    }
    if (!isTaken) throw notBlocked(isBlocked);
  }
}

export type Contacts = ReturnType<typeof createContacts>;

function notBlocked(isBlocked: boolean): WhatsAppError {
  const words = isBlocked
    ? 'WhatsApp did not block this person. Only somebody who wrote in the last 24 hours can be blocked.'
    : 'WhatsApp did not unblock this person. Try again in a while.';
  return new WhatsAppError(errorCodes.metaRefused, words, { status: 502, details: { metaCode: PARTLY_BLOCKED } });
}
