import type { Knex } from 'knex';

import { errorCodes } from '../../../contracts/error-codes';
import type { ContactAddress } from '../../../domain/contact-address';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { StoredPhoneNumber } from '../repositories/phone-number-repository';
import type { AutomationFacts } from './automation-facts';
import type { PhoneNumbers } from './phone-numbers';
import type { ResolveContacts, ResolvedContact } from './resolve-contacts';
import { WhatsAppError } from './whatsapp-error';

interface Dependencies {
  readonly conversations: ConversationRepository;
  readonly phoneNumbers: PhoneNumbers;
  readonly resolveContacts: ResolveContacts;
  readonly clock: () => number;
}

export interface OpenedConversation extends ResolvedContact {
  /** Row id of the conversation. */
  readonly id: number;
  readonly isNew: boolean;
}

/** The conversation with somebody on one of our numbers; contact and conversation are made where they are missing. */
export function createOpenConversation({ conversations, phoneNumbers, resolveContacts, clock }: Dependencies) {
  return async function openConversation(
    trx: Knex.Transaction,
    address: ContactAddress,
    { facts, from }: { readonly facts: AutomationFacts; readonly from: string | null },
  ): Promise<OpenedConversation> {
    const phoneNumberId = numberOf(from).id;
    const mention = { addresses: [address], formerAddresses: [], profileName: null, username: null, at: 0 };
    const [resolved] = await resolveContacts(trx, [mention], { facts, now: clock() });
    if (!resolved) throw new Error('[whatsapp] The contact could not be found or made.');
    const contactId = resolved.contact.id;
    const known = (await conversations.findByContacts(trx, [contactId])).find(
      (conversation) => conversation.phoneNumberId === phoneNumberId,
    );
    if (known) return { ...resolved, id: known.id, isNew: false };
    const { assignedUserId, assistantId } = resolved.state;
    const key = { contactId, phoneNumberId, assignedUserId, assistantId };
    const [id = Number.NaN] = await conversations.create(trx, [key], clock());
    return { ...resolved, id, isNew: true };
  };

  /** @param from Meta's id of a number; null: the one that sends when none is named */
  function numberOf(from: string | null): StoredPhoneNumber {
    const standard = phoneNumbers.current();
    if (standard === null) throw new WhatsAppError(errorCodes.notConnected, 'WhatsApp is not connected.', { status: 503 });
    if (from === null) return standard;
    const number = phoneNumbers.enabled().find((each) => each.phoneNumberId === from);
    if (!number) throw new WhatsAppError(errorCodes.numberNotEnabled, `The number with the id ${from} is not enabled here.`);
    return number;
  }
}

export type OpenConversation = ReturnType<typeof createOpenConversation>;
