import { randomUUID } from 'node:crypto';

import type { Knex } from 'knex';

import type { Conversation } from '../../../contracts/conversation';
import { errorCodes } from '../../../contracts/error-codes';
import type { Message } from '../../../contracts/message';
import type { SendableContent } from '../../../contracts/sendable-content';
import type { ContactRepository } from '../repositories/contact-repository';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { Database } from '../repositories/database';
import type { InboxRepository } from '../repositories/inbox-repository';
import { personAuthor } from './authors';
import type { Actor } from './inbox-actions';
import type { AutomationFactsSource } from './automation-facts';
import type { OpenConversation, OpenedConversation } from './open-conversation';
import { phoneAddress } from './parse-address';
import type { SendMessage } from './send-message';
import { setOwner } from './set-owner';
import { WhatsAppError } from './whatsapp-error';

export interface FirstMessage {
  readonly phone: string;
  readonly name: string;
  readonly content: Extract<SendableContent, { type: 'template' }>;
  readonly correlationId?: string | undefined;
  /** Meta's id of the number to send from. @default the default number */
  readonly phoneNumberId?: string | undefined;
}

interface Dependencies {
  readonly database: Database;
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly inbox: InboxRepository;
  readonly automation: AutomationFactsSource;
  readonly openConversation: OpenConversation;
  readonly sendMessage: SendMessage;
  readonly clock: () => number;
}

export type StartConversation = ReturnType<typeof createStartConversation>;

/** Begins a conversation by hand (rule 6 of the architecture). Nothing remains when the template is refused. */
export function createStartConversation(dependencies: Dependencies) {
  const { database, contacts, conversations, inbox, automation, openConversation, sendMessage, clock } = dependencies;

  return async function startConversation(
    { phone, name, content, correlationId = randomUUID(), phoneNumberId }: FirstMessage,
    actor: Actor,
  ): Promise<{ conversation: Conversation; message: Message }> {
    const address = phoneAddress(phone);
    if (!address) {
      throw new WhatsAppError(errorCodes.invalidPhone, 'This is no phone number. Write it with its country code, such as +34 612 345 678.');
    }
    const facts = await automation.current();
    const { id, message } = await database.transaction(async (transaction) => {
      const { trx } = transaction;
      const opened = await openConversation(trx, address, { facts, from: phoneNumberId ?? null });
      if (opened.isNew) await keepInSight(trx, opened, actor);
      const [stored] = await conversations.findByIds(trx, [opened.id]);
      if (!stored || (await inbox.findId(trx, stored.documentId, actor)) === null) {
        throw new WhatsAppError(
          errorCodes.contactOfAnother,
          'A colleague looks after this contact. Ask for the conversation to be given to you.',
          {
            status: 409,
          },
        );
      }
      // An editor's own name for the person stays.
      if (opened.state.name === null) await contacts.setName(trx, opened.contact.id, name);
      const sent = await sendMessage.within(transaction, {
        conversationId: opened.id,
        draft: { kind: 'content', content },
        correlationId,
        replyTo: null,
        retryOf: null,
        author: personAuthor(actor),
        scope: actor,
        act: 'conversation.started',
      });
      return { id: opened.id, message: sent.message };
    });
    const [conversation] = await inbox.findByIds(database.knex, [id], clock());
    const [dto] = await inbox.toMessages(database.knex, [message]);
    if (!conversation || !dto) throw new Error('[whatsapp] The conversation was begun but cannot be read.');
    return { conversation, message: dto };
  };

  /** Whoever begins a conversation must see it, whomever rule 1 would give it to. */
  async function keepInSight(trx: Knex.Transaction, { contact, state }: OpenedConversation, actor: Actor): Promise<void> {
    const isHidden = !actor.seesAll && state.assignedUserId !== null && state.assignedUserId !== actor.userId;
    if (!isHidden) return;
    await setOwner(trx, { contacts, conversations }, { contactId: contact.id, userId: actor.userId, now: clock() });
  }
}
