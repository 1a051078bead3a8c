import type { Knex } from 'knex';

import type { TapAction } from '../../../contracts/message-object';
import type { TapEffect } from '../../../domain/automation/receive-inbound';
import { personOf } from '../../../domain/contact-person';
import type { ContactState } from '../../../domain/merge-contacts';
import { newestAddress } from '../../../domain/newest-address';
import type { ContactRepository } from '../repositories/contact-repository';
import type { MessageObjectRepository } from '../repositories/message-object-repository';
import type { MessageRepository } from '../repositories/message-repository';
import type { PrepareContent, PreparedContent } from './prepare-content';
import { WhatsAppError } from './whatsapp-error';

/** What a tap is to do, ready to be done. */
export type PreparedTap = Exclude<TapEffect, { kind: 'send' }> | { readonly kind: 'send'; readonly prepared: PreparedContent };

interface TappedMessage {
  readonly conversation: { readonly id: number };
  readonly contact: { readonly id: number; readonly state: ContactState };
  readonly message: { readonly id: number; readonly tappedId: string | null; readonly replyToWamid: string | null };
}

interface Dependencies {
  readonly contacts: ContactRepository;
  readonly messages: MessageRepository;
  readonly messageObjects: MessageObjectRepository;
  readonly prepareContent: PrepareContent;
}

/** "When tapped": what the message object says about the button or row that a contact tapped on it. */
export function createFindTapActions({ contacts, messages, messageObjects, prepareContent }: Dependencies) {
  /** @returns by row id of the tap; nothing where there is nothing to do, or it cannot be done any more */
  return async function findTapActions(trx: Knex.Transaction, inbound: readonly TappedMessage[]): Promise<Map<number, PreparedTap>> {
    const taps = inbound.filter(({ message }) => message.tappedId !== null && message.replyToWamid !== null);
    const found = new Map<number, PreparedTap>();
    if (taps.length === 0) return found;
    const quoted = await messages.findByWamids(trx, [...new Set(taps.flatMap(({ message }) => message.replyToWamid ?? []))]);
    for (const tap of taps) {
      const origin = quoted.find(
        ({ wamid, conversationId }) => wamid === tap.message.replyToWamid && conversationId === tap.conversation.id,
      );
      const object = typeof origin?.messageObject === 'string' ? await messageObjects.find(trx, origin.messageObject) : null;
      const action = object?.tapActions[tap.message.tappedId ?? ''];
      const prepared = action ? await prepare(trx, action, tap) : null;
      if (prepared) found.set(tap.message.id, prepared);
    }
    return found;
  };

  async function prepare(trx: Knex.Transaction, action: TapAction, { conversation, contact }: TappedMessage): Promise<PreparedTap | null> {
    if (action.kind !== 'send') return action;
    const phone = newestAddress(await contacts.identitiesOf(trx, [contact.id]), 'wa_id')?.received ?? null;
    const person = personOf(contact.state, phone);
    try {
      const draft = { kind: 'message-object' as const, documentId: action.messageObject, locale: null };
      return {
        kind: 'send',
        prepared: await prepareContent(trx, draft, { conversationId: conversation.id, contact: person, scope: null }),
      };
    } catch (error) {
      // The object is gone, or a field of the contact is missing: whoever answers goes on.
      if (error instanceof WhatsAppError) return null;
      throw error;
    }
  }
}

export type FindTapActions = ReturnType<typeof createFindTapActions>;
