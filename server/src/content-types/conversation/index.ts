import { boolean, defineContentType, instant, integer, keyText, longText, reference } from '../attributes';

/** One contact on one business number. Carries what a list shows, so that lists never group over messages. */
export const conversation = defineContentType({
  singularName: 'conversation',
  pluralName: 'conversations',
  displayName: 'WhatsApp conversation',
  description: 'One contact on one business number',
  attributes: {
    contact: reference('plugin::whatsapp.contact'),
    phoneNumber: reference('plugin::whatsapp.phone-number'),
    /** Copy of the contact's owner, for the index. */
    assignedUser: reference('admin::user'),
    /** `automatic` or `manual`. */
    mode: keyText(16),
    modeChangedAt: instant(),
    /** Grows whenever a person intervenes: what an assistant was thinking is void then. */
    epoch: integer(),
    /** The contact's is only the default for new ones. */
    assistant: reference('plugin::whatsapp.assistant'),
    assistantEnabled: boolean(),
    sessionStartedAt: instant(),
    /** When a turn may begin; stays while it runs, so that a dead process leaves it behind. */
    turnDueAt: instant(),
    burstStartedAt: instant(),
    burstAborts: integer(),
    turnLeaseOwner: keyText(64),
    turnLeaseUntil: instant(),
    /** The fencing token: what a turn writes carries it. */
    turnLeaseToken: integer(),
    /** Grows with the contact's messages and their changes. */
    inboundVersion: integer(),
    /** Row ids of messages; plain numbers, no relations. */
    newestInboundId: integer(),
    answeredUpTo: integer(),
    turnsInSession: integer(),
    waitingSentAt: instant(),
    fallbackSentAt: instant(),
    disclosedAt: instant(),
    handoffReason: keyText(32),
    handoffSummary: longText(),
    handoffAt: instant(),
    missedAt: instant(),
    /** What the assistant used on `spentDay` (days since 1970). */
    spentDay: integer(),
    spentTokens: integer(),
    spentMessages: integer(),
    archivedAt: instant(),
    lastMessageAt: instant(),
    lastInboundAt: instant(),
    /** The customer came from an advertisement: free of charge until then. */
    freeEntryUntil: instant(),
    unreadCount: integer(),
    /** When the oldest unread message arrived. */
    unreadSince: instant(),
    /** `unreadSince` of the stretch for which its owner was written to. */
    waitingToldSince: instant(),
    /** The newest message by (occurredAt, key). */
    previewMessage: reference('plugin::whatsapp.message'),
    previewAt: instant(),
    previewKey: keyText(255),
    changedAt: instant(),
    /** Joined into this conversation; the row stays as a redirect. */
    mergedInto: reference('plugin::whatsapp.conversation'),
  },
  indexes: [
    { name: 'whatsapp_conversations_key', columns: ['contact_id', 'phone_number_id'], type: 'unique' },
    { name: 'whatsapp_conversations_recent', columns: ['archived_at', 'last_message_at', 'id'] },
    { name: 'whatsapp_conversations_owner', columns: ['assigned_user_id', 'archived_at', 'last_message_at', 'id'] },
    { name: 'whatsapp_conversations_unread', columns: ['unread_count'] },
    { name: 'whatsapp_conversations_turn', columns: ['turn_due_at'] },
    { name: 'whatsapp_conversations_changed', columns: ['changed_at', 'id'] },
  ],
});
