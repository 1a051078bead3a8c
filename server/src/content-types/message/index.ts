import { boolean, defineContentType, instant, integer, keyText, longText, reference, shortText } from '../attributes';

/** One message. `wamid` is Meta's id and the key against duplicates. */
export const message = defineContentType({
  singularName: 'message',
  pluralName: 'messages',
  displayName: 'WhatsApp message',
  description: 'An inbound or outbound message',
  attributes: {
    conversation: reference('plugin::whatsapp.conversation'),
    wamid: keyText(255, { unique: true }),
    /** Ours; travels as `biz_opaque_callback_data`. */
    correlationId: keyText(64, { unique: true }),
    direction: keyText(16),
    type: shortText(),
    /** JSON of contracts/message-content. */
    content: longText(),
    /** JSON of the item as Meta sent it. */
    raw: longText(),
    text: longText(),
    status: keyText(16),
    /** JSON: epoch milliseconds by status. */
    statusTimes: longText(),
    /** JSON of contracts/message messageError. */
    error: longText(),
    authorKind: keyText(16),
    authorUser: reference('admin::user'),
    authorName: shortText(),
    replyToWamid: keyText(255),
    /** What a reaction points at. */
    targetWamid: keyText(255),
    retryOf: keyText(32),
    /** Of what was written by itself: when the conversation's has grown since, it is not sent. */
    epoch: integer(),
    forwarded: boolean(),
    /** From before the number was connected. */
    isHistory: boolean(),
    /** JSON of contracts/message-content referral. */
    referral: longText(),
    /** JSON of contracts/message-content referredProduct. */
    product: longText(),
    /** The message object that it was sent from. */
    messageObject: keyText(32),
    participant: keyText(190),
    editedAt: instant(),
    revokedAt: instant(),
    /** JSON: earlier contents, newest first. */
    versions: longText(),
    /** Who said that an uncertain message arrived. */
    settledBy: integer(),
    occurredAt: instant(),
    changedAt: instant(),
  },
  indexes: [
    { name: 'whatsapp_messages_thread', columns: ['conversation_id', 'occurred_at', 'id'] },
    { name: 'whatsapp_messages_target', columns: ['target_wamid'] },
    { name: 'whatsapp_messages_changed', columns: ['changed_at', 'id'] },
  ],
});
