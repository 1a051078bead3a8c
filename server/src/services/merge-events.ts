import type { Knex } from 'knex';

import { mergeBookName, mergePreference, type ContactState } from '../../../domain/merge-contacts';
import type { BookNameEvent, IdentityEvent, InboundEvent, MessageEvent, PreferenceEvent } from '../meta/inbound-event';
import type { ContactRepository } from '../repositories/contact-repository';
import type { ConversationRepository } from '../repositories/conversation-repository';
import type { TemplateRepository } from '../repositories/template-repository';
import type { WaitingChange, WaitingStatusRepository } from '../repositories/waiting-status-repository';
import type { ApplyMessageChanges } from './apply-message-changes';
import type { InsertMessages, NumberRows } from './insert-messages';
import { addNews, emptyNews, type MergeNews } from './merge-news';
import type { MergeContext, Mention, ResolveContacts, ResolvedContact } from './resolve-contacts';
import type { UpdateKnownMessages } from './update-known-messages';

interface Dependencies {
  readonly contacts: ContactRepository;
  readonly conversations: ConversationRepository;
  readonly templates: TemplateRepository;
  readonly waitingStatuses: WaitingStatusRepository;
  readonly resolveContacts: ResolveContacts;
  readonly insertMessages: InsertMessages;
  readonly updateKnownMessages: UpdateKnownMessages;
  readonly applyMessageChanges: ApplyMessageChanges;
}

type EventAboutContact = MessageEvent | IdentityEvent | BookNameEvent | PreferenceEvent;

/**
 * Merges events of any number of webhooks: the same result in any order and any number of times. Runs inside the
 * caller's transaction, in the order identity → contact → conversation → message → statuses and changes.
 */
export function createMergeEvents({
  contacts,
  conversations,
  templates,
  waitingStatuses,
  resolveContacts,
  insertMessages,
  updateKnownMessages,
  applyMessageChanges,
}: Dependencies) {
  return async function mergeEvents(
    trx: Knex.Transaction,
    events: readonly InboundEvent[],
    { rowIdOf, facts, now }: MergeContext & NumberRows,
  ): Promise<MergeNews> {
    const aboutContacts = events.filter(isAboutContact);
    const resolved = await resolveContacts(trx, aboutContacts.map(toMention), { facts, now });
    const changed = changedContacts(aboutContacts, resolved);
    await saveContacts(trx, changed, now);

    const messages = aboutContacts.flatMap((event, index) => {
      const contact = resolved[index];
      const state = changed.get(contact?.contact.id ?? Number.NaN);
      return event.kind === 'message' && contact ? [{ event, contact: state ? { ...contact, state } : contact }] : [];
    });
    const inserted = await insertMessages(trx, messages, { rowIdOf, facts, now });

    const updated = await updateKnownMessages(trx, inserted.known, { facts, now });

    const waited = await waitingStatuses.take(trx, inserted.wamids);
    const changes = [...events.filter(isChange), ...waited];
    const applied = await applyMessageChanges(trx, changes, now);

    const news = [inserted.news, updated, applied].reduce(addNews, emptyNews());
    await saveNotices(trx, events);
    const refresh = new Set(events.flatMap(({ kind }) => (kind === 'template' || kind === 'phone-number' ? [kind] : [])));
    return { ...news, refresh };
  };

  async function saveNotices(trx: Knex.Transaction, events: readonly InboundEvent[]): Promise<void> {
    for (const event of events) {
      if (event.kind === 'template' && event.notice) {
        await templates.saveNotice(trx, event.source.wabaId, { notice: event.notice, at: event.occurredAt });
      }
    }
  }

  async function saveContacts(trx: Knex.Transaction, states: ReadonlyMap<number, ContactState>, now: number): Promise<void> {
    if (states.size === 0) return;
    await contacts.save(trx, states);
    const touched = await conversations.findByContacts(trx, [...states.keys()]);
    await conversations.touch(
      trx,
      touched.map((conversation) => conversation.id),
      now,
    );
  }
}

/** The contacts whose word about marketing, or whose name in the address book, is new, by id. */
function changedContacts(events: readonly EventAboutContact[], resolved: readonly ResolvedContact[]): Map<number, ContactState> {
  const states = new Map<number, ContactState>();
  for (const [index, event] of events.entries()) {
    const found = resolved[index];
    if (!found || (event.kind !== 'preference' && event.kind !== 'book-name')) continue;
    const { id } = found.contact;
    const state = states.get(id) ?? found.state;
    const at = event.occurredAt;
    states.set(
      id,
      event.kind === 'preference'
        ? mergePreference(state, { optedOut: event.optedOut, at })
        : mergeBookName(state, { name: event.name, at }),
    );
  }
  return states;
}

export type MergeEvents = ReturnType<typeof createMergeEvents>;

function isAboutContact(event: InboundEvent): event is EventAboutContact {
  return event.kind === 'message' || event.kind === 'identity' || event.kind === 'book-name' || event.kind === 'preference';
}

function isChange(event: InboundEvent): event is WaitingChange {
  return event.kind === 'status' || event.kind === 'edit' || event.kind === 'revoke';
}

/** What the app sends itself says nothing about the person's profile of that moment but the names. */
function toMention({ contact, occurredAt }: EventAboutContact): Mention {
  return { ...contact, at: occurredAt };
}
