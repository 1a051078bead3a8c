import type { Knex } from 'knex';

type Row = Record<string, unknown>;

const TABLES = [
  'whatsapp_message_media_files',
  'whatsapp_media_files',
  'whatsapp_media_failures',
  'whatsapp_waiting_statuses',
  'whatsapp_quarantined_items',
  'whatsapp_outbox_rows',
  'whatsapp_messages',
  'whatsapp_conversations',
  'whatsapp_contact_identities',
  'whatsapp_contacts',
  'whatsapp_webhook_events',
];

/** Empties the inbox between two runs on the same Strapi; the business number's row stays. */
export async function emptyInbox(knex: Knex): Promise<void> {
  // The list row points at a message, and redirects point at rows of their own table.
  await knex('whatsapp_conversations').update({ preview_message_id: null, merged_into_id: null });
  await knex('whatsapp_contacts').update({ merged_into_id: null });
  for (const table of TABLES) await knex(table).del();
}

/** Our own statuses have times of our own clock. */
const OWN_STATUSES = new Set(['queued', 'sending', 'accepted']);

/**
 * What the database ended up with, without our own ids and clock, in an order of its own: equal for every order of
 * arrival. Contacts are named by their identities, messages by `nameOf(wamid)`.
 */
export async function finalState(knex: Knex, nameOf: (wamid: string) => string = (wamid) => wamid) {
  const identities: Row[] = await knex('whatsapp_contact_identities');
  const contacts: Row[] = await knex('whatsapp_contacts').whereNull('merged_into_id');
  const conversations: Row[] = await knex('whatsapp_conversations').whereNull('merged_into_id');
  const messages: Row[] = await knex('whatsapp_messages');
  const files: Row[] = await knex('whatsapp_message_media_files as l')
    .join('whatsapp_media_files as f', 'f.id', 'l.media_id')
    .select('l.message_id', 'f.document_id', 'f.meta_media_id', 'f.kind', 'f.mime_type', 'f.sha_256');
  const waiting: Row[] = await knex('whatsapp_waiting_statuses');

  const personOf = (contactId: unknown) =>
    identities
      .filter(({ contact_id: id }) => id === contactId)
      .map(({ kind, value }) => `${String(kind)}:${String(value)}`)
      .sort()
      .join(' ');
  const contactOf = new Map(conversations.map(({ id, contact_id: contactId }) => [id, personOf(contactId)]));
  const keyOf = (message: Row | undefined) => (message ? nameOf(String(message.wamid ?? message.correlation_id)) : null);

  return {
    contacts: sorted(
      contacts.map((contact) => ({
        person: personOf(contact.id),
        identities: sorted(
          identities
            .filter(({ contact_id: id }) => id === contact.id)
            .map(({ kind, value, received, seen_at: seenAt }) => ({ kind, value, received, seenAt: number(seenAt) })),
        ),
        name: contact.name,
        bookName: contact.book_name,
        profileName: contact.profile_name,
        username: contact.username,
        optedOutAt: number(contact.opted_out_at),
        preferenceAt: number(contact.preference_at),
      })),
    ),
    conversations: sorted(
      conversations.map((conversation) => ({
        person: contactOf.get(conversation.id),
        mode: conversation.mode,
        unread: number(conversation.unread_count),
        lastInboundAt: number(conversation.last_inbound_at),
        freeEntryUntil: number(conversation.free_entry_until),
        lastMessageAt:
          conversation.last_message_at === null
            ? null
            : Number(conversation.last_message_at) > Date.now() - 3_600_000
              ? 'now'
              : number(conversation.last_message_at),
        preview: keyOf(messages.find(({ id }) => id === conversation.preview_message_id)),
      })),
    ),
    messages: sorted(
      messages.map((message) => ({
        key: keyOf(message),
        person: contactOf.get(message.conversation_id),
        direction: message.direction,
        type: message.type,
        content: withoutFileIds(String(message.content), files),
        files: sorted(
          files
            .filter(({ message_id: messageId }) => messageId === message.id)
            .map(({ meta_media_id: id, kind, mime_type: mimeType, sha_256: sha256 }) => ({ id, kind, mimeType, sha256 })),
        ),
        isHistory: Boolean(message.is_history),
        referral: message.referral,
        product: message.product,
        text: message.text,
        raw: message.raw,
        status: message.status,
        times: statusTimes(message.status_times),
        error: message.error,
        replyTo: message.reply_to_wamid,
        editedAt: number(message.edited_at),
        revokedAt: number(message.revoked_at),
        versions: withoutFileIds(String(message.versions), files),
        occurredAt: isOurs(message) ? 'now' : number(message.occurred_at),
      })),
    ),
    waiting: waiting.map(({ fingerprint }) => String(fingerprint)).sort(),
  };
}

/** Sent by us, or a line of ours: by our own clock. */
function isOurs({ direction, correlation_id: correlationId }: Row): boolean {
  return direction === 'internal' || (direction === 'outbound' && correlationId !== null);
}

/** Our own ids of files differ from run to run; Meta's name them. */
function withoutFileIds(json: string, files: readonly Row[]): string {
  return files.reduce((text, { document_id: id, meta_media_id: metaId }) => text.replaceAll(String(id), `file ${String(metaId)}`), json);
}

function statusTimes(value: unknown): Record<string, number> {
  const times = JSON.parse(typeof value === 'string' ? value : '{}') as Record<string, number>;
  return Object.fromEntries(
    Object.entries(times ?? {})
      .filter(([status]) => !OWN_STATUSES.has(status))
      .sort(),
  );
}

function number(value: unknown): number | null {
  return value === null || value === undefined ? null : Number(value);
}

function sorted<T>(items: readonly T[]): T[] {
  return [...items].sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
}
